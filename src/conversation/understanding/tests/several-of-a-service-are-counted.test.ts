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
