import { flowOf, running, saying } from '../support/flows.ts';
import { openStage } from '../support/stage.ts';

const { openHouse } = await openStage();

const hours = [{ days: [1, 2, 3, 4, 5], from: '10:00', until: '18:00' }];
const person = (slug: string, name: string, serves?: string[]) => ({
  slug,
  kind: 'staff' as const,
  name,
  hours,
  ...(serves ? { serves } : {}),
});

const booking = flowOf(
  {
    service: {
      kind: 'choose-service',
      text: { en: 'Which service?' },
      exits: { chosen: 'staff', none: 'end' },
    },
    staff: {
      kind: 'choose-staff',
      text: { en: 'With whom?', es: '¿Con quién?' },
      exits: { chosen: 'slot', none: 'nobody' },
    },
    slot: {
      kind: 'choose-slot',
      text: { en: 'Times for {service}:' },
      exits: { chosen: 'held', none: 'end' },
    },
    held: saying('Held.'),
    nobody: saying('Nobody does this.'),
  },
  { routes: { menu: 'menu', book: 'service' } },
);

function salon(staff = [person('ana', 'Ana'), person('ben', 'Ben', ['haircut'])]) {
  return openHouse({ business: { resources: staff }, ...running(booking) });
}

describe('who serves', () => {
  it('is chosen by tapping, typing, or leaving it open', async () => {
    for (const words of ['Ben', 'with ben', 'the third one', 'Ben please']) {
      const lena = (await salon()).customer('Lena');
      expect(await lena.says('haircut')).toMatchObject({
        text: 'With whom?',
        choices: ['Anyone', 'Ana', 'Ben'],
      });
      expect((await lena.says(words)).text).toBe('Times for Haircut with Ben:');
    }
    for (const words of ['Anyone', "I don't mind", '1']) {
      const lena = (await salon()).customer('Lena');
      await lena.says('haircut');
      expect((await lena.says(words)).text).toBe('Times for Haircut:');
    }
  });

  it('is not asked of who has said it, nor where there is only one', async () => {
    const lena = (await salon()).customer('Lena');
    expect((await lena.says('haircut with Ben tomorrow')).text).toBe(
      'Free times for Haircut, tomorrow with Ben:',
    );
    const mia = (await salon()).customer('Mia');
    expect((await mia.says('color')).text).toBe('Times for Color:');
  });

  it('is asked where the one who was named does something else', async () => {
    const house = await salon([
      person('ana', 'Ana'),
      person('eva', 'Eva'),
      person('ben', 'Ben', ['haircut']),
    ]);
    const lena = house.customer('Lena');
    expect(await lena.says('color with Ben')).toMatchObject({
      text: 'Ben does not do this.\n\nWith whom?',
      choices: ['Anyone', 'Ana', 'Eva'],
    });
  });

  it('comes with whatever else the answer says', async () => {
    const lena = (await salon()).customer('Lena');
    await lena.says('haircut');
    expect((await lena.says('with Ben on friday after 4')).text).toBe(
      'Free times for Haircut, Fri 6 Mar after 16:00 with Ben:',
    );
  });

  it('is asked again on the way back', async () => {
    const lena = (await salon()).customer('Lena');
    await lena.saysAll('haircut', 'Ben');
    expect((await lena.says('back')).text).toBe('With whom?');
  });

  it('is a list of pages where there are many', async () => {
    const many = Array.from({ length: 20 }, (_, at) =>
      person(`p-${at}`, `Person ${String.fromCharCode(65 + at)}`),
    );
    const lena = (await salon(many)).customer('Lena');
    const first = await lena.says('haircut');
    expect(first.choices).toHaveLength(9);
    expect((await lena.taps('More…')).choices.slice(0, 2)).toEqual(['Anyone', 'Person H']);
    expect((await lena.says('more')).choices.at(-1)).toBe('More…');
  });

  it('is nobody where nobody does it', async () => {
    const house = await salon([person('ben', 'Ben', ['haircut'])]);
    const lena = house.customer('Lena');
    expect((await lena.says('color')).text).toBe('Nobody does this.');
  });

  it('is asked in Spanish too', async () => {
    const lena = (await salon()).customer('Lena');
    expect(await lena.says('hola, quiero un corte')).toMatchObject({
      text: '¿Con quién?',
      choices: ['Cualquiera', 'Ana', 'Ben'],
    });
    expect((await lena.says('me da igual')).choices.length).toBeGreaterThan(3);
  });
});

describe('how many people come', () => {
  const tour = flowOf(
    {
      service: { kind: 'choose-service', text: { en: 'Which?' }, exits: { chosen: 'party', none: 'end' } },
      party: {
        kind: 'party-size',
        text: { en: 'For how many?' },
        max: 8,
        exits: { answered: 'heard', 'too-many-people': 'large', 'too-many-tries': 'gave-up' },
      },
      heard: saying('{partySize, plural, one {# person} other {# people}}.'),
      large: saying('For {partySize}, please call us.'),
      'gave-up': saying('Let us leave it.'),
    },
    { routes: { menu: 'menu', book: 'service' } },
  );

  it.each([
    ['4', '4 people.'],
    ['just me', '1 person.'],
    ['there are three of us', '3 people.'],
    ['two of us plus the baby', '2 people.'],
    ['12', 'For 12, please call us.'],
  ])('is heard: “%s”', async (words, heard) => {
    const lena = (await openHouse(running(tour))).customer('Lena');
    expect((await lena.says('haircut')).text).toBe('For how many?');
    expect((await lena.says(words)).text).toBe(heard);
  });

  it('is not asked of who has said it', async () => {
    const lena = (await openHouse(running(tour))).customer('Lena');
    expect((await lena.says('a haircut for 2 people')).text).toBe('2 people.');
  });

  it('is told how to be written', async () => {
    const lena = (await openHouse(running(tour))).customer('Lena');
    await lena.says('haircut');
    expect((await lena.says('qwertz')).text).toBe(
      'Please write how many people come: a number from 1 to 8.\n\nFor how many?',
    );
    await lena.says('asdfgh');
    expect((await lena.says('yxcvbn')).text).toBe('Let us leave it.');
  });
});
