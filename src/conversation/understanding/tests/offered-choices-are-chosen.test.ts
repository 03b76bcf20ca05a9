import type { Asked, OfferedChoice } from '../index.ts';
import { read, wishOf } from './reading.ts';

const services: OfferedChoice[] = [
  { id: 'cut', label: 'Haircut', synonyms: ['cut', 'trim'] },
  { id: 'colour', label: 'Colour' },
  { id: 'both', label: 'Cut + colour' },
  { id: 'beard', label: 'Beard trim' },
];

const slots: OfferedChoice[] = [
  { id: 'thu-10', label: 'Thu 5 Mar 10:00', date: '2026-03-05', time: '10:00' },
  { id: 'thu-17', label: 'Thu 5 Mar 17:00', date: '2026-03-05', time: '17:00' },
  { id: 'fri-09', label: 'Fri 6 Mar 09:00', date: '2026-03-06', time: '09:00' },
  { id: 'other', label: 'Other day' },
];

function chosen(text: string, choices: OfferedChoice[], asked: Asked = 'any', language = 'en' as const) {
  const { choice } = read(text, { choices, asked, language });
  return choice && `${choice.id} by ${choice.by}`;
}

/** Monday, Tuesday, Thursday and Friday of the week after. */
const days: OfferedChoice[] = ['2026-03-09', '2026-03-10', '2026-03-12', '2026-03-13'].map((date) => ({
  id: date,
  label: date,
  date,
}));

describe('a weekday below a list of days', () => {
  it.each([
    ['thursday', '2026-03-12'],
    ['friday please', '2026-03-13'],
    ['monday', '2026-03-09'],
    // None of the list.
    ['wednesday', undefined],
    ['this thursday', undefined],
    ['tomorrow', undefined],
  ])('is the one that is listed: %s', (text, id) => {
    expect(read(text, { choices: days, asked: 'slot', language: 'en' }).choice?.id).toBe(id);
  });
});

describe('an offered choice', () => {
  it.each([
    ['Haircut', 'cut by label'],
    ['  haircut!! ', 'cut by label'],
    ['the haircut please', 'cut by label'],
    ['trim', 'cut by synonym'],
    ['cut + colour', 'both by label'],
    ['cut and colour', 'both by label'],
    ['cut with colour on friday', 'both by fuzzy'],
    ['hairct', 'cut by fuzzy'],
    ['colours', 'colour by fuzzy'],
    ['I would like a beard trim on friday', 'beard by fuzzy'],
    ['something for my nails', undefined],
  ])('is named: %s', (text, choice) => {
    expect(chosen(text, services, 'service')).toBe(choice);
  });

  it.each([
    ['2', 'colour by ordinal'],
    ['2.', 'colour by ordinal'],
    ['2️⃣', 'colour by ordinal'],
    ['#2', 'colour by ordinal'],
    ['2nd', 'colour by ordinal'],
    ['number two please', 'colour by ordinal'],
    ['option 2', 'colour by ordinal'],
    ['the second one', 'colour by ordinal'],
    ['the last one', 'beard by ordinal'],
    ['7', undefined],
    ['2 people', undefined],
    ['2 or 3', undefined],
  ])('is found by its place: %s', (text, choice) => {
    expect(chosen(text, services, 'service')).toBe(choice);
  });

  it.each([
    ['es', 'la segunda'],
    ['es', 'la opción 2'],
    ['pt', 'a segunda opção'],
    ['pt', 'o segundo'],
    ['fr', 'la deuxième'],
    ['fr', 'le numéro 2'],
    ['de', 'die zweite'],
    ['de', 'Nummer zwei bitte'],
    ['it', 'la seconda'],
    ['it', 'numero 2'],
    ['ar', 'الثاني'],
    ['ar', 'رقم ٢'],
  ] as const)('is found by its place in %s: %s', (language, text) => {
    expect(read(text, { language, choices: services, asked: 'service' }).choice).toEqual({
      id: 'colour',
      by: 'ordinal',
    });
  });

  it.each([
    ['es', 'la última'],
    ['pt', 'o último'],
    ['fr', 'le dernier'],
    ['de', 'die letzte'],
    ['it', "l'ultima"],
    ['ar', 'الأخير'],
  ] as const)('is the last one in %s: %s', (language, text) => {
    expect(read(text, { language, choices: services, asked: 'service' }).choice).toEqual({
      id: 'beard',
      by: 'ordinal',
    });
  });

  it.each([
    ['17:00', 'thu-17 by slot'],
    ['at 5', 'thu-17 by slot'],
    ['thursday at ten', 'thu-10 by slot'],
    ['the friday one', 'fri-09 by slot'],
    ['tomorrow morning', 'thu-10 by slot'],
    ['thursday', undefined],
    ['3', 'fri-09 by ordinal'],
    ['9', 'fri-09 by slot'],
    ['other day', 'other by label'],
    ['another day', undefined],
  ])('is the slot that a day or time names: %s', (text, choice) => {
    expect(chosen(text, slots, 'slot')).toBe(choice);
  });

  it('says what it stands for, and nothing of the number it was named by', () => {
    expect(wishOf(read('3', { choices: slots, asked: 'slot' }))).toBe('2026-03-06 09:00');
    expect(wishOf(read('2', { choices: services, asked: 'service' }))).toBe('');
  });

  it('decides which reading of an open hour comes first', () => {
    const evening = [{ id: 'late', label: '20:00', date: '2026-03-05', time: '20:00' }];
    expect(wishOf(read('tomorrow at 8', { choices: evening, asked: 'slot' }))).toBe(
      '2026-03-05 20:00 / 2026-03-05 08:00',
    );
  });

  it('beats a command when its exact label is the message', () => {
    const choices = [
      { id: 'confirm', label: 'Confirm booking' },
      { id: 'drop', label: 'Cancel' },
    ];
    expect(read('cancel', { choices })).toMatchObject({ choice: { id: 'drop', by: 'label' } });
    expect(read('cancel', { choices }).intent).toBeUndefined();
    expect(read('cancel my booking', { choices }).intent).toBe('cancel');
  });

  it('leaves the language as it was, for the business wrote its label', () => {
    expect(read('Haircut', { choices: services, language: 'es' }).language).toBe('es');
  });
});

describe('a number with an hour’s words', () => {
  it.each([
    ['at 3', 'en'],
    ['yes at 3', 'en'],
    ['a las 3', 'es'],
    ['a las 3 de la tarde', 'es'],
    ['às 3', 'pt'],
    ['um 3', 'de'],
  ] as const)('is an hour and never a row of the list: %s', (text, language) => {
    const understood = read(text, { choices: slots, asked: 'slot', language });
    expect(understood.choice).toBeUndefined();
    expect(understood.candidates[0]).toMatchObject({ time: '15:00' });
  });

  it('is a row where it has none', () => {
    expect(chosen('3', slots, 'slot')).toBe('fri-09 by ordinal');
    expect(chosen('number 3', slots, 'slot')).toBe('fri-09 by ordinal');
  });
});
