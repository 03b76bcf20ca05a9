import { lunaSalon } from '../../seeds/demo/luna-salon.ts';
import { openStage } from '../support/stage.ts';

const { openHouse } = await openStage();

/** Haircut with Ana, tomorrow at 11, up to the summary. */
async function atTheSummary() {
  const house = await openHouse({ business: { ...lunaSalon.business, languages: ['en', 'es'] } });
  const lena = house.customer('Lena');
  const summary = await lena.says('haircut tomorrow at 11 with Ana');
  expect(summary.text).toContain('Tuesday 3 March, 11:00');
  return { house, lena, summary };
}

describe('at the summary, a customer wants', () => {
  it('another day', async () => {
    const { house, lena } = await atTheSummary();
    expect((await lena.says('actually, friday')).text).toMatch(/Haircut.*Friday 6 March, 11:00.*Ana/s);
    expect((await lena.says('at 12')).text).toContain('Friday 6 March, 12:00');
    await lena.says('yes');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-06 12:00']);
  });

  it('another hour, which means the same day', async () => {
    const { lena } = await atTheSummary();
    expect((await lena.says('can we do 12:30 instead?')).text).toContain('Tuesday 3 March, 12:30');
  });

  it('a yes with a change in it, which is a change', async () => {
    const { house, lena } = await atTheSummary();
    expect((await lena.says('yes but at 13:00 please')).text).toContain('Tuesday 3 March, 13:00');
    expect(await house.bookings()).toEqual([]);
  });

  it('a yes that says again what is agreed', async () => {
    const { house, lena } = await atTheSummary();
    expect((await lena.says('yes, tomorrow at 11 is perfect')).text).toContain('Booked ✅');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 11:00']);
  });

  it('another service', async () => {
    const { lena } = await atTheSummary();
    expect((await lena.says('make it a color')).text).toMatch(/Color.*Tuesday 3 March, 11:00.*Ana/s);
  });

  it('another person', async () => {
    const { lena } = await atTheSummary();
    expect((await lena.says('with Ben')).text).toMatch(/Haircut.*Tuesday 3 March, 11:00.*Ben/s);
  });

  it('somebody who does not do this', async () => {
    const { lena } = await atTheSummary();
    await lena.says('make it a color');
    expect((await lena.says('with Ben')).text).toMatch(/^Ben does not do this\..*Color.*11:00.*Ana/s);
  });

  it('another time: the list of that day again', async () => {
    const { lena } = await atTheSummary();
    expect((await lena.taps('Another time')).text).toBe('Free times for Haircut, tomorrow with Ana:');
    expect((await lena.says('earlier')).text).toContain('Next free times');
  });

  it('something later the same day', async () => {
    const { lena } = await atTheSummary();
    expect((await lena.says('a bit later please')).choices[0]).toBe('Tomorrow 11:30');
  });

  it('the price: the summary has it', async () => {
    const { lena, summary } = await atTheSummary();
    expect(await lena.says('how much is it?')).toMatchObject({
      text: summary.text,
      choices: summary.choices,
    });
    expect((await lena.says('yes please, book it')).text).toContain('Booked ✅');
  });

  it('the price of something else, in passing', async () => {
    const { lena, summary } = await atTheSummary();
    expect((await lena.says('and how much is the color?')).text).toBe(
      `Color: 1 h 30 min · €70\n\n${summary.text}`,
    );
  });

  it.each(['no thanks', 'no', "I don't want it"])('nothing any more: "%s"', async (words) => {
    const { house, lena } = await atTheSummary();
    expect((await lena.says(words)).text).toContain('Nothing was booked');
    expect(await house.query(`select from app.booking where status = 'held'`)).toEqual([]);
  });

  it('an older summary: its yes is not a yes to the new one', async () => {
    const { house, lena, summary } = await atTheSummary();
    await lena.says('actually friday at 12');
    const answer = await lena.taps('Confirm booking', summary);
    expect(answer.text).toMatch(/from earlier.*Friday 6 March, 12:00/s);
    expect(await house.bookings()).toEqual([]);
  });
});

describe('on the way to a time, a customer', () => {
  it('names the person first, and is offered what they do', async () => {
    const lena = (await openHouse({ business: lunaSalon.business })).customer('Lena');
    expect(await lena.says('quiero una cita con Ben')).toMatchObject({
      text: 'Con Ben. ¿Qué servicio quieres?',
      choices: ['Corte', 'Arreglo de barba'],
    });
    expect((await lena.says('me da igual quién')).choices).toHaveLength(4);
  });

  it('asks for a day when nobody works, and for an hour that is taken', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const sunday = await lena.says('haircut on sunday');
    expect(sunday.text).toBe('Sun 8 Mar: nothing is free. Closest free times:');
    expect(sunday.choices[0]).toBe('Mon 9 Mar 10:00');
    const late = await lena.says('tomorrow after 7pm');
    expect(late.text).toBe('Tomorrow after 19:00: nothing is free. Closest free times:');
    expect(late.choices).toContain('Tomorrow 17:30');
    const exact = await lena.says('tomorrow at 14:15');
    expect(exact.text).toBe('Tomorrow 14:15 is not free. Closest free times:');
    expect(exact.choices.slice(0, 5)).toEqual(exact.choices.slice(0, 5).toSorted());
  });

  it('asks for a whole week, and is offered its days', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    expect(await lena.says('haircut next week')).toMatchObject({ text: 'Which day?' });
    expect(lena.phone.last().choices[0]).toBe('Mon 9 Mar');
  });

  it.each([
    ['in the morning', ['10:00', '11:30']],
    ['in the afternoon', ['12:00', '17:30']],
  ])('asks for a part of the day: %s', async (words, [first, last]) => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says(`haircut tomorrow ${words}`);
    const times = [...lena.phone.last().choices];
    if (times.includes('Later times')) times.push(...(await lena.taps('Later times')).choices);
    const hours = times.flatMap((label) => /\d\d:\d\d/.exec(label)?.[0] ?? []);
    expect([hours[0], hours.at(-1)]).toEqual([first, last]);
  });

  it('asks for more than one shown time names, and gets the list', async () => {
    const lena = (await openHouse()).customer('Lena');
    expect((await lena.says('haircut')).choices).toContain('Tomorrow 10:00');
    // Of the times that were shown, only one is tomorrow morning; of the free ones, three more are.
    expect((await lena.says('tomorrow morning')).text).toBe(
      'Free times for Haircut, tomorrow in the morning:',
    );
  });

  it('says yes to the only time there is', async () => {
    const lena = (await openHouse()).customer('Lena');
    expect((await lena.says('haircut tomorrow after 17:30')).choices).toEqual([
      'Tomorrow 17:30',
      'Another day',
    ]);
    expect((await lena.says('yes please')).text).toContain('Tuesday 3 March, 17:30');
  });

  it('asks what a service costs without choosing it', async () => {
    const lena = (await openHouse()).customer('Lena');
    await lena.saysAll('hi', 'book');
    expect(await lena.says('how much is a haircut?')).toMatchObject({
      text: 'Haircut: 30 min · €25\n\nWhich service would you like?',
      choices: ['Haircut', 'Color'],
    });
  });

  it('says something else entirely, and comes back', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('book', 'haircut');
    expect((await lena.says('where are you?')).text).toBe(
      'You find us here: 1 Test Street, Madrid\n\nNext free times for Haircut:',
    );
    expect((await lena.says('hello again')).choices).toEqual([
      'Book',
      'My bookings',
      'Prices',
      'Continue booking',
    ]);
    expect((await lena.taps('Continue booking')).text).toBe('Next free times for Haircut:');
  });
});

describe('at the menu, a customer', () => {
  it('greets once more and says what they want: that comes next, not the menu again', async () => {
    const house = await openHouse({ business: { ...lunaSalon.business, languages: ['en', 'es'] } });
    const lena = house.customer('Lena');
    await lena.says('hi');
    const summary = await lena.says('Hello, a haircut on Friday at 12 with Ana please');
    expect(summary.text).toContain('Friday 6 March, 12:00');
  });
});

describe('an hour said below a list of the times around a day', () => {
  it('is an hour of that day, not of the row that happens to start then', async () => {
    const house = await openHouse({
      business: {
        resources: [
          {
            slug: 'ana',
            kind: 'staff',
            name: 'Ana',
            hours: [
              { days: [1, 2, 3, 5], from: '10:00', until: '18:00' },
              { days: [4], from: '10:00', until: '11:00' },
            ],
          },
        ],
      },
    });
    const lena = house.customer('Lena');
    await lena.saysAll('haircut tomorrow at 11', 'yes');
    const list = await lena.says('move it to thursday at 12');
    expect(list.choices).toContain('Fri 6 Mar 11:00');
    expect((await lena.says('at 11')).text).toBe('Thu 5 Mar 11:00 is not free. Closest free times:');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 11:00']);
  });
});
