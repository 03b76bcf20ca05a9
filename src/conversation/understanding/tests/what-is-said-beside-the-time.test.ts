import { read } from './reading.ts';
import type { Language, OfferedChoice, Vocabulary } from '../index.ts';

const vocabulary: Vocabulary = {
  services: [
    { id: 'cut', names: ['Haircut', 'Corte de pelo', 'Corte de cabelo', 'Haarschnitt'] },
    { id: 'beard', names: ['Beard trim', 'Arreglo de barba'] },
  ],
  staff: [{ id: 'ana', names: ['Ana'] }],
};

describe('a question about a booking that stands', () => {
  it.each([
    ['en', 'do I have a booking?'],
    ['en', 'do i have an appointment tomorrow?'],
    ['es', '¿tengo cita?'],
    ['es', '¿tengo cita mañana?'],
    ['pt', 'tenho horário marcado?'],
    ['pt', 'tenho consulta amanhã?'],
    ['fr', "est-ce que j'ai un rendez-vous ?"],
    ['fr', 'ai-je un rdv ?'],
    ['de', 'habe ich einen Termin?'],
    ['it', 'ho un appuntamento?'],
    ['it', 'ho prenotato?'],
    ['ar', 'هل عندي موعد؟'],
  ] as const)('asks for no new one in %s: %s', (language, text) => {
    expect(read(text, { language }).intent).toBe('my-bookings');
  });

  it.each([
    ['es', 'tengo que pedir cita', 'book'],
    ['fr', "j'ai besoin d'un rdv", 'book'],
    ['it', 'ho bisogno di un appuntamento', 'book'],
    ['es', 'tengo cita el viernes, quiero cambiarla', 'reschedule'],
    ['es', 'no tengo cita', undefined],
    ['en', "I don't have a booking yet", undefined],
  ] as const)('is not heard where there is none, in %s: %s', (language, text, intent) => {
    expect(read(text, { language }).intent).toBe(intent);
  });
});

describe('a service', () => {
  it('is found by a word that everybody knows it by', () => {
    for (const language of ['es', 'pt'] as const) {
      expect(read('corte', { language, vocabulary }).service).toBe('cut');
    }
  });
});

describe('a number of people', () => {
  it('is none where the words are a time', () => {
    expect(read('a las dos menos cinco', { language: 'es' }).partySize).toBeUndefined();
    expect(read('las dos', { language: 'es' }).partySize).toBeUndefined();
  });
});

describe('a name', () => {
  it.each([
    ['es', 'hola, soy Marta', 'Marta'],
    ['en', "Hi, I'm Marta. Do you have time today?", 'Marta'],
    ['pt', 'sou a Maria', 'Maria'],
    ['de', 'Hallo, ich bin Jürgen Müller', 'Jürgen Müller'],
    ['es', 'soy nueva', undefined],
    ['en', "I'm late", undefined],
    ['en', "I'm Late and sorry", undefined],
    ['it', 'Sono Luca', 'Luca'],
  ] as const)('is heard in passing in %s: %s', (language, text, name) => {
    expect(read(text, { language }).name).toBe(name);
  });

  it('is no typing error of a weekday', () => {
    expect(read('Marta', { asked: 'name' })).toMatchObject({ name: 'Marta', language: 'en' });
  });
});

describe('words for a time', () => {
  it.each([
    ['es', 'primera hora del lunes'],
    ['fr', '16h au plus tard'],
    ['de', 'in der Früh'],
  ] as const)('ask for nothing besides it, in %s: %s', (language, text) => {
    const { intent, candidates } = read(text, { language });
    expect(intent).toBeUndefined();
    expect(candidates).not.toEqual([]);
  });

  it('still say that a time is too early where they are all that was said', () => {
    expect(read('zu früh', { language: 'de' }).intent).toBe('later');
  });
});

describe('the language', () => {
  it.each([
    ['hola', 'es'],
    ['oi', 'pt'],
    ['olá', 'pt'],
    ['ciao', 'it'],
    ['salut', 'fr'],
    ['hi', 'en'],
    ['hallo', 'de'],
    ['مرحبا', 'ar'],
  ] as [string, Language][])('is found in a first word: %s', (text, language) => {
    expect(read(text).language).toBe(language);
  });

  it.each([
    ['in English please', 'es', 'en'],
    ['en español', 'en', 'es'],
    ['auf Deutsch', 'en', 'de'],
    ['do you speak German?', 'en', 'de'],
    ['hablas inglés?', 'es', 'en'],
    ['parlez-vous espagnol ?', 'fr', 'es'],
    ['بالانجليزي لو سمحت', 'ar', 'en'],
  ] as [string, Language, Language][])('is the one that is asked for: %s', (text, language, wanted) => {
    expect(read(text, { language })).toMatchObject({ intent: 'language', language: wanted });
  });
});

describe('the last one', () => {
  const slots: OfferedChoice[] = [
    { id: 'early', label: 'Thu 10:00', date: '2026-03-05', time: '10:00' },
    { id: 'late', label: 'Thu 17:00', date: '2026-03-05', time: '17:00' },
  ];

  it('is the last time of a list, not the way on below it', () => {
    const choices = [...slots, { id: 'more', label: 'More times' }, { id: 'days', label: 'Another day' }];
    for (const [language, text] of [
      ['en', 'the last one'],
      ['es', 'la última'],
      ['de', 'die letzte'],
    ] as const) {
      expect(read(text, { language, choices, asked: 'slot' }).choice).toEqual({ id: 'late', by: 'ordinal' });
    }
  });

  it('is the last of any list that leads on to others', () => {
    const choices = [
      { id: 'cut', label: 'Haircut' },
      { id: 'colour', label: 'Colour' },
      { id: 'more', label: 'More', isNavigation: true },
    ];
    const { choice } = read('the last one', { language: 'en', choices, asked: 'service' });
    expect(choice).toEqual({ id: 'colour', by: 'ordinal' });
  });
});
