import { read } from './reading.ts';

describe('a time that is counted from another', () => {
  it.each([
    ['en', 'an hour later', 0, 60],
    ['en', '30 minutes earlier please', 0, -30],
    ['en', 'could you push it back an hour and a half', 0, 90],
    ['en', 'a week later', 7, 0],
    ['es', 'una hora más tarde', 0, 60],
    ['es', 'media hora antes', 0, -30],
    ['es', 'una semana después', 7, 0],
    ['pt', 'uma hora depois', 0, 60],
    ['pt', 'meia hora mais cedo', 0, -30],
    ['fr', 'une heure plus tard', 0, 60],
    ['fr', 'une demi-heure plus tôt', 0, -30],
    ['de', 'eine Stunde später', 0, 60],
    ['de', 'eine halbe Stunde früher', 0, -30],
    ['it', "un'ora dopo", 0, 60],
    ['it', "mezz'ora prima", 0, -30],
    ['ar', 'بعدها بساعة', 0, 60],
    ['ar', 'ساعة أبكر', 0, -60],
  ] as const)('names no time of its own in %s: %s', (language, text, days, minutes) => {
    expect(read(text, { language })).toMatchObject({ shift: { days, minutes }, candidates: [] });
  });

  it('is none where the time is named, or no amount is', () => {
    expect(read('after 5, an hour at most', { language: 'en' }).shift).toBeUndefined();
    expect(read('something later', { language: 'en' }).shift).toBeUndefined();
    expect(read('in two hours', { language: 'en' }).shift).toBeUndefined();
  });

  it.each([
    ['en', 'same time next week'],
    ['es', 'a la misma hora la semana que viene'],
    ['pt', 'no mesmo horário semana que vem'],
  ] as const)('may be the same of another day in %s: %s', (language, text) => {
    const { isSameTime, candidates } = read(text, { language });
    expect([isSameTime, candidates[0]?.date]).toEqual([true, '2026-03-09']);
  });
});

describe('a wish for the same again and again', () => {
  it.each([
    ['en', 'every monday at 5'],
    ['en', 'a weekly appointment'],
    ['es', 'todos los lunes a las 5'],
    ['es', 'cada semana'],
    ['pt', 'toda segunda às 17h'],
    ['pt', 'todas as segundas'],
    ['fr', 'tous les lundis à 17h'],
    ['de', 'jeden Montag um 17 Uhr'],
    ['it', 'ogni lunedì alle 17'],
    ['ar', 'كل اثنين الساعة 5'],
  ] as const)('is heard in %s: %s', (language, text) => {
    expect(read(text, { language }).isRecurring).toBe(true);
  });

  it.each([
    ['en', 'monday at 5'],
    ['es', 'el lunes a las 5'],
    ['pt', 'segunda às 17h'],
  ] as const)('is not in a wish for one day in %s: %s', (language, text) => {
    expect(read(text, { language }).isRecurring).toBeUndefined();
  });
});

describe('several services in one sentence', () => {
  const vocabulary = {
    services: [
      {
        id: 'cut',
        names: ['Haircut', 'cut', 'Corte', 'Corte de cabelo', 'Coupe', 'Haarschnitt', 'Taglio', 'قص'],
      },
      {
        id: 'color',
        names: ['Colour', 'Color', 'Tinte', 'Coloração', 'Couleur', 'Färben', 'Colore', 'صبغة'],
      },
      { id: 'beard', names: ['Beard trim', 'Barba'] },
      { id: 'both', names: ['Wash and blow-dry'] },
    ],
    staff: [],
  };

  it.each([
    ['en', 'cut and colour tomorrow', 'cut', ['color']],
    ['en', 'a haircut, a color and a beard trim please', 'cut', ['color', 'beard']],
    ['es', 'tinte y corte mañana', 'color', ['cut']],
    ['pt', 'corte e coloração amanhã', 'cut', ['color']],
    ['fr', 'coupe et couleur demain', 'cut', ['color']],
    ['de', 'Haarschnitt und Färben morgen', 'cut', ['color']],
    ['it', 'taglio e colore domani', 'cut', ['color']],
    ['ar', 'قص وصبغة بكرة', 'cut', ['color']],
  ] as const)('are all kept in %s: %s', (language, text, service, moreServices) => {
    expect(read(text, { language, vocabulary })).toMatchObject({ service, moreServices });
  });

  it('are one where the name of one has an "and" in it, or one is turned down', () => {
    expect(read('wash and blow-dry', { language: 'en', vocabulary })).toMatchObject({ service: 'both' });
    expect(read('wash and blow-dry', { language: 'en', vocabulary }).moreServices).toBeUndefined();
    expect(read('a cut, not the color', { language: 'en', vocabulary }).moreServices).toBeUndefined();
  });
});

it.each([
  ['en', 'cut or color tomorrow?'],
  ['en', 'a haircut, or maybe a color'],
  ['es', 'corte o tinte'],
  ['pt', 'corte ou coloração'],
  ['fr', 'coupe ou couleur ?'],
  ['de', 'Haarschnitt oder Färben'],
  ['it', 'taglio o colore'],
] as const)('of two services of which one is wanted none is picked in %s: %s', (language, text) => {
  const names = {
    cut: ['Haircut', 'cut', 'Corte', 'Coupe', 'Haarschnitt', 'Taglio'],
    color: ['Color', 'Tinte', 'Coloração', 'Couleur', 'Färben', 'Colore'],
  };
  const services = Object.entries(names).map(([id, written]) => ({ id, names: written }));
  const choices = Object.entries(names).map(([id, [label = '', ...synonyms]]) => ({ id, label, synonyms }));
  const heard = read(text, { language, asked: 'service', choices, vocabulary: { services, staff: [] } });
  expect([heard.service, heard.choice]).toEqual([undefined, undefined]);
});

it('too soon is a wish for later', () => {
  expect(read('no, too soon', { language: 'en', asked: 'yesno' }).intent).toBe('later');
});

it.each([
  ['en', 'are you open on Sunday?'],
  ['es', '¿abrís el domingo?'],
  ['pt', 'vocês abrem domingo?'],
  ['fr', 'vous êtes ouverts dimanche ?'],
  ['de', 'habt ihr am Sonntag offen?'],
  ['it', 'siete aperti domenica?'],
  ['ar', 'هل أنتم مفتوحين الأحد'],
] as const)('whether it is open on a day is asked in %s: %s', (language, text) => {
  const { intent, candidates } = read(text, { language });
  expect([intent, candidates[0]?.date]).toEqual(['hours', '2026-03-08']);
});
