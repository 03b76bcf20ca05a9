import { harbourClinic } from '../../seeds/demo/harbour-clinic.ts';
import { lunaSalon } from '../../seeds/demo/luna-salon.ts';
import { naveCoworking } from '../../seeds/demo/nave-coworking.ts';
import { openStage } from '../support/stage.ts';

const { installation, openHouse } = await openStage();
const HOUR = 60;

describe('a late cancellation that costs something', () => {
  async function withBooking() {
    const house = await openHouse({ business: lunaSalon.business });
    const lena = house.customer('Lena');
    const summary = await lena.says('haircut on wednesday at 12 please');
    await lena.says('yes');
    return { house, lena, summary };
  }

  it('is told with the summary', async () => {
    const { summary } = await withBooking();
    expect(summary.text).toContain(
      '_Cancelling is free until Tuesday 3 March, 12:00; from then on it costs €10._',
    );
  });

  it('is free before the deadline', async () => {
    const { house, lena } = await withBooking();
    expect((await lena.says('cancel')).text).toContain('Cancelling is free until Tuesday 3 March, 12:00');
    expect((await lena.says('yes')).text).toContain('is free again.');
    expect(await house.query('select from app.booking where fee_minor > 0')).toEqual([]);
  });

  it('is told before it bites, and noted on a yes', async () => {
    const { house, lena } = await withBooking();
    await installation.pass(28 * HOUR);
    const question = await lena.taps('Cancel');
    expect(question.text).toContain('Now a fee of €10 applies.');
    expect(question.choices).toEqual(['Yes, cancel it', 'No, keep it']);
    expect(await house.bookings()).toHaveLength(1);
    expect((await lena.taps('Yes, cancel it')).text).toContain('The fee is €10.');
    expect(await house.query('select fee_minor, status from app.booking')).toEqual([
      { fee_minor: 1000, status: 'cancelled_by_customer' },
    ]);
    await installation.sweep();
    expect(house.staff().phone.last().text).toContain('Lena');
  });

  it('is asked again where the deadline has passed between question and answer', async () => {
    const { house, lena } = await withBooking();
    await installation.pass(26 * HOUR);
    const free = await lena.says('cancel');
    expect(free.text).toContain('Cancelling is free until');
    await installation.pass(1 * HOUR);
    const again = await lena.taps('Yes, cancel it', free);
    expect(again.text).toContain('Now a fee of €10 applies.');
    expect(await house.bookings()).toHaveLength(1);
    await lena.taps('Yes, cancel it', again);
    expect(await house.bookings()).toEqual([]);
  });
});

describe('what may not be cancelled or moved any more', () => {
  const strict = { noticeMinutes: 48 * 60, late: 'refused' } as const;
  const free = { noticeMinutes: 0, late: 'allowed' } as const;

  it.each(['cancel', 'reschedule'])(
    '“%s” is refused with the reason, and a person is offered',
    async (words) => {
      const policy = {
        cancel: { customer: strict, business: free },
        reschedule: { customer: strict, business: free },
      };
      const house = await openHouse({ business: { policy } });
      const lena = house.customer('Lena');
      await lena.saysAll('haircut tomorrow at 12', 'yes');
      const answer = await lena.says(words);
      expect(answer.text).toMatch(/could be (cancelled|moved) until Sunday 1 March, 12:00\. A person/);
      expect(answer.choices).toEqual(['Talk to a person', 'No, keep it']);
      expect((await lena.taps('Talk to a person')).text).toContain('A person will answer you here');
      expect(await house.bookings()).toHaveLength(1);
    },
  );
});

describe('a booking that the team has to approve', () => {
  async function withRequest() {
    const house = await openHouse({
      business: { ...harbourClinic.business, staffContacts: [{ name: 'Desk', phone: '12125550111' }] },
    });
    const lena = house.customer('Lena');
    const summary = await lena.says('annual check-up on wednesday at 10');
    const answer = await lena.says('yes');
    await installation.sweep();
    return { house, lena, desk: house.staff(), summary, answer };
  }

  it('is a request, which the customer and the team are told', async () => {
    const { house, desk, summary, answer } = await withRequest();
    expect(summary.text).toContain('The team has to approve it first.');
    expect(answer.text).toContain('Your request is with the team at Harbour Clinic');
    expect(desk.phone.last()).toMatchObject({ choices: ['Approve', 'Decline'] });
    expect(desk.phone.last().text).toContain('Annual check-up');
    expect(await house.bookings()).toEqual([]);
  });

  it('is booked when they approve it, and the customer hears of it', async () => {
    const { house, lena, desk } = await withRequest();
    expect((await desk.taps('Approve')).text).toContain('✓ Approved');
    await installation.sweep();
    expect(lena.phone.last().text).toMatch(/Approved ✅ your appointment.*Wednesday, March 4/s);
    expect(await house.bookings()).toHaveLength(1);
    expect((await desk.taps('Decline')).text).toContain('it is approved already');
    expect(await house.bookings()).toHaveLength(1);
  });

  it('is free again when they decline it', async () => {
    const { house, lena, desk } = await withRequest();
    await desk.taps('Decline');
    await installation.sweep();
    expect(lena.phone.last().text).toContain('Harbour Clinic cannot take your appointment');
    expect(
      await house.query(`select from app.allocation where is_active and booking_id is not null`),
    ).toEqual([]);
  });

  it('is the customer’s to cancel, and shown as waiting', async () => {
    const { lena, desk } = await withRequest();
    expect((await lena.says('my bookings')).text).toContain('Waiting for the team to approve it');
    await lena.saysAll('cancel', 'yes');
    expect((await desk.taps('Approve')).text).toContain('the customer has cancelled it');
  });

  it('is approved by staff only, whatever a button says', async () => {
    const { house, lena } = await withRequest();
    const [row] = await house.query<{ id: string }>(
      `select payload #>> '{choices,options,0,id}' as id from app.outbox_message where about ? 'bookingId'`,
    );
    const tap = {
      type: 'interactive',
      interactive: { type: 'button_reply', button_reply: { id: row?.id, title: 'Approve' } },
    };
    await lena.sends({ type: 'raw', message: tap });
    expect(await house.bookings()).toEqual([]);
  });

  it('runs out at its start, which both are told', async () => {
    const { lena, desk, house } = await withRequest();
    await installation.pass(72 * HOUR);
    await installation.sweep();
    expect(lena.phone.seen().some(({ text }) => text.includes('could answer your request'))).toBe(true);
    expect(desk.phone.last().text).toContain('Lena');
    expect(await house.query(`select from app.booking where status = 'expired'`)).toHaveLength(1);
  });
});

describe('being there', () => {
  async function withVisit() {
    const house = await openHouse({
      business: { ...harbourClinic.business, staffContacts: [{ name: 'Desk', phone: '12125550111' }] },
    });
    const lena = house.customer('Lena');
    // Nine in Madrid is three in the morning in New York; the visit is at ten there.
    await lena.saysAll('vaccination today at 10', 'yes');
    return { house, lena, desk: house.staff() };
  }

  it.each(["I'm here", 'I have arrived', 'here!'])('“%s” checks in, and the team is told', async (words) => {
    const { house, lena, desk } = await withVisit();
    await installation.pass(6.5 * HOUR);
    expect((await lena.says(words)).text).toContain('I have told the team that you are here');
    await installation.sweep();
    expect(desk.phone.last().text).toContain('Lena');
    expect(await house.query(`select status from app.booking`)).toEqual([{ status: 'checked_in' }]);
    expect((await lena.says(words)).text).toContain('knows that you are here');
  });

  it('cannot be said hours before', async () => {
    const { lena } = await withVisit();
    expect((await lena.says("I'm here")).text).toContain('from 9:00');
  });

  it('not in time loses the place, and costs what was agreed', async () => {
    const { house, lena, desk } = await withVisit();
    await installation.pass(7 * HOUR + 9);
    expect(await house.query(`select status from app.booking`)).toEqual([{ status: 'confirmed' }]);
    await installation.pass(1);
    await installation.sweep();
    // A vaccination takes ten minutes, so its grace ends with it.
    expect(await house.query(`select status from app.booking`)).toEqual([{ status: 'completed' }]);
    expect(lena.phone.last().text).not.toContain('fee');
    expect(desk.phone.seen()).toEqual([]);
  });

  it('is for those who have a booking', async () => {
    const house = await openHouse();
    expect((await house.customer('Omar').says('ya estoy aquí')).text).toContain('ninguna reserva');
  });
});

describe('a booking that nobody confirms', () => {
  async function withRoom() {
    const house = await openHouse({ business: naveCoworking.business });
    const lena = house.customer('Lena');
    const summary = await lena.says('meeting room on wednesday at 15:00');
    await lena.says('yes');
    return { house, lena, summary };
  }

  it('is let go of at the cut-off, and both are told', async () => {
    const { house, lena, summary } = await withRoom();
    expect(summary.text).toContain('without an answer by');
    // Nine in Madrid is five in São Paulo; two hours before three on Wednesday.
    await installation.pass(56 * HOUR - 1);
    expect(lena.phone.last().choices).toEqual(['Confirm', 'Reschedule', 'Cancel']);
    expect(lena.phone.last().text).toContain('lease confirm by');
    expect(await house.bookings()).toHaveLength(1);
    await installation.pass(1);
    await installation.sweep();
    expect(await house.bookings()).toEqual([]);
    expect(lena.phone.last().text).toContain('Nobody confirmed');
    expect(
      await house.query(`select from app.allocation where is_active and booking_id is not null`),
    ).toEqual([]);
  });

  it('stays where the reminder was answered', async () => {
    const { house, lena } = await withRoom();
    await installation.pass(40 * HOUR);
    await lena.taps('Confirm');
    await installation.pass(17 * HOUR);
    expect(await house.bookings()).toHaveLength(1);
  });

  it('stays where it was booked so late that no reminder came', async () => {
    const house = await openHouse({ business: naveCoworking.business });
    const lena = house.customer('Lena');
    await lena.saysAll('meeting room today at 15:00', 'yes');
    await installation.pass(9 * HOUR);
    expect(await house.bookings()).toHaveLength(1);
  });
});
