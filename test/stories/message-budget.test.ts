import { naveCoworking } from '../../seeds/demo/nave-coworking.ts';
import { openStage, type House, type Person } from '../support/stage.ts';

const { installation, openHouse } = await openStage();
const DAY = 24 * 60;

/** How many messages a customer has written or tapped. */
async function written(house: House): Promise<number> {
  const [row] = await house.query<{ count: number }>(
    `select count(*)::int as count from app.lane_event where kind = 'message'`,
  );
  return row?.count ?? 0;
}

/** What it costs a customer to get somewhere. */
async function cost(house: House, way: () => Promise<unknown>): Promise<number> {
  const before = await written(house);
  await way();
  return (await written(house)) - before;
}

/** Lena had a haircut with Ana two weeks ago. */
async function wasHere() {
  const house = await openHouse();
  const lena = house.customer('Lena');
  await lena.saysAll('haircut tomorrow at 11 with ana', 'yes');
  await installation.pass(14 * DAY);
  return { house, lena };
}

const ways: [string, number, (lena: Person) => Promise<unknown>][] = [
  [
    'tapping',
    5,
    async (lena) => {
      await lena.says('hi');
      for (const label of ['Book', 'Haircut', 'Tomorrow 10:00', 'Confirm booking']) await lena.taps(label);
    },
  ],
  ['typing', 5, (lena) => lena.saysAll('hello', 'book', 'a haircut please', 'tomorrow at 10', 'yes')],
  ['one sentence', 2, (lena) => lena.saysAll('haircut with Ana tomorrow at 10', 'yes')],
  ['half a sentence', 3, (lena) => lena.saysAll('a haircut tomorrow', '10:00', 'ok')],
];

describe('a new customer has booked', () => {
  it.each(ways)('%s, after %i messages', async (_how, most, way) => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    expect(await cost(house, () => way(lena))).toBeLessThanOrEqual(most);
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 10:00']);
  });
});

describe('a customer who was here before has booked after three messages', () => {
  it('from a greeting', async () => {
    const { house, lena } = await wasHere();
    const spent = await cost(house, async () => {
      expect((await lena.says('hi')).choices[0]).toBe('Haircut with Ana again');
      await lena.taps('Haircut with Ana again');
      await lena.taps('Confirm booking');
    });
    expect(spent).toBe(3);
    expect(await house.bookings()).toHaveLength(2);
  });

  it('from asking to book', async () => {
    const { house, lena } = await wasHere();
    const spent = await cost(house, async () => {
      await lena.says('I would like to book');
      await lena.says('1');
      await lena.says('yes');
    });
    expect(spent).toBe(3);
    expect(await house.bookings()).toHaveLength(2);
  });

  it('in two, with “same as last time”', async () => {
    const { house, lena } = await wasHere();
    expect(await cost(house, () => lena.saysAll('same as last time please', 'yes'))).toBe(2);
    expect(await house.bookings()).toHaveLength(2);
  });
});

describe('a booking that stands', () => {
  it.each(['Confirm', 'Cancel'])('is answered with one tap on [%s] under its reminder', async (label) => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('haircut on wednesday at 12', 'yes');
    await installation.pass(27 * 60 + 1);
    expect(await cost(house, () => lena.taps(label))).toBe(1);
    // A slip of the thumb must not cost a visit: one more tap takes it back.
    const isCancel = label === 'Cancel';
    expect(lena.phone.last().text).toMatch(isCancel ? /Cancelled\./ : /see you/);
    if (isCancel) expect(lena.phone.last().choices).toEqual(['Keep it']);
  });

  it('is moved after three', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('haircut tomorrow at 11', 'yes');
    expect(await cost(house, () => lena.saysAll('reschedule', 'friday', '12:00'))).toBe(3);
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-06 12:00']);
  });

  it('is moved in one sentence, in Portuguese', async () => {
    const house = await openHouse({ business: naveCoworking.business });
    const lena = house.customer('Lena');
    await lena.saysAll('sala amanhã às 10h', 'sim');
    expect(await cost(house, () => lena.says('quero remarcar minha reserva para sexta às 11h'))).toBe(1);
    expect(await house.bookings()).toEqual(['meeting-room with sala-azul, 2026-03-06 11:00']);
  });
});
