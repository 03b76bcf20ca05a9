import { running } from '../support/flows.ts';
import { openStage } from '../support/stage.ts';
import { shippedDocument } from './shipped/model.ts';

const { installation, openHouse } = await openStage();

/** Lena has a haircut tomorrow at 11. */
async function withBooking() {
  const house = await openHouse();
  const lena = house.customer('Lena');
  await lena.saysAll('haircut tomorrow at 11', 'yes');
  return { house, lena };
}

describe('my bookings', () => {
  it('tells whoever has none', async () => {
    const house = await openHouse();
    expect(await house.customer('Lena').says('my bookings')).toMatchObject({
      text: 'You have no upcoming bookings.\n\nWhat would you like to do?',
      choices: ['Book', 'My bookings', 'Talk to a person'],
    });
  });

  it('shows the only one, with what can be done', async () => {
    const { lena } = await withBooking();
    const card = await lena.says('when is my appointment?');
    expect(card.text).toMatch(/Haircut.*Tuesday 3 March, 11:00.*Ana · €25.*Code [A-Z0-9]{5}/s);
    expect(card.choices).toEqual(['Reschedule', 'Cancel', 'Menu']);
  });

  it.each(['do I have a booking?', 'do I have an appointment?', '¿tengo cita?'])(
    '“%s” asks for them',
    async (words) => {
      const { lena } = await withBooking();
      expect((await lena.says(words)).text).toMatch(/(3 March|3 de marzo), 11:00/);
    },
  );

  it.each([
    ['cancel my booking', 'Cancel this booking?'],
    ['move my booking', 'To when?'],
  ])('“%s” is not taken for the menu’s [My bookings]', async (words, answer) => {
    const { lena } = await withBooking();
    await lena.says('menu');
    expect((await lena.says(words)).text).toContain(answer);
  });

  it('is moved by naming a new hour', async () => {
    const { house, lena } = await withBooking();
    await lena.saysAll('my bookings', 'change to 4pm');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 16:00']);
  });

  it.each(['Reschedule', 'Cancel'])('[%s] goes the way that the flow’s author drew', async (label) => {
    const { steps, ...salon } = shippedDocument('salon');
    const mine = {
      kind: 'my-bookings',
      exits: { reschedule: 'terms', cancel: 'terms', menu: 'menu', none: 'menu-again' },
    };
    const text = 'Changes are free until the day before.';
    const terms = { kind: 'say', text: { en: text, es: text, pt: text }, exits: { next: 'menu-again' } };
    const house = await openHouse(running({ ...salon, steps: { ...steps, mine, terms } }));
    const lena = house.customer('Lena');
    await lena.saysAll('haircut tomorrow at 11', 'yes');
    const card = await lena.says('my bookings');
    expect((await lena.taps(label, card)).text).toContain(text);
  });

  it('never shows somebody else’s', async () => {
    const { house } = await withBooking();
    expect((await house.customer('Omar').says('my bookings')).text).toContain('no upcoming bookings');
  });

  it('asks which of several', async () => {
    const { house, lena } = await withBooking();
    await lena.saysAll('color on friday at 12', 'yes');
    expect(await lena.says('cancel my appointment')).toMatchObject({
      text: 'Your bookings. Which one?',
      choices: ['Tomorrow 11:00', 'Fri 6 Mar 12:00'],
    });
    expect((await lena.says('color')).text).toMatch(/Cancel this booking\?.*Friday 6 March/s);
    await lena.says('yes');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 11:00']);
  });
});

describe('cancelling', () => {
  it('asks first, and keeps the booking on a no', async () => {
    const { house, lena } = await withBooking();
    expect(await lena.says('cancel')).toMatchObject({ choices: ['Yes, cancel it', 'No, keep it'] });
    expect((await lena.taps('No, keep it')).text).toBe('Good, it stays as it is.');
    expect(await house.bookings()).toHaveLength(1);
  });

  it('frees the time on a yes, for the next customer at once', async () => {
    const { house, lena } = await withBooking();
    await lena.says('cancel');
    expect((await lena.taps('Yes, cancel it')).text).toBe(
      'Cancelled. Haircut on Tuesday 3 March, 11:00 is free again.',
    );
    expect(await house.bookings()).toEqual([]);
    expect((await house.customer('Omar').says('haircut tomorrow at 11')).text).toContain('Shall I book it?');
  });

  it('in Spanish too', async () => {
    const { house, lena } = await withBooking();
    expect((await lena.says('quiero cancelar mi cita por favor')).choices).toEqual([
      'Sí, cancelarla',
      'No, mantenerla',
    ]);
    expect((await lena.says('sí, cancélala')).text).toContain('Cancelada.');
    expect(await house.bookings()).toEqual([]);
  });

  it('never obeys the yes of an older question about another booking', async () => {
    const { house, lena } = await withBooking();
    await lena.saysAll('color on friday at 12', 'yes', 'cancel');
    const aboutHaircut = await lena.says('the first one');
    await lena.saysAll('my bookings', 'the second one');
    expect((await lena.taps('Cancel')).text).toMatch(/Cancel this booking\?.*Color/s);
    expect((await lena.taps('Yes, cancel it', aboutHaircut)).text).toMatch(/from earlier.*Color/s);
    expect(await house.bookings()).toHaveLength(2);
  });

  it('an hour too late is refused with the reason', async () => {
    const { house, lena } = await withBooking();
    const question = await lena.says('cancel');
    await installation.pass(27 * 60);
    expect((await lena.taps('Yes, cancel it', question)).text).toContain('cannot be changed any more');
    expect(await house.bookings()).toHaveLength(1);
  });
});

describe('which of several bookings is meant', () => {
  const twoBookings = async () => {
    const { house, lena } = await withBooking();
    await lena.saysAll('color on friday at 12', 'yes');
    return { house, lena };
  };

  it.each([
    ['cancel my color', /Cancel this booking\?.*Color/s],
    ['cancel the one on friday', /Cancel this booking\?.*Color/s],
    ['I want to cancel the haircut', /Cancel this booking\?.*Haircut/s],
    ['when is my color appointment?', /Friday 6 March, 12:00/],
    ['can I move my color?', /^Moving Color/],
  ])('is said in the same breath: “%s”', async (words, answer) => {
    const { lena } = await twoBookings();
    expect((await lena.says(words)).text).toMatch(answer);
  });

  it('the second of two is cancelled, the first stays, and what was cancelled can be booked again', async () => {
    const { house, lena } = await twoBookings();
    await lena.saysAll('cancel', 'the second one', 'yes');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 11:00']);
    await lena.saysAll('color on friday at 12', 'yes');
    expect(await house.bookings()).toHaveLength(2);
  });
});

describe('moving', () => {
  it('to an hour means the day that it is on', async () => {
    const { house, lena } = await withBooking();
    await lena.says('can I move my appointment to 4pm?');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 16:00']);
  });

  it('to another day at the same time, which is the time of the booking', async () => {
    const { house, lena } = await withBooking();
    await lena.saysAll('move my appointment to friday', 'same time');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-06 11:00']);
  });

  it('instead of cancelling, once asked', async () => {
    const { house, lena } = await withBooking();
    await lena.saysAll('cancel', 'no, move it to friday at 12');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-06 12:00']);
  });

  it('tells the old time and the new one', async () => {
    const { house, lena } = await withBooking();
    await lena.says('my bookings');
    expect((await lena.taps('Reschedule')).text).toBe('Moving Haircut from Tuesday 3 March, 11:00. To when?');
    await lena.taps('Another day');
    await lena.says('friday');
    expect((await lena.says('at 12')).text).toMatch(
      /Moved ✅\nFrom Tuesday 3 March, 11:00\nto \*Friday 6 March, 12:00\* with Ana. Code/,
    );
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-06 12:00']);
  });

  it('to the time it has already changes nothing', async () => {
    const { house, lena } = await withBooking();
    expect((await lena.saysAll('reschedule', 'tomorrow at 11')).text).toBe('Good, it stays as it is.');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 11:00']);
  });

  it('with one sentence', async () => {
    const { house, lena } = await withBooking();
    await lena.says('can I move my appointment to friday at 12?');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-06 12:00']);
  });

  it('with one sentence in the middle of something else', async () => {
    const { house, lena } = await withBooking();
    await lena.saysAll('hi', 'book');
    await lena.says('no wait, reschedule my appointment to friday at 12');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-06 12:00']);
  });

  it('keeps the old time where somebody else is faster', async () => {
    const { house, lena } = await withBooking();
    await lena.saysAll('reschedule', 'tomorrow');
    expect(lena.phone.last().choices).toContain('Tomorrow 12:00');
    await house.customer('Omar').saysAll('haircut tomorrow at 12', 'yes');

    const list = await lena.taps('Tomorrow 12:00');
    expect(list.text).toBe('Tomorrow 12:00 was just taken, sorry. Closest free times:');
    expect((await house.bookings()).toSorted()).toEqual([
      'haircut with ana, 2026-03-03 11:00',
      'haircut with ana, 2026-03-03 12:00',
    ]);
    await lena.taps('Tomorrow 12:30');
    expect((await house.bookings()).toSorted()).toEqual([
      'haircut with ana, 2026-03-03 12:00',
      'haircut with ana, 2026-03-03 12:30',
    ]);
  });

  it('never takes a row of the list for another booking', async () => {
    const { house, lena } = await withBooking();
    await lena.saysAll('color on friday at 12', 'yes', 'reschedule');
    const list = await lena.says('1');
    await lena.saysAll('reschedule');
    await lena.says('2');
    expect((await lena.taps(/^Tomorrow/, list)).text).toMatch(/from earlier.*Moving Color/s);
    expect(await house.bookings()).toEqual([
      'haircut with ana, 2026-03-03 11:00',
      'color with ana, 2026-03-06 12:00',
    ]);
  });

  it('is given up with “cancel”, which then asks about the booking', async () => {
    const { house, lena } = await withBooking();
    await lena.says('reschedule');
    expect((await lena.says('cancel')).text).toContain('Cancel this booking?');
    await lena.says('no');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 11:00']);
  });
});
