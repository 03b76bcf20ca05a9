import type { Language } from '../index.ts';
import { read } from './reading.ts';

describe('an answer', () => {
  const yes: [Language, ...string[]][] = [
    [
      'en',
      'yes',
      'Yep',
      'sure',
      'ok',
      'yes please',
      'sounds good',
      'go ahead',
      '👍',
      '✅',
      'ok perfect',
      'well, yes',
    ],
    ['es', 'sí', 'si', 'vale', 'dale', 'claro', 'por supuesto', 'de acuerdo', 'perfecto', 'pues sí'],
    ['pt', 'sim', 'pode ser', 'claro', 'beleza', 'isso mesmo', 'combinado'],
    ['fr', 'oui', "d'accord", 'ok', 'bien sûr', 'ça marche', 'parfait'],
    ['de', 'ja', 'klar', 'gerne', 'passt', 'in Ordnung', 'genau'],
    ['it', 'sì', 'va bene', 'certo', "d'accordo", 'perfetto'],
    ['ar', 'نعم', 'تمام', 'طيب', 'أكيد', 'موافق'],
  ];
  it.each(yes.flatMap(([language, ...texts]) => texts.map((text) => [language, text] as const)))(
    'is a yes in %s: %s',
    (language, text) => {
      expect(read(text, { language, asked: 'yesno' }).yesNo).toBe('yes');
    },
  );

  const no: [Language, ...string[]][] = [
    ['en', 'no', 'nope', 'no thanks', 'not really', 'ok, no', '👎', "I don't want that"],
    ['es', 'no', 'no gracias', 'para nada', 'no me va bien', 'mejor no'],
    ['pt', 'não', 'não obrigado', 'não quero', 'agora não'],
    ['fr', 'non', 'non merci', 'pas du tout', 'non pas vraiment'],
    ['de', 'nein', 'nein danke', 'lieber nicht', 'das passt mir nicht'],
    ['it', 'no', 'no grazie', 'per niente', 'non va bene'],
    ['ar', 'لا', 'لا شكرا', 'لا أريد'],
  ];
  it.each(no.flatMap(([language, ...texts]) => texts.map((text) => [language, text] as const)))(
    'is a no in %s: %s',
    (language, text) => {
      expect(read(text, { language, asked: 'yesno' }).yesNo).toBe('no');
    },
  );

  it('is none where the word says something else', () => {
    for (const text of [
      'no preference',
      'not sure',
      "I don't know",
      'right now',
      'good morning',
      'no idea',
    ]) {
      expect([text, read(text, { language: 'en' }).yesNo]).toEqual([text, undefined]);
    }
    expect(read('no puedo el viernes', { language: 'es' }).yesNo).toBeUndefined();
    expect(read('no sábado', { language: 'pt' })).toMatchObject({ candidates: [{ date: '2026-03-07' }] });
    expect(read('no sábado', { language: 'pt' }).yesNo).toBeUndefined();
  });

  it('may bring a change with it', () => {
    expect(read('no, friday', { language: 'en' })).toMatchObject({
      yesNo: 'no',
      candidates: [{ date: '2026-03-06' }],
    });
    expect(read('yes but at 6', { language: 'en' })).toMatchObject({
      yesNo: 'yes',
      candidates: [{ time: '18:00' }, {}],
    });
  });
});

describe('a name', () => {
  it.each([
    ['en', 'my name is lena müller', 'Lena Müller'],
    ['es', 'me llamo Ana Pérez y quiero una cita', 'Ana Pérez'],
    ['pt', 'meu nome é JOÃO DA SILVA', 'João da Silva'],
    ['fr', "je m'appelle Jean-Pierre", 'Jean-Pierre'],
    ['de', 'Ich heiße Jürgen Groß', 'Jürgen Groß'],
    ['it', 'mi chiamo marco rossi', 'Marco Rossi'],
    ['ar', 'اسمي أحمد علي', 'أحمد علي'],
  ] as const)('is heard whatever was asked in %s: %s', (language, text, name) => {
    expect(read(text, { language }).name).toBe(name);
  });

  it.each([
    ['Lena', 'Lena'],
    ["I'm lena", 'Lena'],
    ["it's McDonald", 'McDonald'],
    ['April', 'April'],
    ['Lena, please', 'Lena'],
    ['hi, Lena Müller', 'Lena Müller'],
  ])('is heard alone where it was asked for: %s', (text, name) => {
    expect(read(text, { language: 'en', asked: 'name' }).name).toBe(name);
  });

  it.each(['what do you need it for?', 'cancel', '12345', '😀'])('is not %s', (text) => {
    expect(read(text, { language: 'en', asked: 'name' }).name).toBeUndefined();
  });
});

describe('an address', () => {
  it('is found as mail and as phone, and no number of it is a time', () => {
    const found = read('call +34 600 12 34 56 or write to Ana.Lopez@example.com at 5', { language: 'en' });
    expect(found).toMatchObject({ phone: '+34600123456', email: 'ana.lopez@example.com' });
    expect(found.candidates.map(({ time }) => time)).toEqual(['17:00', '05:00']);
  });
});

describe('the beginning of a burst', () => {
  it.each([
    ['en', 'hi'],
    ['en', 'Hello 👋'],
    ['en', 'hey, good morning!'],
    ['es', 'hola buenas'],
    ['pt', 'oi, tudo bem?'],
    ['fr', 'bonjour'],
    ['de', 'Guten Tag'],
    ['it', 'buongiorno'],
    ['ar', 'السلام عليكم'],
  ] as const)('is only a greeting in %s: %s', (language, text) => {
    expect(read(text, { language })).toMatchObject({
      isBareGreeting: true,
      candidates: [],
      intent: 'greeting',
    });
  });

  it.each([
    ['en', 'I want'],
    ['en', 'can you please'],
    ['es', 'quiero'],
    ['pt', 'eu queria'],
    ['fr', 'je voudrais'],
    ['de', 'ich möchte'],
    ['it', 'vorrei'],
    ['ar', 'أريد'],
  ] as const)('is too little to act on in %s: %s', (language, text) => {
    expect(read(text, { language })).toMatchObject({ isFragment: true, isBareGreeting: false });
  });

  it('is neither where there is something to act on', () => {
    for (const text of [
      'hi, cancel',
      'hello, tomorrow?',
      'book',
      'yes',
      'a cut for 2 people',
      'what is this',
    ]) {
      expect([text, read(text, { language: 'en' })]).toMatchObject([
        text,
        { isFragment: false, isBareGreeting: false },
      ]);
    }
  });
});

describe('the language', () => {
  it.each([
    ['Hello, can I book a table for tomorrow?', 'en'],
    ['Hola, quería una cita para mañana', 'es'],
    ['Oi, queria marcar um horário amanhã', 'pt'],
    ['Bonjour, je voudrais un rendez-vous demain', 'fr'],
    ['Guten Tag, ich hätte gern einen Termin', 'de'],
    ['Buongiorno, vorrei un appuntamento per domani', 'it'],
    ['مرحبا، أريد موعد غدا', 'ar'],
    ['mñana', 'es'],
    ['mittwoch', 'de'],
  ])('is found from the words: %s', (text, language) => {
    expect(read(text).language).toBe(language);
    expect(read(text, { language: language === 'fr' ? 'es' : 'fr' }).language).toBe(language);
  });

  it.each(['ok', '5pm', '👍', '17:30', 'menu', 'xyzzy', ''])(
    'stays what it was where the text does not tell: %s',
    (text) => {
      for (const language of ['en', 'es', 'de', 'ar'] as const)
        expect(read(text, { language }).language).toBe(language);
    },
  );

  it.each(['hi', 'Hello', 'good morning'])(
    'is told by a greeting that the language so far does not have: %s',
    (text) => {
      expect(read(text, { language: 'es' })).toMatchObject({ language: 'en', intent: 'greeting' });
    },
  );

  it('is guessed from a typing error only where none is known', () => {
    expect(read('domanii').language).toBe('it');
    expect(read('domanii', { language: 'fr' })).toMatchObject({
      language: 'fr',
      candidates: [{ date: '2026-03-05' }],
    });
  });

  it('may be mixed: a day in another one is understood', () => {
    expect(read('quiero una cita tomorrow por favor', { language: 'es' })).toMatchObject({
      language: 'es',
      candidates: [{ date: '2026-03-05' }],
    });
  });
});
