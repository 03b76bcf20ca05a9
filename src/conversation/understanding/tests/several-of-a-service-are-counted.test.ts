import type { Language } from '../index.ts';
import { read } from './reading.ts';

const vocabulary = {
  services: [
    { id: 'cut', names: ['Haircut', 'Corte', 'Coupe', 'Haarschnitt', 'Taglio'] },
    { id: 'room', names: ['Meeting room', 'Sala'] },
  ],
  staff: [],
};

function counted(text: string, language: Language): number | undefined {
  return read(text, { vocabulary, language }).quantity;
}

describe('several of a service', () => {
  it.each<[string, Language, number]>([
    ['two haircuts tomorrow', 'en', 2],
    ['2 haircuts at 5pm', 'en', 2],
    ['I need three haircuts on Friday', 'en', 3],
    ['quiero dos cortes', 'es', 2],
    ['preciso de 3 salas', 'pt', 3],
    ['duas salas amanhã às 10h', 'pt', 2],
  ])('are counted in “%s”', (text, language, count) => {
    expect(counted(text, language)).toBe(count);
  });

  it.each<[string, Language]>([
    ['a haircut', 'en'],
    ['one haircut', 'en'],
    ['haircut at 2', 'en'],
    ['tomorrow at 2 haircut', 'en'],
    ['haircut for 2', 'en'],
    ['un corte a las 3', 'es'],
    ['200 haircuts', 'en'],
    ['two', 'en'],
  ])('are not, in “%s”', (text, language) => {
    expect(counted(text, language)).toBeUndefined();
  });
});

describe('a quantity', () => {
  it.each([
    ['en', 'two haircuts', 2],
    ['en', '3 haircuts on friday at 4', 3],
    ['en', 'friday 2 haircuts', 2],
    ['en', 'haircut x2', 2],
    ['en', '2x haircut', 2],
    ['es', 'dos cortes', 2],
    ['pt', 'dois cortes amanhã', 2],
    ['de', 'zwei Haarschnitte', 2],
    ['en', 'a haircut for two', undefined],
    ['en', 'haircut at 2', undefined],
    ['en', 'haircut friday 2', undefined],
  ] as const)('is how many of the service, in %s: %s', (language, text, quantity) => {
    const understood = read(text, { language, vocabulary });
    expect([understood.service, understood.quantity]).toEqual(['cut', quantity]);
  });
});
