import { MINUTE_MS, zonedInstant } from '../../src/core/time/index.ts';
import {
  addCalendarSource,
  calendarUid,
  listCalendarSources,
  listSlots,
  openConflicts,
  removeCalendarSource,
} from '../../src/kernels/booking/index.ts';
import { createContact, type TenantOverrides } from '../support/factories.ts';
import { booked, createDesk } from '../support/booking-desk.ts';
import { seal } from '../support/installation.ts';
import { openStage, type House } from '../support/stage.ts';
import { openWebServer, type WebServer } from '../support/web-server.ts';

const { installation, openHouse } = await openStage();
const servers: WebServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

const at = (date: string, hour: number) => zonedInstant('Europe/Madrid', date, hour * 60);
const event = (uid: string, ...lines: string[]) => ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT'];
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const tuesdayAtTen = event(
  'dentist',
  'DTSTART:20260303T090000Z',
  'DTEND:20260303T100000Z',
  'SUMMARY:Dentist',
);

interface Outside {
  house: House;
  server: WebServer;
  /** what the calendar says from now on */
  says(text: string): void;
}

/** A house whose hairdresser has a calendar of her own. */
async function withCalendar(text: string, overrides: TenantOverrides = {}): Promise<Outside> {
  const server = await openWebServer();
  servers.push(server);
  const house = await openHouse(overrides);
  const outside: Outside = {
    house,
    server,
    says: (said) =>
      void (server.reply = () => ({ body: said, headers: { 'content-type': 'text/calendar' } })),
  };
  outside.says(text);
  await run(house, (tx) =>
    addCalendarSource(
      tx,
      seal,
      { resourceId: house.tenant.resource('ana'), url: `${server.url}/private-secret/basic.ics` },
      { actor: 'staff:owner', now: installation.now() },
    ),
  );
  await installation.sweep();
  return outside;
}

type Work<T> = Parameters<typeof installation.doors.tenantTransaction<T>>[1];
function run<T>(house: House, work: Work<T>): Promise<T> {
  return installation.doors.tenantTransaction(house.tenant.tenantId, work);
}

function freeOnTuesday(house: House): Promise<string[]> {
  return run(house, async (tx) => {
    const query = { serviceId: house.tenant.service('haircut'), now: installation.now() };
    const slots = await listSlots(tx, { ...query, from: at('2026-03-03', 9), to: at('2026-03-03', 13) });
    return slots.map(({ startsAt }) => new Date(startsAt + 60 * MINUTE_MS).toISOString().slice(11, 16));
  });
}

const sourceOf = async (house: House) => (await run(house, listCalendarSources))[0];

describe('an outside calendar', () => {
  it('makes a resource busy, for lister and writer alike', async () => {
    const { house, server } = await withCalendar(calendar(...tuesdayAtTen));
    expect(await freeOnTuesday(house)).toEqual(['11:00', '11:30', '12:00', '12:30']);
    const desk = createDesk(installation.doors, house.tenant);
    const lena = await createContact(installation.doors, house.tenant);
    expect(await desk.hold(lena, { startsAt: at('2026-03-03', 10) })).toMatchObject({
      ok: false,
      reason: 'taken',
    });
    booked(await desk.hold(lena, { startsAt: at('2026-03-03', 11) }));
    expect(server.received).toHaveLength(1);
    expect(await sourceOf(house)).toMatchObject({ status: 'ok', problem: null, host: '127.0.0.1' });
  });

  it('is looked at again every quarter of an hour, and follows', async () => {
    const { house, says } = await withCalendar(calendar(...tuesdayAtTen));
    says(calendar());
    await installation.pass(14);
    expect(await freeOnTuesday(house)).not.toContain('10:00');
    await installation.pass(1);
    expect(await freeOnTuesday(house)).toContain('10:00');
  });

  it('is not sent again where its server knows that it is unchanged', async () => {
    const { house, server } = await withCalendar(calendar());
    const text = calendar(...tuesdayAtTen);
    server.reply = ({ headers }) =>
      headers['if-none-match'] === '"1"' ? { status: 304 } : { body: text, headers: { etag: '"1"' } };
    await installation.pass(15);
    await installation.pass(15);
    expect(server.received.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      undefined,
      '"1"',
    ]);
    expect(await freeOnTuesday(house)).not.toContain('10:00');
    expect(await sourceOf(house)).toMatchObject({ status: 'ok', fetchedAt: installation.now() });
  });

  it.each([
    ['answers with an error', () => ({ status: 500, body: 'oops' }), 'its server answered 500'],
    ['wants a login', () => ({ body: '<html>Sign in</html>' }), 'it is no calendar'],
    ['breaks off', () => ({ body: calendar(...tuesdayAtTen).slice(0, 60) }), 'not all of a calendar'],
    ['is too long', () => ({ body: calendar('X'.repeat(6 * 1024 * 1024)) }), 'longer than 5 MB'],
    [
      'leads elsewhere',
      () => ({ status: 302, headers: { location: 'https://10.0.0.7/' } }),
      'not on the public internet',
    ],
  ])('that %s keeps what it said last, and says so', async (_, reply, problem) => {
    const { house, server, says } = await withCalendar(calendar(...tuesdayAtTen));
    server.reply = reply;
    await installation.pass(15);
    expect(await sourceOf(house)).toMatchObject({
      status: 'failing',
      problem: expect.stringContaining(problem),
    });
    expect(await freeOnTuesday(house)).not.toContain('10:00');
    says(calendar());
    await installation.pass(15);
    expect(await sourceOf(house)).toMatchObject({ status: 'ok', problem: null });
    expect(await freeOnTuesday(house)).toContain('10:00');
  });

  it('that fails again and again is asked less and less often', async () => {
    const { server } = await withCalendar('nothing');
    for (const minutes of [15, 15, 15, 15, 15, 15, 15]) await installation.pass(minutes);
    expect(server.received).toHaveLength(4);
  });

  it('with something that cannot be read gives the rest', async () => {
    const odd = event('odd', 'DTSTART;TZID=Mars Time:20260303T110000', 'DURATION:PT1H');
    const { house } = await withCalendar(calendar(...odd, ...tuesdayAtTen));
    expect(await freeOnTuesday(house)).not.toContain('10:00');
    expect(await sourceOf(house)).toMatchObject({
      status: 'partial',
      problem: expect.stringContaining('Mars Time'),
    });
  });

  it('does not count our own bookings that come back through it, but those of somebody else’s Turno', async () => {
    const { house, says } = await withCalendar(calendar());
    const desk = createDesk(installation.doors, house.tenant);
    const lena = await createContact(installation.doors, house.tenant);
    const booking = await desk.book(lena, { startsAt: at('2026-03-03', 10) });
    const times = ['DTSTART:20260303T090000Z', 'DTEND:20260303T093000Z'];
    says(calendar(...event(calendarUid(booking.id), ...times)));
    await installation.pass(15);
    await desk.cancel(booking, installation.now());
    expect(await freeOnTuesday(house)).toContain('10:00');
    says(calendar(...event('019cb000-0000-7000-8000-000000000000@turno', ...times)));
    await installation.pass(15);
    expect(await freeOnTuesday(house)).not.toContain('10:00');
  });

  it('keeps no titles, and its address only sealed', async () => {
    const { house } = await withCalendar(calendar(...tuesdayAtTen));
    const rows = await house.query(
      `select encode(sealed_url, 'escape') as url, calendar_source::text as source from app.calendar_source`,
    );
    const busy = await house.query('select external_busy::text as row from app.external_busy');
    expect(JSON.stringify([rows, busy])).not.toMatch(/private-secret|Dentist/);
  });

  it('is forgotten with its busy times', async () => {
    const { house } = await withCalendar(calendar(...tuesdayAtTen));
    const source = await sourceOf(house);
    if (!source) throw new Error('no source');
    await run(house, (tx) =>
      removeCalendarSource(tx, source.id, { actor: 'staff:owner', now: installation.now() }),
    );
    expect(await freeOnTuesday(house)).toContain('10:00');
  });

  it.each(['ftp://example.com/a.ics', 'nonsense', 'file:///etc/passwd'])(
    'is not taken from %s',
    async (url) => {
      const house = await openHouse();
      const resourceId = house.tenant.resource('ana');
      await expect(
        run(house, (tx) =>
          addCalendarSource(tx, seal, { resourceId, url }, { actor: 'staff:owner', now: 0 }),
        ),
      ).rejects.toMatchObject({ code: 'invalid_input' });
    },
  );
});

describe('an outside event at the time of a booking', () => {
  const book = async (house: House) => {
    const desk = createDesk(installation.doors, house.tenant);
    const lena = await createContact(installation.doors, house.tenant);
    return { desk, booking: await desk.book(lena, { startsAt: at('2026-03-03', 10) }) };
  };

  it('is told to staff, once', async () => {
    const { house, says } = await withCalendar(calendar());
    const { booking } = await book(house);
    const staff = house.staff();
    says(calendar(...tuesdayAtTen));
    await installation.pass(15);
    await installation.pass(15);
    const told = staff.phone.seen().map(({ text }) => text);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`${booking.code} · Test Customer · Tuesday 3 March`);
    expect(await run(house, openConflicts)).toMatchObject([
      {
        bookingId: booking.id,
        code: booking.code,
        busyFrom: at('2026-03-03', 10),
        busyUntil: at('2026-03-03', 11),
      },
    ]);
  });

  it('is over when the booking has moved, and another one when they meet again', async () => {
    const { house, says } = await withCalendar(calendar());
    const { desk, booking } = await book(house);
    const staff = house.staff();
    says(calendar(...tuesdayAtTen));
    await installation.pass(15);
    const moved = booked(await desk.reschedule(booking, at('2026-03-03', 12), installation.now()));
    await installation.pass(15);
    expect(await run(house, openConflicts)).toEqual([]);
    says(calendar(...event('dentist', 'DTSTART:20260303T110000Z', 'DTEND:20260303T120000Z')));
    await installation.pass(15);
    expect(await run(house, openConflicts)).toMatchObject([
      { bookingId: moved.id, busyFrom: at('2026-03-03', 12) },
    ]);
    expect(staff.phone.seen()).toHaveLength(2);
  });

  it('is never overlooked, whichever of the two comes first', async () => {
    for (const round of [1, 2, 3, 4, 5, 6]) {
      const { house, says } = await withCalendar(calendar());
      const desk = createDesk(installation.doors, house.tenant);
      const lena = await createContact(installation.doors, house.tenant);
      says(calendar(...tuesdayAtTen));
      const booking = async () => {
        await new Promise((resolve) => setTimeout(resolve, round * 4));
        const held = await desk.hold(lena, { startsAt: at('2026-03-03', 10), now: installation.now() });
        return held.ok ? desk.confirm(held.booking, installation.now()) : held;
      };
      const [result] = await Promise.all([booking(), installation.pass(15)]);
      await installation.pass(15);
      expect(await run(house, openConflicts)).toHaveLength(result.ok ? 1 : 0);
    }
  });

  it('is none where they only touch, or the booking is cancelled', async () => {
    const { house, says } = await withCalendar(calendar());
    const { desk, booking } = await book(house);
    says(calendar(...event('after', 'DTSTART:20260303T093000Z', 'DTEND:20260303T100000Z')));
    await installation.pass(15);
    await desk.cancel(booking, installation.now());
    says(calendar(...tuesdayAtTen));
    await installation.pass(15);
    expect(await run(house, openConflicts)).toEqual([]);
  });
});
