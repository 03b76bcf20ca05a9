import type { Asked, Language, Vocabulary } from '../index.ts';
import { read, wishOf } from './reading.ts';

const vocabulary: Vocabulary = {
  services: [
    {
      id: 'cut',
      names: ['Haircut', 'cut', 'Corte de pelo', 'corte', 'Coupe', 'Haarschnitt', 'Taglio', 'قص شعر'],
    },
    { id: 'colour', names: ['Colour', 'color', 'Coloration'] },
    { id: 'both', names: ['Cut + colour', 'Corte y color'] },
    { id: 'facial', names: ['Deep facial cleansing'] },
    { id: 'yoga', names: ['Morning yoga'] },
    { id: 'consultation', names: ['Consultation'] },
    { id: 'room', names: ['Meeting room'] },
  ],
  staff: [
    { id: 'ana', names: ['Ana García'] },
    { id: 'ben', names: ['Ben'] },
    { id: 'april', names: ['April'] },
    { id: 'jose', names: ['José Núñez'] },
  ],
};

function named(text: string, language: Language = 'en', asked: Asked = 'any') {
  const { service, staff } = read(text, { vocabulary, language, asked });
  return { service, staff };
}

describe('a service', () => {
  it.each([
    ['haircut', 'cut'],
    ['I need HAIRCUTS', 'cut'],
    ['a cut tomorrow', 'cut'],
    ['haircutt', 'cut'],
    ['hairct please', 'cut'],
    ['cut and colour', 'both'],
    ['colour on friday', 'colour'],
    ['a facial', 'facial'],
    ['deep facial', 'facial'],
    ['consult', 'consultation'],
    ['consultaton', 'consultation'],
  ])('is named by %s', (text, service) => {
    expect(named(text).service).toBe(service);
  });

  it.each([
    ['es', 'quiero un corte', 'cut'],
    ['es', 'corte y color mañana', 'both'],
    ['fr', 'une coupe samedi', 'cut'],
    ['de', 'einen Haarschnitt bitte', 'cut'],
    ['it', 'un taglio domani', 'cut'],
    ['ar', 'قص شعر غدا', 'cut'],
  ] as const)('is named in %s by %s', (language, text, service) => {
    expect(named(text, language).service).toBe(service);
  });

  it.each([
    'what day is good?',
    'shortcut',
    'cutlery',
    'the discolouration',
    'is there room for us',
    'hello',
    'good morning',
  ])('is not named by %s', (text) => {
    expect(named(text).service).toBeUndefined();
  });

  it('is named by an everyday word of its name only where a service was asked for', () => {
    expect(named('the room', 'en', 'service').service).toBe('room');
    expect(named('the room').service).toBeUndefined();
  });

  it('takes its words with it: "morning yoga" wishes for no morning', () => {
    const yoga = read('morning yoga on friday', { vocabulary, language: 'en' });
    expect(yoga.service).toBe('yoga');
    expect(wishOf(yoga)).toBe('2026-03-06');
  });
});

describe('a member of staff', () => {
  it.each([
    ['with ana', 'ana'],
    ['is Ana García free?', 'ana'],
    ['w/ ben', 'ben'],
    ['can Ben do it', 'ben'],
    ['with jose nuñez', 'jose'],
    ['with josé', 'jose'],
    ['with April', 'april'],
  ])('is named by %s', (text, staff) => {
    expect(named(text).staff).toBe(staff);
  });

  it.each(['banana', 'I want an appointment', 'on 3 april', 'bend'])('is not named by %s', (text) => {
    expect(named(text).staff).toBeUndefined();
  });

  it('with the name of a month is meant where staff were asked for', () => {
    expect(named('April', 'en', 'staff').staff).toBe('april');
    expect(wishOf(read('3 april', { vocabulary, language: 'en' }))).toBe('2026-04-03');
    const both = read('with April on 3 April', { vocabulary, language: 'en' });
    expect([both.staff, wishOf(both)]).toEqual(['april', '2026-04-03']);
  });
});

describe('one sentence', () => {
  it('says everything at once', () => {
    const { service, staff, candidates } = read('cut tomorrow after 5 with Ana', {
      vocabulary,
      language: 'en',
    });
    expect({ service, staff }).toEqual({ service: 'cut', staff: 'ana' });
    expect(candidates[0]).toMatchObject({ date: '2026-03-05', from: '17:00' });
  });

  it('says it with typing errors too', () => {
    const { service, staff, candidates } = read('cut tmrw after 5 w/ ana', { vocabulary, language: 'en' });
    expect({ service, staff }).toEqual({ service: 'cut', staff: 'ana' });
    expect(candidates[0]).toMatchObject({ date: '2026-03-05', from: '17:00' });
  });
});
