import { harbourClinic } from '../../seeds/demo/harbour-clinic.ts';
import { openStage } from '../support/stage.ts';

const { installation, openHouse } = await openStage();
const HOUR = 60;

/** Lena has a haircut on Wednesday at 12, booked on Monday at 9. */
async function withBooking() {
  const house = await openHouse();
  const lena = house.customer('Lena');
  await lena.saysAll('haircut on wednesday at 12', 'yes');
  return { house, lena };
}

describe('a reminder the day before', () => {
  it('comes inside the 24 hours as words with buttons', async () => {
    const { lena } = await withBooking();
    await installation.pass(20 * HOUR);
    await lena.says('thanks');
    await installation.pass(7 * HOUR - 1);
    expect(lena.phone.last().text).toBe("You're welcome!");
    await installation.pass(1);
    expect(lena.phone.last()).toMatchObject({
      text: 'Reminder: Haircut at Test Salon, Wednesday 4 March, 12:00, 1 Test Street, Madrid. Will you come?',
      choices: ['Confirm', 'Reschedule', 'Cancel'],
    });
  });

  it('comes outside the 24 hours as the template, with the same buttons', async () => {
    const { house, lena } = await withBooking();
    await installation.pass(27 * HOUR);
    const reminder = lena.phone.last();
    expect(reminder.text).toMatch(
      /^This is a reminder of your booking at Test Salon\..*Haircut.*Wednesday 4 March/s,
    );
    expect(reminder.choices).toEqual(['Confirm', 'Reschedule', 'Cancel']);
    expect((await lena.taps('Confirm')).text).toBe('Great, see you Wednesday 4 March, 12:00!');
    expect(
      await house.query('select from app.booking where attendance_confirmed_at is not null'),
    ).toHaveLength(1);
  });

  it('is not sent as words because of a heart: whether that opens the 24 hours, nobody says', async () => {
    const { house, lena } = await withBooking();
    await installation.pass(26 * HOUR);
    const { id } = lena.phone.last();
    await lena.phone.sends({ type: 'reaction', messageId: id, emoji: '❤️' });
    await installation.pass(1 * HOUR);
    expect(
      await house.query(`select send_as, attempts from app.outbox_message where class = 'proactive'`),
    ).toEqual([{ send_as: 'template', attempts: 1 }]);
  });

  it('of a clinic does not name the treatment', async () => {
    const house = await openHouse({ business: harbourClinic.business });
    const lena = house.customer('Lena');
    await lena.saysAll('I need a vaccination on thursday at 10', 'yes');
    await installation.pass(3 * 24 * HOUR);
    const { text } = lena.phone.last();
    expect(text).toContain('Thursday, March 5');
    expect(text).not.toMatch(/vaccin/i);
  });

  it('does not come for what was cancelled', async () => {
    const { lena } = await withBooking();
    await lena.saysAll('cancel', 'yes');
    await installation.pass(27 * HOUR);
    expect(lena.phone.last().text).toContain('Cancelled.');
  });

  it('comes for the new time of what was moved, once', async () => {
    const { lena } = await withBooking();
    await lena.says('reschedule to friday at 12');
    await installation.pass(27 * HOUR);
    expect(lena.phone.last().text).toContain('Moved ✅');
    await installation.pass(48 * HOUR);
    expect(lena.phone.last().text).toContain('Friday 6 March');
  });
});

describe('a reminder is answered in words', () => {
  it.each(['yes', "yes, I'll be there", 'confirm'])('“%s” is a promise to come', async (words) => {
    const { house, lena } = await withBooking();
    await installation.pass(27 * HOUR);
    expect((await lena.says(words)).text).toContain('see you Wednesday 4 March');
    expect(
      await house.query('select from app.booking where attendance_confirmed_at is not null'),
    ).toHaveLength(1);
    expect((await lena.says('thanks')).text).toBe("You're welcome!");
  });

  it('“no” asks whether to cancel', async () => {
    const { house, lena } = await withBooking();
    await installation.pass(27 * HOUR);
    expect((await lena.says('no, sorry')).text).toContain('Cancel this booking?');
    expect(await house.bookings()).toHaveLength(1);
  });

  it('“yes” never books what was left lying the day before', async () => {
    const { house, lena } = await withBooking();
    await lena.says('color on friday at 12');
    await installation.pass(27 * HOUR);
    expect((await lena.says('yes')).text).toContain('see you Wednesday 4 March');
    expect(await house.bookings()).toHaveLength(1);
  });

  it('something new begins something new', async () => {
    const { lena } = await withBooking();
    await installation.pass(27 * HOUR);
    expect((await lena.says('color on friday at 12')).text).toContain('Shall I book it?');
  });
});

describe('the buttons of a reminder', () => {
  it('confirm at any step, without disturbing it', async () => {
    const { lena } = await withBooking();
    await installation.pass(27 * HOUR);
    const reminder = lena.phone.last();
    const summary = await lena.says('color on friday at 12');
    expect((await lena.taps('Confirm', reminder)).text).toContain('see you Wednesday 4 March');
    expect((await lena.taps('Confirm booking', summary)).text).toContain('Booked ✅');
  });

  it('reschedule at any step', async () => {
    const { house, lena } = await withBooking();
    await installation.pass(27 * HOUR);
    const reminder = lena.phone.last();
    await lena.saysAll('hi', 'book');
    expect((await lena.taps('Reschedule', reminder)).text).toContain('Moving Haircut from Wednesday 4 March');
    await lena.says('friday at 12');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-06 12:00']);
  });

  it('cancel with one tap where it is free of charge, and take it back with another', async () => {
    const { house, lena } = await withBooking();
    await installation.pass(27 * HOUR);
    const answer = await lena.taps('Cancel');
    expect(answer).toMatchObject({
      text: 'Cancelled. Haircut on Wednesday 4 March, 12:00 is free again.',
      choices: ['Keep it'],
    });
    expect(await house.bookings()).toEqual([]);
    expect((await lena.taps('Keep it')).text).toBe(
      'Good, it is yours again: Haircut, Wednesday 4 March, 12:00.',
    );
    expect((await lena.taps('Keep it', answer)).text).toContain('it is yours again');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-04 12:00']);
  });

  it('cannot take back what somebody else has booked meanwhile, and show what is free', async () => {
    const { house, lena } = await withBooking();
    await installation.pass(27 * HOUR);
    await lena.taps('Cancel');
    await house.customer('Omar').saysAll('haircut tomorrow at 12', 'yes');
    const answer = await lena.says('keep it');
    expect(answer.text).toContain('Wednesday 4 March, 12:00 has been taken meanwhile, sorry');
    expect(answer.choices.length).toBeGreaterThan(2);
    expect(await house.bookings()).toHaveLength(1);
  });

  it('are not obeyed after the booking was moved: they show where it is now', async () => {
    const { house, lena } = await withBooking();
    await installation.pass(27 * HOUR);
    const reminder = lena.phone.last();
    await lena.says('reschedule to friday at 12');
    const answer = await lena.taps('Cancel', reminder);
    expect(answer.text).toMatch(/has changed since then\. It is now:.*Friday 6 March, 12:00/s);
    expect(answer.choices).toEqual(['Confirm', 'Reschedule', 'Cancel']);
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-06 12:00']);
    await lena.taps('Cancel', answer);
    await lena.says('yes');
    expect(await house.bookings()).toEqual([]);
  });

  it('say so when the visit is over', async () => {
    const { lena } = await withBooking();
    await installation.pass(27 * HOUR);
    const reminder = lena.phone.last();
    await installation.pass(25 * HOUR);
    expect((await lena.taps('Reschedule', reminder)).text).toContain('cannot be changed any more');
  });

  it('take a promise to come while a person owns the chat', async () => {
    const { house, lena } = await withBooking();
    await installation.pass(27 * HOUR);
    const reminder = lena.phone.last();
    await lena.says('human');
    expect((await lena.taps('Confirm', reminder)).text).toContain('see you Wednesday');
    expect(
      await house.query('select from app.booking where attendance_confirmed_at is not null'),
    ).toHaveLength(1);
  });

  it('of somebody else do nothing', async () => {
    const { house, lena } = await withBooking();
    await installation.pass(27 * HOUR);
    const [tap] = await house.query<{ id: string }>(
      `select payload #>> '{choices,options,2,id}' as id from app.outbox_message where class = 'proactive'`,
    );
    const omar = house.customer('Omar');
    await omar.says('hi');
    const payload = {
      type: 'interactive',
      interactive: { type: 'button_reply', button_reply: { id: tap?.id, title: 'Cancel' } },
    };
    expect((await omar.sends({ type: 'raw', message: payload })).text).toContain('cannot be changed');
    expect(await house.bookings()).toHaveLength(1);
    expect(lena.phone.seen().at(-1)?.choices).toContain('Cancel');
  });
});
