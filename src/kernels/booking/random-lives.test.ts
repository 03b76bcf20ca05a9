import { createDesk, holdRequest } from '../../../test/support/booking-desk.ts';
import { withTestDatabase } from '../../../test/support/database.ts';
import { createContact, createTenant, monday, type TestContact } from '../../../test/support/factories.ts';
import { MINUTE_MS, type Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import {
  advanceBooking,
  approveBooking,
  awaitPayment,
  cancelBooking,
  changePrice,
  checkIn,
  completeBooking,
  confirmAttendance,
  confirmBooking,
  declineBooking,
  expireHolds,
  findBooking,
  holdSlot,
  markNoShow,
  releaseHold,
  rescheduleBooking,
  restoreBooking,
  settlePayment,
  type Booking,
} from './index.ts';
import { seededRandom } from './availability/seeded-random.ts';
import { bookingStatuses, occupyingStatuses } from './life.ts';

const { doors } = await withTestDatabase();

const WALKS = 16;
const STEPS = 70;
const HOUR = 60 * MINUTE_MS;

function createDice(seed: number) {
  const roll = seededRandom(seed * 0x9e3779b9);
  return { roll, pick: <T>(items: readonly T[]): T => items[roll(items.length)] as T }; // roll stays within
}
type Dice = ReturnType<typeof createDice>;

const everyHour = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '24:00' }];

/** Two services under different policies on one chair, so that everything is in everything's way. */
async function openSalon({ roll }: Dice) {
  const tenant = await createTenant(doors, {
    business: {
      policy: { noShowFee: { kind: 'percent', basisPoints: 5000 } },
      services: [
        {
          slug: 'haircut',
          names: { en: 'Haircut' },
          durationMinutes: 60,
          priceMinor: 2500,
          policy: {
            checkIn: { opensMinutesBefore: 60, graceMinutes: 15 },
            autoRelease: roll(2) ? { minutesBefore: 120 } : null,
            lateCancelFee: { kind: 'fixed', amountMinor: 1000 },
            cancel: {
              customer: { noticeMinutes: 60, late: 'allowed' },
              business: { noticeMinutes: 0, late: 'allowed' },
            },
          },
        },
        {
          slug: 'color',
          names: { en: 'Color' },
          durationMinutes: 90,
          intervalMinutes: 30,
          priceMinor: 7000,
          policy: { needsApproval: true, deposit: { charge: { kind: 'full' }, fromMinor: 0 } },
        },
      ],
      resources: [{ slug: 'chair', kind: 'equipment', name: 'Chair', hours: everyHour }],
    },
  });
  return { tenant, ...createDesk(doors, tenant) };
}

/** Whatever anybody may try on a booking, at any time and in any state. */
function anyCommand({ roll, pick }: Dice, booking: Booking, now: Instant) {
  const actor = pick([`customer:${booking.contactId}`, 'staff:1', 'system:test'] as const);
  const override = roll(4) === 0 ? { override: { reason: 'a test' } } : {};
  const permissions = roll(2) ? (['override_rules', 'change_price'] as const) : [];
  const version = roll(4) === 0 ? booking.version - 1 : roll(2) ? booking.version : undefined;
  const request = { bookingId: booking.id, version, actor, now, permissions, ...override };
  const startsAt = booking.startsAt + (roll(9) - 4) * 30 * MINUTE_MS;
  const rightly = { bookingId: booking.id, actor: 'staff:1' as const, now };
  const commands: ((tx: TenantTransaction) => Promise<unknown>)[] = [
    (tx) => confirmBooking(tx, request),
    (tx) => confirmBooking(tx, request),
    (tx) => releaseHold(tx, request),
    (tx) => approveBooking(tx, request),
    (tx) => declineBooking(tx, request),
    (tx) => rescheduleBooking(tx, { ...request, startsAt }),
    (tx) => cancelBooking(tx, { ...request, acceptedFeeMinor: pick([0, 1000]) }),
    (tx) => restoreBooking(tx, request),
    (tx) => confirmAttendance(tx, request),
    (tx) => checkIn(tx, request),
    (tx) => completeBooking(tx, request),
    (tx) => markNoShow(tx, request),
    (tx) => changePrice(tx, { ...request, priceMinor: roll(9000) }),
    (tx) => awaitPayment(tx, { ...request, expiresAt: now + HOUR }),
    (tx) => settlePayment(tx, { ...request, outcome: pick(['paid', 'failed'] as const) }),
    (tx) => advanceBooking(tx, { bookingId: booking.id, now }),
    (tx) => advanceBooking(tx, { bookingId: booking.id, now }),
    (tx) => cancelBooking(tx, { ...request, actor: `customer:${booking.contactId}`, acceptedFeeMinor: 1000 }),
    (tx) => expireHolds(tx, now),
    (tx) => confirmBooking(tx, { ...rightly, actor: `customer:${booking.contactId}` }),
    (tx) => confirmBooking(tx, { ...rightly, actor: `customer:${booking.contactId}` }),
    (tx) => checkIn(tx, rightly),
    (tx) => declineBooking(tx, rightly),
    (tx) => markNoShow(tx, rightly),
    (tx) => awaitPayment(tx, { ...rightly, expiresAt: now + HOUR }),
    (tx) => settlePayment(tx, { ...rightly, outcome: 'failed' }),
  ];
  return pick(commands);
}

interface Breach {
  what: string;
}

/** Asks the rows whether everything is as it must be; whatever happened before. */
async function breaches(tx: TenantTransaction): Promise<string[]> {
  const occupying = occupyingStatuses.map((status) => `'${status}'`).join(', ');
  const rows = await tx.query<Breach>({
    text: `
      select 'place and status differ: ' || b.status || ' ' || b.id as what
      from app.booking b join app.allocation a on a.tenant_id = b.tenant_id and a.booking_id = b.id and a.position = 0
      where a.is_active <> (b.status in (${occupying}))
      union all
      select 'two in one place: ' || a.booking_id from app.allocation a join app.allocation o
        on o.tenant_id = a.tenant_id and o.resource_id = a.resource_id and o.unit = a.unit
      where a.booking_id < o.booking_id and a.is_active and o.is_active
        and a.occupied_from < o.occupied_until and o.occupied_from < a.occupied_until
      union all
      select 'audit and version differ: ' || b.id from app.booking b
      where b.version <> (select count(*) from app.audit_entry e where e.tenant_id = b.tenant_id and e.object_id = b.id)
      union all
      select 'more than one place: ' || booking_id from app.allocation where position = 0 group by booking_id having count(*) > 1
      union all
      select 'a booking that stands has no timer: ' || b.id from app.booking b
      where b.status in ('confirmed', 'checked_in', 'pending_approval') and not exists (
        select from app.timer t where t.tenant_id = b.tenant_id and t.kind = 'booking-due' and t.key = b.id::text)
      union all
      select 'a booking that is over has a timer: ' || b.id from app.booking b
      where b.status not in ('confirmed', 'checked_in', 'pending_approval') and exists (
        select from app.timer t where t.tenant_id = b.tenant_id and t.kind in ('booking-due', 'booking-reminder')
          and t.key = b.id::text)`,
  });
  return rows.map(({ what }) => what);
}

describe('whatever is tried on bookings, in any order and at any time', () => {
  const met = new Set<string>();

  it.each(Array.from({ length: WALKS }, (_, walk) => walk))('walk %d breaks nothing', async (walk) => {
    const dice = createDice(walk + 1);
    const salon = await openSalon(dice);
    const { tenant, run } = salon;
    const customers: TestContact[] = [await createContact(doors, tenant), await createContact(doors, tenant)];
    const bookings: Booking[] = [];
    let now = monday;
    for (let step = 0; step < STEPS; step += 1) {
      now += dice.pick([0, 0, MINUTE_MS, 11 * MINUTE_MS, HOUR, 2 * HOUR]);
      const booking = bookings.length > 0 && dice.roll(6) > 0 ? dice.pick(bookings.slice(-3)) : undefined;
      if (booking) {
        const current = await run((tx) => findBooking(tx, booking.id));
        if (!current) throw new Error('A booking is gone.');
        const command = anyCommand(dice, current, now);
        await run(command).catch((error: { code?: string }) => {
          // A payment's own table refuses by throwing; anything else would be a surprise.
          if (error.code !== 'illegal_transition') throw error;
        });
        met.add((await run((tx) => findBooking(tx, booking.id)))?.status ?? '');
      } else {
        const wanted = {
          service: dice.pick(['haircut', 'color']),
          startsAt: Math.ceil(now / HOUR) * HOUR + dice.roll(8) * HOUR,
          now,
        };
        const held = await run((tx) => holdSlot(tx, holdRequest(tenant, dice.pick(customers), wanted)));
        if (held.ok) bookings.push(held.booking);
      }
      expect(await run(breaches)).toEqual([]);
    }
  });

  it('came by every status', () => {
    expect([...met].sort()).toEqual([...bookingStatuses].sort());
  });

  it('would be seen: the check finds what is broken by hand', async () => {
    const { tenant, run, book } = await openSalon(createDice(1));
    const customer = await createContact(doors, tenant);
    const booking = await book(customer, { startsAt: monday + 30 * HOUR });
    const broken = run(async (tx) => {
      await tx.query({
        text: `update app.booking set status = 'declined' where id = $1`,
        values: [booking.id],
      });
      const found = await breaches(tx);
      throw new Error(found.join('; '));
    });
    await expect(broken).rejects.toThrow(/place and status differ: declined.*over has a timer/);
  });
});
