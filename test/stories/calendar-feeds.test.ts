import ICAL from 'ical.js';
import type { CalendarFeedId } from '../../src/core/ids.ts';
import { zonedInstant } from '../../src/core/time/index.ts';
import {
  openCalendarFeed,
  revokeCalendarFeed,
  rotateCalendarFeed,
  type FeedScope,
} from '../../src/kernels/booking/index.ts';
import { openStage, type House } from '../support/stage.ts';

const PUBLIC_URL = 'https://turno.example';
const { installation, openHouse } = await openStage({ publicUrl: PUBLIC_URL });
const acting = () => ({ actor: 'staff:owner' as const, now: installation.now() });
type StaffScope = Exclude<FeedScope, { kind: 'booking' }>;

function open(house: House, scope: StaffScope = { kind: 'business' }) {
  return installation.doors.tenantTransaction(house.tenant.tenantId, (tx) =>
    openCalendarFeed(tx, scope, acting()),
  );
}

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${installation.url}/calendars/${path}`, { headers });
}

async function eventsAt(path: string): Promise<Record<string, string>[]> {
  const response = await get(path);
  expect(response.status).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(await response.text()));
  return calendar
    .getAllSubcomponents('vevent')
    .map((event) =>
      Object.fromEntries(event.getAllProperties().map((one) => [one.name, String(one.getFirstValue())])),
    );
}

describe('the calendar of a business', () => {
  it('shows what is booked, moved and cancelled, each under one name', async () => {
    const house = await openHouse();
    const { secret } = await open(house);
    expect(await eventsAt(`${secret}.ics`)).toEqual([]);

    const lena = house.customer('Lena');
    await lena.saysAll('haircut tomorrow at 10', 'yes');
    const [booked] = await eventsAt(`${secret}.ics`);
    expect(booked).toMatchObject({
      summary: 'Haircut · Lena · Ana',
      dtstart: '2026-03-03T09:00:00Z',
      dtend: '2026-03-03T09:30:00Z',
      status: 'CONFIRMED',
      location: '1 Test Street, Madrid',
    });

    await lena.saysAll('my bookings', 'change to 4pm');
    const [moved] = await eventsAt(`${secret}.ics`);
    expect(moved).toMatchObject({
      uid: booked?.['uid'],
      dtstart: '2026-03-03T15:00:00Z',
      status: 'CONFIRMED',
    });
    expect(Number(moved?.['sequence'])).toBeGreaterThan(Number(booked?.['sequence']));

    await lena.says('cancel');
    await lena.taps('Yes, cancel it');
    expect(await eventsAt(`${secret}.ics`)).toMatchObject([{ uid: booked?.['uid'], status: 'CANCELLED' }]);
  });

  it('holds no phone number, and survives any name', async () => {
    const house = await openHouse();
    const { secret } = await open(house);
    const name =
      'Zoë, “the one”; with\\back\nand a very long name that goes on and on 💇‍♀️ beyond one line of any file';
    const lena = house.customer(name);
    await lena.saysAll('haircut tomorrow at 10', 'yes');
    const text = await (await get(`${secret}.ics`)).text();
    expect(text).not.toContain(lena.phone.number);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect((await eventsAt(`${secret}.ics`))[0]?.['summary']).toContain('Zoë, “the one”; with\\back');
  });

  it('is asked for again without being sent again', async () => {
    const house = await openHouse();
    const { secret } = await open(house);
    const first = await get(`${secret}.ics`);
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const etag = first.headers.get('etag') ?? '';
    expect((await get(`${secret}.ics`, { 'if-none-match': etag })).status).toBe(304);
    await house.customer('Lena').saysAll('haircut tomorrow at 10', 'yes');
    expect((await get(`${secret}.ics`, { 'if-none-match': etag })).status).toBe(200);
  });

  it('of one resource shows that one’s bookings', async () => {
    const house = await openHouse({
      business: {
        resources: ['Ana', 'Ben'].map((name) => ({
          slug: name.toLowerCase(),
          kind: 'staff' as const,
          name,
          hours: [{ days: [2], from: '10:00', until: '18:00' }],
        })),
      },
    });
    await house.customer('Lena').saysAll('haircut tomorrow at 10 with ana', 'yes');
    await house.customer('Omar').saysAll('haircut tomorrow at 11 with ben', 'yes');
    const { secret } = await open(house, { kind: 'resource', resourceId: house.tenant.resource('ben') });
    expect((await eventsAt(`${secret}.ics`)).map(({ summary }) => summary)).toEqual(['Haircut · Omar']);
  });

  it('of a clinic names neither patient nor treatment', async () => {
    const house = await openHouse({ business: { industry: 'clinic' } });
    const { secret } = await open(house);
    await house.customer('Lena').saysAll('haircut tomorrow at 10', 'yes');
    const text = await (await get(`${secret}.ics`)).text();
    expect(text).not.toMatch(/haircut|lena/i);
    expect((await eventsAt(`${secret}.ics`))[0]?.['summary']).toMatch(/^Appointment · \w+ · Ana$/);
  });

  it('is gone under an address that was revoked or changed, is wrong, or is another tenant’s', async () => {
    const house = await openHouse();
    const other = await openHouse();
    const { id, secret } = await open(house);
    const run = <T>(work: (tx: Parameters<typeof rotateCalendarFeed>[0]) => Promise<T>) =>
      installation.doors.tenantTransaction(house.tenant.tenantId, work);
    const rotated = await run((tx) => rotateCalendarFeed(tx, id, acting()));
    expect((await get(`${rotated.secret}.ics`)).status).toBe(200);
    await run((tx) => revokeCalendarFeed(tx, id, acting()));
    const { secret: othersSecret } = await open(other);
    const wrong = [
      secret,
      rotated.secret,
      othersSecret.slice(0, 22) + rotated.secret.slice(22),
      'nonsense',
      `bookings/${othersSecret}`,
    ];
    for (const one of wrong) expect([one, (await get(`${one}.ics`)).status]).toEqual([one, 404]);
    await expect(run((tx) => rotateCalendarFeed(tx, id, acting()))).rejects.toMatchObject({
      code: 'not_found',
    });
    const foreign = id as string as CalendarFeedId;
    await expect(
      installation.doors.tenantTransaction(other.tenant.tenantId, (tx) =>
        revokeCalendarFeed(tx, foreign, acting()),
      ),
    ).rejects.toMatchObject({ code: 'not_found' });
    const kept = await house.query<{ row: string }>(
      'select calendar_feed::text as row from app.calendar_feed',
    );
    expect(JSON.stringify(kept)).not.toContain(secret.slice(22));
  });
});

describe('a customer’s own calendar', () => {
  it('takes the booking from a link in the one message that confirms it', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const { text } = await lena.saysAll('haircut tomorrow at 10', 'yes');
    const [, secret = ''] =
      /Add to calendar: https:\/\/turno\.example\/calendars\/bookings\/([\w-]+)\.ics/.exec(text) ?? [];
    const response = await get(`bookings/${secret}.ics`);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=booking.ics');
    expect(await eventsAt(`bookings/${secret}.ics`)).toMatchObject([
      { summary: 'Haircut · Test Salon', dtstart: '2026-03-03T09:00:00Z', status: 'CONFIRMED' },
    ]);
    expect((await get(`${secret}.ics`)).status).toBe(404);
    await lena.saysAll('my bookings', 'change to 4pm');
    expect(await eventsAt(`bookings/${secret}.ics`)).toMatchObject([
      {
        dtstart: new Date(zonedInstant('Europe/Madrid', '2026-03-03', 16 * 60))
          .toISOString()
          .replace('.000', ''),
      },
    ]);
  });

  it('learns no treatment from a clinic', async () => {
    const house = await openHouse({ business: { industry: 'clinic' } });
    const { text } = await house.customer('Lena').saysAll('haircut tomorrow at 10', 'yes');
    const [, secret = ''] = /bookings\/([\w-]+)\.ics/.exec(text) ?? [];
    expect(await eventsAt(`bookings/${secret}.ics`)).toMatchObject([{ summary: 'Appointment · Test Salon' }]);
  });
});
