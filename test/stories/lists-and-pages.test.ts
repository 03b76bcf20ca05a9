import { openStage } from '../support/stage.ts';
import type { Person } from '../support/stage.ts';

const { openHouse } = await openStage();

const manyServices = Array.from({ length: 23 }, (_, place) => ({
  slug: `massage-${place + 1}`,
  names: { en: `Massage no. ${place + 1}` },
  durationMinutes: 60,
  priceMinor: 3000,
}));

/** Taps a row of every page until it leads back to the first page; all rows seen on the way. */
async function turnPages(person: Person, row: string): Promise<string[]> {
  const first = person.phone.last().choices;
  const seen = first.filter((choice) => choice !== row);
  for (;;) {
    const { choices } = await person.taps(row);
    if (choices[0] === first[0]) return seen;
    seen.push(...choices.filter((choice) => choice !== row));
    if (!choices.includes(row)) return seen;
  }
}

describe('long lists', () => {
  it('show every one of 23 services, page by page, and each can be chosen', async () => {
    const house = await openHouse({ business: { services: manyServices } });
    const lena = house.customer('Lena');
    await lena.saysAll('hi', 'book');
    expect(await turnPages(lena, 'More…')).toEqual(manyServices.map(({ names }) => names.en));
    expect((await lena.taps('Massage no. 23')).text).toBe('Next free times for Massage no. 23:');
  });

  it('turn their pages by words too', async () => {
    const house = await openHouse({ business: { services: manyServices } });
    const lena = house.customer('Lena');
    await lena.saysAll('hi', 'book');
    expect((await lena.says('more')).choices[0]).toBe('Massage no. 9');
    expect((await lena.says('massage no. 20')).text).toBe('Next free times for Massage no. 20:');
  });

  it('show ten services on two pages, and nine on one', async () => {
    for (const [count, rows] of [[9, 9] as const, [10, 9] as const]) {
      const house = await openHouse({ business: { services: manyServices.slice(0, count) } });
      const lena = house.customer('Lena');
      expect((await lena.saysAll('hi', 'book')).choices).toHaveLength(rows);
    }
  });

  it('keep room for the way to a person', async () => {
    const house = await openHouse({ business: { services: manyServices } });
    const lena = house.customer('Lena');
    const list = await lena.saysAll('hi', 'book', 'qwertz', 'asdfgh');
    expect(list.choices).toHaveLength(10);
    expect(list.choices.slice(-2)).toEqual(['More…', 'Talk to a person']);
  });

  it('of days go on to the end of what can be booked', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('haircut', 'another day');
    const days = await turnPages(lena, 'Later days');
    expect(days.slice(0, 2)).toEqual(['Today', 'Tomorrow']);
    expect(days.length).toBeGreaterThan(40);
    expect(new Set(days).size).toBe(days.length);
    expect(days.some((day) => day.startsWith('Sun'))).toBe(false);
  });

  it('of one day’s times show all of them', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('haircut', 'another day', 'tomorrow');
    const choices = [...lena.phone.last().choices];
    while (choices.includes('Later times')) {
      choices.splice(choices.indexOf('Later times'), 2, ...(await lena.taps('Later times')).choices);
    }
    const times = choices.flatMap((choice) => /\d\d:\d\d/.exec(choice)?.[0] ?? []);
    expect(times).toHaveLength(16);
    expect([times[0], times.at(-1)]).toEqual(['10:00', '17:30']);
  });
});

describe('in a list of times', () => {
  it('“later” and “earlier” move through it, in words', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const first = await lena.says('haircut tomorrow');
    const later = await lena.says('later');
    expect(later.choices[0]).toBe('Tomorrow 13:30');
    expect((await lena.says('earlier')).choices).toEqual(first.choices);
  });

  it('“earlier” than the afternoon is the same day', async () => {
    const lena = (await openHouse()).customer('Lena');
    await lena.saysAll('haircut on friday afternoon', 'earlier');
    expect(lena.phone.last().choices[0]).toBe('Fri 6 Mar 10:00');
  });

  it('a day with an hour is more than the day in the list', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('haircut', 'another day');
    expect((await lena.says('friday at 12:30')).text).toContain('Friday 6 March, 12:30');
  });

  it.each([
    ['haircut on friday', 'the last one', 'Friday 6 March, 13:00'],
    ['quiero un corte el viernes', 'la última', 'viernes, 6 de marzo, 13:00'],
  ])('“%s”, “%s” is the last time, not the way to other days', async (wish, last, time) => {
    const lena = (await openHouse()).customer('Lena');
    expect((await lena.says(wish)).choices).toHaveLength(9);
    expect((await lena.says(last)).text).toContain(time);
  });

  it('the number of the last row is still that row', async () => {
    const lena = (await openHouse()).customer('Lena');
    await lena.says('haircut on friday');
    expect((await lena.says('9')).text).toBe('Which day?');
  });

  it('next week in the afternoon stays the afternoon on the day that is chosen', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    expect((await lena.says('haircut next week in the afternoon')).text).toBe('Which day, in the afternoon?');
    await lena.taps('Later days');
    const day = await lena.says('wednesday');
    expect(day.text).toMatch(/^Free times for Haircut, Wed \d+ Mar in the afternoon:$/);
    expect(day.choices[0]).toMatch(/12:00$/);
    expect((await lena.taps('Another day')).text).toBe('Which day, in the afternoon?');
  });

  it('“any time” takes the first that is shown', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('haircut on friday');
    expect((await lena.says('any time is fine')).text).toContain('Friday 6 March, 10:00');
  });
});

describe('a long text', () => {
  it('goes ahead by itself where it does not fit above the choices', async () => {
    const services = manyServices.map((service) => ({
      ...service,
      names: { en: `${service.names.en}, ${'very '.repeat(12)}long` },
    }));
    const house = await openHouse({ business: { services } });
    house.allowsMoreMessages('a price list longer than one message can be');
    const lena = house.customer('Lena');
    const seen = await lena.phone.says('prices');
    expect(seen.map(({ choices }) => choices)).toEqual([[], ['Book', 'My bookings', 'Talk to a person']]);
    for (const { names } of services) expect(seen[0]?.text).toContain(names.en);
  });
});
