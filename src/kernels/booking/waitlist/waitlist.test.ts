import { booked, createDesk } from '../../../../test/support/booking-desk.ts';
import { withTestDatabase } from '../../../../test/support/database.ts';
import { createContact, createTenant, monday, type TestContact } from '../../../../test/support/factories.ts';
import { newId, type LaneId, type ServiceId } from '../../../core/ids.ts';
import { MINUTE_MS, zonedInstant } from '../../../core/time/index.ts';
import {
  acceptOffer,
  declineOffer,
  expireHolds,
  holdSlot,
  joinWaitlist,
  leaveWaitlist,
  listWaitlist,
  OFFER_MINUTES,
  offerReleasedSlot,
  WAITLIST_SLOT,
  type Booking,
  type JoinRequest,
  type ReleasedSlot,
} from '../index.ts';

const { doors } = await withTestDatabase({ tenantConnections: 12 });
const tuesday = (hour: number) => zonedInstant('Europe/Madrid', '2026-03-03', hour * 60);
const offersEnd = monday + OFFER_MINUTES * MINUTE_MS;

async function openSalon() {
  const tenant = await createTenant(doors);
  const people: TestContact[] = [];
  for (let place = 0; place < 4; place += 1) people.push(await createContact(doors, tenant));
  const [owner, lena, omar, pia] = people as [TestContact, TestContact, TestContact, TestContact]; // made above
  const desk = createDesk(doors, tenant);
  const { run } = desk;
  const acting = ({ contactId }: TestContact, now = monday) => ({
    contactId,
    actor: `customer:${contactId}` as const,
    now,
  });
  const join = ({ contactId, laneId }: TestContact, wish: Partial<JoinRequest> = {}) =>
    run((tx) =>
      joinWaitlist(tx, {
        serviceId: tenant.service('haircut'),
        wanted: {},
        fromDate: '2026-03-03',
        untilDate: '2026-03-03',
        fromMinute: 0,
        untilMinute: 1440,
        contactId,
        laneId,
        now: monday,
        ...wish,
      }),
    );
  /** What the lanes do with their timers, all at once; the holds that are offered then. */
  const settle = async (now = monday): Promise<Booking[]> => {
    const offered: Booking[] = [];
    for (;;) {
      const due = await run((tx) =>
        tx.query<{ laneId: LaneId; payload: ReleasedSlot }>({
          text: `delete from app.timer where kind = $1 returning lane_id as "laneId", payload`,
          values: [WAITLIST_SLOT],
        }),
      );
      if (due.length === 0) return offered;
      const made = await Promise.all(
        due.map(({ laneId, payload }) => run((tx) => offerReleasedSlot(tx, { slot: payload, laneId, now }))),
      );
      offered.push(...made.flatMap((one) => one?.booking ?? []));
    }
  };
  const statuses = async (person: TestContact) =>
    (await run((tx) => listWaitlist(tx, person.contactId))).map(({ status }) => status);
  return { tenant, owner, lena, omar, pia, ...desk, acting, join, settle, statuses };
}

describe('joining', () => {
  it('twice for the same is once', async () => {
    const { join, lena, statuses } = await openSalon();
    expect(await join(lena)).toMatchObject({ ok: true, isNew: true });
    expect(await join(lena)).toMatchObject({ ok: true, isNew: false });
    await join(lena, { fromMinute: 600 });
    expect(await statuses(lena)).toEqual(['waiting', 'waiting']);
  });

  it('is refused by name for days that are over, or what is not offered', async () => {
    const { join, lena } = await openSalon();
    expect(await join(lena, { fromDate: '2026-03-01', untilDate: '2026-03-01' })).toEqual({
      ok: false,
      reason: 'in_the_past',
    });
    expect(await join(lena, { serviceId: newId<ServiceId>() })).toEqual({ ok: false, reason: 'not_offered' });
    expect(await join(lena, { fromDate: '2029-01-01', untilDate: '2029-01-01' })).toEqual({
      ok: false,
      reason: 'too_far',
    });
    await expect(join(lena, { fromMinute: 700, untilMinute: 600 })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});

describe('a time that comes free', () => {
  it('is held for whoever has waited longest, as if they had chosen it', async () => {
    const { book, cancel, join, settle, statuses, find, hold, owner, lena, omar, pia } = await openSalon();
    const booking = await book(owner, { startsAt: tuesday(11) });
    await join(omar);
    await join(lena, { wanted: {} });
    await cancel(booking);
    const [offered, ...others] = await settle();
    expect(others).toEqual([]);
    expect(offered).toMatchObject({
      contactId: omar.contactId,
      status: 'held',
      startsAt: tuesday(11),
      holdExpiresAt: offersEnd,
    });
    expect([await statuses(omar), await statuses(lena)]).toEqual([['offered'], ['waiting']]);
    expect(await hold(pia, { startsAt: tuesday(11) })).toMatchObject({ ok: false, reason: 'taken' });
    expect(offered && (await find(offered)).status).toBe('held');
  });

  it('is not offered to whoever wishes for another day, hour or service, nor to whoever let it go', async () => {
    const { tenant, book, cancel, join, settle, owner, lena, omar } = await openSalon();
    const booking = await book(owner, { startsAt: tuesday(11) });
    await join(owner);
    await join(lena, { fromDate: '2026-03-04', untilDate: '2026-03-09' });
    await join(omar, { fromMinute: 15 * 60, untilMinute: 15 * 60 + 1 });
    // Too long for half an hour between two others.
    await book(owner, { startsAt: tuesday(10.5) });
    await book(owner, { startsAt: tuesday(11.5) });
    await join(lena, { serviceId: tenant.service('color') });
    await cancel(booking);
    expect(await settle()).toEqual([]);
  });

  it('is the old one of a booking that moves', async () => {
    const { book, reschedule, join, settle, owner, lena } = await openSalon();
    const booking = await book(owner, { startsAt: tuesday(11) });
    await join(lena, { fromMinute: 11 * 60, untilMinute: 11 * 60 + 1 });
    booked(await reschedule(booking, tuesday(15)));
    expect(await settle()).toMatchObject([{ contactId: lena.contactId, startsAt: tuesday(11) }]);
  });

  it('goes to two where it is long enough for both', async () => {
    const { book, cancel, join, settle, owner, lena, omar } = await openSalon();
    const booking = await book(owner, { service: 'color', startsAt: tuesday(11) });
    await join(lena);
    await join(omar);
    await cancel(booking);
    const offered = await settle();
    expect(offered.map(({ contactId }) => contactId)).toEqual([lena.contactId, omar.contactId]);
    expect(new Set(offered.map(({ startsAt }) => startsAt)).size).toBe(2);
  });

  it('stays with its customer where they only choose it again', async () => {
    const { hold, join, settle, lena, omar } = await openSalon();
    booked(await hold(omar, { startsAt: tuesday(11) }));
    await join(lena, { fromMinute: 11 * 60, untilMinute: 11 * 60 + 1 });
    booked(await hold(omar, { startsAt: tuesday(11) }));
    expect(await settle()).toEqual([]);
  });
});

describe('at the same moment', () => {
  it.each([1, 2, 3, 4, 5])('two times come free for one who waits: one offer (%d)', async () => {
    const { run, book, cancel, join, settle, owner, pia, lena } = await openSalon();
    const one = await book(owner, { startsAt: tuesday(11) });
    const other = await book(pia, { startsAt: tuesday(15) });
    await join(lena);
    await Promise.all([cancel(one), cancel(other)]);
    expect(await settle()).toHaveLength(1);
    expect(await run((tx) => tx.query({ text: 'select from app.waitlist_offer' }))).toHaveLength(1);
  });

  it.each([1, 2, 3, 4, 5])(
    'an offer is taken while it runs out: one of both, never two owners (%d)',
    async () => {
      const { run, book, cancel, join, settle, acting, owner, lena, omar } = await openSalon();
      const booking = await book(owner, { startsAt: tuesday(11) });
      await join(lena);
      await join(omar);
      await cancel(booking);
      const [offered] = await settle();
      if (!offered) throw new Error('Nothing was offered.');
      await Promise.all([
        run((tx) => acceptOffer(tx, { bookingId: offered.id, ...acting(lena, offersEnd) })),
        run((tx) => expireHolds(tx, offersEnd)),
      ]);
      const next = await settle(offersEnd);
      const owners = await run((tx) =>
        tx.query<{ count: number }>({
          text: `select count(*)::integer as count from app.booking where status in ('held', 'confirmed') and starts_at = $1`,
          values: [new Date(tuesday(11)).toISOString()],
        }),
      );
      expect(owners).toEqual([{ count: 1 }]);
      expect(next).toEqual([]);
    },
  );
});

describe('an offer', () => {
  async function withOffer() {
    const salon = await openSalon();
    const booking = await salon.book(salon.owner, { startsAt: tuesday(11) });
    await salon.join(salon.lena);
    await salon.join(salon.omar);
    await salon.cancel(booking);
    const [offered] = await salon.settle();
    if (!offered) throw new Error('Nothing was offered.');
    return { ...salon, offered };
  }

  it('is taken: it is a booking, and nobody waits for it any more', async () => {
    const { run, acting, offered, statuses, lena, settle } = await withOffer();
    const take = () => run((tx) => acceptOffer(tx, { bookingId: offered.id, ...acting(lena) }));
    expect(booked(await take()).status).toBe('confirmed');
    expect(booked(await take()).status).toBe('confirmed');
    expect(await statuses(lena)).toEqual([]);
    expect(await settle()).toEqual([]);
  });

  it('is nobody else’s to take', async () => {
    const { run, acting, offered, omar } = await withOffer();
    const taken = await run((tx) => acceptOffer(tx, { bookingId: offered.id, ...acting(omar) }));
    expect(taken).toMatchObject({ ok: false, reason: 'not_found' });
  });

  it('is declined: the next one gets it, and whoever declined waits for other times', async () => {
    const { run, book, cancel, acting, offered, statuses, lena, omar, pia, settle } = await withOffer();
    booked(await run((tx) => declineOffer(tx, { bookingId: offered.id, ...acting(lena) })));
    expect(await settle()).toMatchObject([{ contactId: omar.contactId, startsAt: tuesday(11) }]);
    expect(await statuses(lena)).toEqual(['waiting']);
    const other = await book(pia, { startsAt: tuesday(15) });
    await cancel(other);
    expect(await settle()).toMatchObject([{ contactId: lena.contactId, startsAt: tuesday(15) }]);
  });

  it('runs out: the next one gets it, and then it is free for all', async () => {
    const { run, offered, lena, omar, statuses, settle, find, acting } = await withOffer();
    await run((tx) => expireHolds(tx, offersEnd));
    expect(await settle(offersEnd)).toMatchObject([{ contactId: omar.contactId, startsAt: tuesday(11) }]);
    expect((await find(offered)).status).toBe('expired');
    expect([await statuses(lena), await statuses(omar)]).toEqual([['waiting'], ['offered']]);
    const late = await run((tx) =>
      acceptOffer(tx, { bookingId: offered.id, ...acting(lena, offersEnd + 1) }),
    );
    expect(late).toMatchObject({ ok: false, reason: 'taken' });
    expect(late.ok ? [] : late.alternatives).not.toHaveLength(0);
    const end = offersEnd + OFFER_MINUTES * MINUTE_MS;
    await run((tx) => expireHolds(tx, end));
    expect(await settle(end)).toEqual([]);
  });

  it('stands beside what its customer chooses meanwhile', async () => {
    const { run, tenant, acting, offered, lena, find } = await withOffer();
    const request = { serviceId: tenant.service('color'), startsAt: tuesday(13), laneId: lena.laneId };
    booked(await run((tx) => holdSlot(tx, { ...request, ...acting(lena) })));
    expect((await find(offered)).status).toBe('held');
  });

  it('is let go of by whoever does not wait any more', async () => {
    const { run, acting, offered, statuses, lena, omar, settle, find } = await withOffer();
    const [entry] = await run((tx) => listWaitlist(tx, lena.contactId));
    if (!entry) throw new Error('Lena waits for nothing.');
    expect(await run((tx) => leaveWaitlist(tx, { entryId: entry.id, ...acting(omar) }))).toBeUndefined();
    await run((tx) => leaveWaitlist(tx, { entryId: entry.id, ...acting(lena) }));
    expect(await statuses(lena)).toEqual([]);
    expect((await find(offered)).status).toBe('released');
    expect(await settle()).toMatchObject([{ contactId: omar.contactId }]);
  });
});
