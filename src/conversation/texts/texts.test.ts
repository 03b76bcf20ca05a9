import { limits } from '../../channels/whatsapp-cloud/limits.ts';
import { room } from '../rendering/room.ts';
import { languages, understand, type Intent } from '../understanding/index.ts';
import { en, type TextKey } from './en.ts';
import { catalogues, createSpeech, messageVariables, spokenLanguages, type TextValues } from './speech.ts';

const keys = Object.keys(en) as TextKey[]; // exactly its keys
const now = Date.parse('2026-09-22T09:00:00Z');
/** A Wednesday in September: long names in most languages. */
const later = Date.parse('2026-09-23T10:30:00Z');

/** How many characters a text may have where it is shown; everything else is the text of a message with choices. */
function roomFor(key: TextKey): number {
  if (/^(action|cancel\.(yes|no)|confirm\.(yes|change|no)|choice|answer)\b/.test(key))
    return room.buttonLabel;
  if (/^slot\.(morning|afternoon|allTimes|wait)$/.test(key)) return room.buttonLabel;
  if (/^(slot|choose)\.open$/.test(key)) return limits.list.openLength;
  if (/^(slot\.(otherDay|moreTimes|laterDays)|choose\.anyone|more|again\.short)$/.test(key))
    return room.rowLabel;
  if (/^(again\.next|slot\.dayCount)$/.test(key)) return room.rowDescription;
  // What becomes part of another text, or of a label that the channel may cut.
  return room.question;
}

/** Long values, but such as there are. */
function valuesFor(key: TextKey, language: string): TextValues {
  const speech = createSpeech(language, 'Europe/Madrid', now);
  const service = 'Permanente Haarentfernung und Feuchtigkeitsbehandlung (ganze Beine)';
  const resource = 'Doctora María del Carmen Fernández-Villanueva';
  const long: TextValues = {
    service,
    resource,
    business: 'Centro de Estética y Bienestar Luna de Valencia',
    place: 'Avenida de la Constitución de 1978 número 128, segundo piso, puerta izquierda, 28013 Madrid',
    name: 'Maximiliana-Alexandra von Hohenberg-Schwarzenfels',
    names: 'Maximiliana-Alexandra, Konstantinos Papadopoulos, Wilhelmina',
    customer: 'Maximiliana-Alexandra',
    phone: '+34600000200',
    summary: 'x'.repeat(400),
    list: 'x'.repeat(400),
    url: `https://bookings.example.com/calendars/bookings/${'x'.repeat(46)}.ics`,
    text: 'x'.repeat(400),
    known: `${service}, ${speech.day('2026-09-23')}`,
    what: service,
    wish: `${speech.day('2026-09-23')}, ${speech.text('wish.part', { part: 'afternoon' })}`,
    when: speech.when(later),
    before: speech.when(later),
    after: speech.when(later + 86_400_000),
    reason: speech.text('staff.reason.loop'),
    step: speech.text('staff.at.cancel'),
    kind: 'unsupported',
    code: 'K7M4QX',
    price: speech.money({ amountMinor: 125_000, currency: 'EUR' }),
    example: speech.day('2026-09-23'),
    days: `${speech.day('2026-09-23')} / ${speech.day('2026-09-24')}`,
    date: speech.day('2026-09-23'),
    day: speech.day('2026-09-23'),
    hours: '10:00–14:00, 16:00–20:00',
    time: speech.time(later),
    from: speech.time(later),
    to: speech.time(later),
    languages: 'Deutsch, English, Español, Français, Italiano, Português, العربية',
    amount: speech.money({ amountMinor: 125_000, currency: 'EUR' }),
    fee: speech.money({ amountMinor: 125_000, currency: 'EUR' }),
    until: speech.when(later),
    hasFee: 'yes',
    status: 'cancelled',
    count: 24,
    min: 12,
    max: 1000,
    of: 6,
    has: 'when',
    limits: 'minmax',
    isWhole: 'yes',
    part: 'afternoon',
    missing: 'service',
  };
  return key === 'again.next' ? { ...long, when: speech.slot(later) } : long;
}

describe.each(spokenLanguages)('the texts in %s', (language) => {
  const catalogue = catalogues[language] ?? en;
  const speech = createSpeech(language, 'Europe/Madrid', now);

  it('say everything, with the same variables as the English ones', () => {
    expect(Object.keys(catalogue).toSorted()).toEqual(keys.toSorted());
    for (const key of keys)
      expect([key, messageVariables(catalogue[key]).toSorted()]).toEqual([
        key,
        messageVariables(en[key]).toSorted(),
      ]);
  });

  it('fit on WhatsApp, whichever wording is used and however long names are', () => {
    const tooLong = keys.flatMap((key) =>
      [0, 1, 2].flatMap((wording) =>
        [1, 2].flatMap((place) => {
          const text = speech.text(key, { ...valuesFor(key, language), wording: String(wording), place });
          return text.length > roomFor(key) ? [`${key}: ${text.length} of ${roomFor(key)}: ${text}`] : [];
        }),
      ),
    );
    expect(tooLong).toEqual([]);
  });

  it('name a free time so that it fits a row of a list, on any day of the year', () => {
    const days = Array.from({ length: 366 }, (_, day) => now + day * 86_400_000);
    expect(days.map((day) => speech.slot(day)).filter((label) => label.length > room.rowLabel)).toEqual([]);
  });

  it('have a form for every plural that the language has', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    // French and its sisters count millions apart, which no booking needs.
    const needed = categories.filter((category) => category !== 'many' || categories.length === 6);
    for (const key of keys) {
      for (const [, forms = ''] of catalogue[key].matchAll(/, plural, ((?:[^{}]+\{[^{}]*\} ?)+)\}/g)) {
        if (forms.startsWith('=1')) continue;
        expect([key, [...forms.matchAll(/(\w+) \{/g)].map(([, form]) => form)]).toEqual([
          key,
          expect.arrayContaining(needed),
        ]);
      }
    }
  });

  it('only ask for words that are understood', () => {
    const known = languages.find((spoken) => spoken === language);
    const ways: Intent[] = ['human', 'menu', 'cancel', 'start', 'my-bookings', 'book'];
    const asked = keys
      .filter((key) => !key.startsWith('staff.') && !key.startsWith('ask.'))
      .flatMap((key) =>
        [...catalogue[key].matchAll(/[“«„](.+?)[”»“]/g)].map(([, words = '']) => ({ key, words })),
      );
    const misunderstood = asked.filter(({ words }) => {
      if (words === catalogue['choice.person']) return false;
      const { intent } = understand({ text: words, now, zone: 'UTC', ...(known ? { language: known } : {}) });
      return intent === undefined || !ways.includes(intent);
    });
    expect(asked.length).toBeGreaterThan(8);
    expect(misunderstood).toEqual([]);
  });

  it('label buttons so that typing a label means the same as tapping it', () => {
    const known = languages.find((spoken) => spoken === language);
    const mean = (key: TextKey) =>
      understand({ text: catalogue[key], now, zone: 'UTC', ...(known ? { language: known } : {}) });
    expect(mean('choice.person').intent).toBe('human');
    expect(mean('choice.startOver').intent).toBe('start-over');
    expect(mean('action.reschedule').intent).toBe('reschedule');
    expect(mean('action.cancel').intent).toBe('cancel');
    expect(mean('action.menu').intent).toBe('menu');
    expect(mean('slot.otherDay').intent).toBe('another-day');
    expect([mean('answer.yes').yesNo, mean('answer.no').yesNo]).toEqual(['yes', 'no']);
    expect([mean('cancel.yes').yesNo, mean('cancel.no').yesNo]).toEqual(['yes', 'no']);
  });

  it('ask for days with words that are read as days', () => {
    const known = languages.find((spoken) => spoken === language);
    const text = speech.text('ask.date', { example: speech.day('2026-09-25') });
    const words = [...text.matchAll(/[“«„](.+?)[”»“]/g)].map(([, word = '']) => word);
    const read = words.map(
      (word) =>
        understand({ text: word, now, zone: 'UTC', asked: 'date', ...(known ? { language: known } : {}) })
          .candidates[0]?.date,
    );
    expect(read).toEqual(['2026-09-23', '2026-09-25', '2026-09-25']);
  });
});

it('every language that is understood is spoken', () => {
  expect(spokenLanguages.toSorted()).toEqual(languages.toSorted());
});

describe('French', () => {
  it('does not let a sign break away from its word', () => {
    const broken = Object.entries(catalogues['fr'] ?? {}).filter(([, text]) =>
      / [:;?!»]|« |[^\u00a0] ?[?!]$/.test(text.replace(/\}/g, '\u00a0')),
    );
    expect(broken).toEqual([]);
  });
});

describe('Arabic', () => {
  const speech = createSpeech('ar', 'Asia/Dubai', Date.parse('2026-09-22T09:00:00Z'));

  it('counts in six ways', () => {
    expect([0, 1, 2, 3, 11, 100].map((count) => speech.text('slot.dayCount', { count }))).toEqual([
      'لا أوقات',
      'وقت واحد',
      'وقتان',
      '3 أوقات',
      '11 وقتًا',
      '100 وقت',
    ]);
  });

  it('writes days, times and prices with Latin digits', () => {
    const at = Date.parse('2026-09-25T11:30:00Z');
    expect(speech.when(at)).toBe('الجمعة، 25 سبتمبر، 3:30 م');
    expect(speech.slot(at)).toBe('جمعة 25 سبتمبر 3:30 م');
    expect(speech.money({ amountMinor: 2550, currency: 'EUR' })).toMatch(/25\.50/);
    expect(speech.duration(90)).toBe('1 س 30 د');
  });
});
