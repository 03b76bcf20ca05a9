import { openStage } from '../support/stage.ts';

const stage = await openStage();
const { installation, openHouse } = stage;

describe('two customers want the same time', () => {
  it('one gets it, the other the closest free ones, and takes one', async () => {
    const house = await openHouse();
    const [lena, omar] = [house.customer('Lena'), house.customer('Omar')];
    for (const person of [lena, omar]) await person.says('haircut tomorrow');

    await Promise.all([lena, omar].map((person) => person.phone.taps('Tomorrow 11:00').catch(() => [])));
    const [winner, loser] = lena.phone.last().choices.includes('Confirm booking')
      ? [lena, omar]
      : [omar, lena];
    expect(loser.phone.last()).toMatchObject({
      text: 'Tomorrow 11:00 was just taken, sorry. Closest free times:',
      choices: [
        'Tomorrow 10:00',
        'Tomorrow 10:30',
        'Tomorrow 11:30',
        'Tomorrow 12:00',
        'Tomorrow 12:30',
        'Tell me if it opens',
        'Another day',
      ],
    });
    await loser.taps('Tomorrow 11:30');
    await Promise.all([winner.taps('Confirm booking'), loser.taps('Confirm booking')]);
    expect((await house.bookings()).toSorted()).toEqual([
      'haircut with ana, 2026-03-03 11:00',
      'haircut with ana, 2026-03-03 11:30',
    ]);
  });

  it('twelve at once: one gets it, and everybody can still book something', async () => {
    const house = await openHouse();
    const people = Array.from({ length: 12 }, (_, place) => house.customer(`Customer ${place}`));
    await Promise.all(people.map((person) => person.phone.says('haircut tomorrow at 12')));
    const answers = people.map((person) => person.phone.last());
    expect(answers.filter(({ choices }) => choices.includes('Confirm booking'))).toHaveLength(1);
    for (const answer of answers) expect(answer.choices.length).toBeGreaterThan(1);
  });
});

describe('a day in the list', () => {
  it('that fills up before it is tapped is said to be full', async () => {
    const house = await openHouse();
    const [lena, omar] = [house.customer('Lena'), house.customer('Omar')];
    await lena.saysAll('haircut', 'another day');
    for (const time of ['10:00', '12:00', '14:00', '16:00'])
      await omar.saysAll(`color tomorrow at ${time}`, 'yes');
    await omar.saysAll('haircut tomorrow at 17:30', 'yes');
    for (const time of ['11:30', '13:30', '15:30']) await omar.saysAll(`haircut tomorrow at ${time}`, 'yes');
    expect((await lena.taps('Tomorrow')).text).toBe('Tomorrow: nothing is free. Closest free times:');
    expect(lena.phone.last().choices[0]).toBe('Today 10:00');
  });
});

describe('a summary that waits too long', () => {
  it('is booked on a late yes where the time is still free', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('haircut tomorrow at 11');
    await installation.pass(25);
    expect((await lena.taps('Confirm booking')).text).toContain('Booked ✅');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 11:00']);
  });

  it('leads to the closest free times where somebody else has taken it', async () => {
    const house = await openHouse();
    const [lena, omar] = [house.customer('Lena'), house.customer('Omar')];
    await lena.says('haircut tomorrow at 11');
    await installation.pass(11);
    await omar.saysAll('haircut tomorrow at 11', 'yes');

    const list = await lena.taps('Confirm booking');
    expect(list.text).toBe('Tomorrow 11:00 is no longer free, sorry. Closest free times:');
    await lena.taps('Tomorrow 11:30');
    await lena.says('yes');
    expect(await house.bookings()).toEqual([
      'haircut with ana, 2026-03-03 11:00',
      'haircut with ana, 2026-03-03 11:30',
    ]);
  });

  it('holds the time for its customer alone while it lasts', async () => {
    const house = await openHouse();
    const [lena, omar] = [house.customer('Lena'), house.customer('Omar')];
    await lena.says('haircut tomorrow at 11');
    expect((await omar.says('haircut tomorrow at 11')).text).toContain('Tomorrow 11:00 is not free');
    // The customer who holds it sees it among the free ones.
    expect((await lena.taps('Another time')).choices).toContain('Tomorrow 11:00');
    await lena.says('cancel');
    expect((await omar.says('tomorrow at 11')).text).toContain('Tuesday 3 March, 11:00');
  });

  it('waits in the menu, and can be continued', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const summary = await lena.says('haircut tomorrow at 11');
    const menu = await lena.says('hello again');
    expect(menu.choices.at(-1)).toBe('Continue booking');
    expect((await lena.says('continue')).text).toBe(summary.text);
    await lena.says('yes');
    expect(await house.bookings()).toHaveLength(1);
  });

  it('is forgotten by the next day', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('haircut tomorrow at 11');
    await installation.pass(26 * 60);
    expect((await lena.says('hi')).choices).toEqual(['Book', 'My bookings', 'Prices']);
  });

  it('a time that has passed meanwhile is not booked', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('haircut as soon as possible');
    await installation.pass(3 * 24 * 60);
    const answer = await lena.taps('Confirm booking');
    expect(answer.text).not.toContain('Booked');
    expect(answer.choices).toContain('Another day');
    expect(await house.bookings()).toEqual([]);
  });
});
