import { flowOf, running, saying } from '../support/flows.ts';
import { openStage } from '../support/stage.ts';

const { openHouse } = await openStage();

const questions = [
  {
    id: 'parking',
    label: { en: 'Parking', es: 'Aparcamiento' },
    answer: { en: 'There is a car park behind the house.', es: 'Hay un aparcamiento detrás.' },
    synonyms: ['where can I park', 'aparcar', 'coche'],
  },
  {
    id: 'payment',
    label: { en: 'Ways to pay', es: 'Formas de pago' },
    answer: { en: 'Card or cash, after your visit.', es: 'Tarjeta o efectivo, después de la visita.' },
    synonyms: ['pay by card', 'credit card', 'cash', 'tarjeta', 'efectivo', 'pagar'],
  },
  {
    id: 'dogs',
    label: { en: 'Dogs', es: 'Perros' },
    answer: { en: 'Dogs are welcome, {name}.', es: 'Los perros son bienvenidos, {name}.' },
    synonyms: ['bring my dog', 'pet'],
  },
];

const faq = {
  kind: 'faq',
  text: { en: 'What would you like to know?', es: '¿Qué quieres saber?' },
  questions,
  exits: { answered: 'faq' },
};

const booking = flowOf(
  {
    service: {
      kind: 'choose-service',
      text: { en: 'Which service?', es: '¿Qué servicio?' },
      exits: { chosen: 'slot', none: 'end' },
    },
    slot: {
      kind: 'choose-slot',
      text: { en: 'Times:', es: 'Horas:' },
      exits: { chosen: 'held', none: 'end' },
    },
    held: saying('Held.'),
    faq: { ...faq, isAnsweredAnywhere: true },
  },
  { routes: { menu: 'menu', book: 'service', location: 'where' } },
);
Object.assign(booking['steps'] as object, { where: saying('At the corner.', 'service') });

describe('a list of common questions', () => {
  const flow = flowOf({ faq });

  it.each([
    ['Parking', 'There is a car park'],
    ['where can I park my car?', 'There is a car park'],
    ['do you have prking', 'There is a car park'],
    ['1', 'There is a car park'],
    ['can I pay by card?', 'Card or cash'],
    ['do you take credit cards', 'Card or cash'],
    ['may I bring my dog', 'Dogs are welcome, Lena.'],
  ])('answers “%s”', async (words, answer) => {
    const lena = (await openHouse(running(flow))).customer('Lena');
    expect(await lena.says('hi')).toMatchObject({
      text: 'What would you like to know?',
      choices: ['Parking', 'Ways to pay', 'Dogs'],
    });
    expect((await lena.says(words)).text).toContain(answer);
    expect((await lena.taps('Parking')).text).toContain('There is a car park');
  });

  it('says that it did not understand where it has no answer', async () => {
    const lena = (await openHouse(running(flow))).customer('Lena');
    await lena.says('hi');
    expect((await lena.says('do you sell shampoo?')).text).toMatch(/^That one I cannot answer/);
  });

  it('answers in Spanish', async () => {
    const lena = (await openHouse(running(flow))).customer('Lena');
    await lena.says('hola, buenas');
    expect((await lena.says('¿se puede pagar con tarjeta?')).text).toContain('Tarjeta o efectivo');
  });
});

describe('where the flow answers them anywhere', () => {
  it('they are answered in the middle of a booking, and the question stays', async () => {
    const lena = (await openHouse(running(booking))).customer('Lena');
    await lena.says('haircut');
    const answered = await lena.says('can I pay by card?');
    expect(answered.text).toMatch(/^Card or cash, after your visit\.\n\n/);
    expect(answered.choices).toContain('Another day');
    expect((await lena.says('do you have parking?')).text).toMatch(/^There is a car park/);
    expect((await lena.says('where are you?')).text).toMatch(/^At the corner/);
  });

  it('they are answered as first words, and a booking that is asked for along with them begins', async () => {
    const house = await openHouse(running(booking));
    const lena = house.customer('Lena');
    expect((await lena.says('is there any parking?')).text).toBe(
      'There is a car park behind the house.\n\nWhich service?',
    );
    const mia = house.customer('Mia');
    expect((await mia.says('I want a haircut tomorrow, can I bring my dog?')).text).toMatch(
      /^Dogs are welcome, Mia\.\n\nFree times for Haircut, tomorrow:$/,
    );
  });

  it('they never count as not understood', async () => {
    const lena = (await openHouse(running(booking))).customer('Lena');
    await lena.says('haircut');
    for (const words of ['can I pay cash?', 'parking?', 'pets?', 'parking?'])
      expect((await lena.says(words)).choices).not.toContain('Talk to a person');
  });

  it('a flow that does not say so leaves them to the list', async () => {
    const steps = { ...(booking['steps'] as object), faq };
    const lena = (await openHouse(running({ ...booking, steps }))).customer('Lena');
    await lena.says('haircut');
    expect((await lena.says('can I pay by card?')).text).toMatch(/^That one I cannot answer/);
  });
});
