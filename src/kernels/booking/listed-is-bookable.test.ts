import { holdRequest } from '../../../test/support/booking-desk.ts';
import { withTestDatabase } from '../../../test/support/database.ts';
import { createContact, createTenant } from '../../../test/support/factories.ts';
import { addDays, MINUTE_MS, startOfDay, zonedInstant, type Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { holdSlot, listSlots, type BusinessDefinition } from './index.ts';

const { doors } = await withTestDatabase();

const BUSINESSES_A_DAY = 15;
let listedInAll = 0;

/** Days on which the clocks change, and one on which they do not; Kathmandu and Lord Howe for their odd offsets. */
const days = [
  { zone: 'Europe/Madrid', date: '2026-03-29' },
  { zone: 'Europe/Madrid', date: '2026-10-25' },
  { zone: 'America/New_York', date: '2026-03-08' },
  { zone: 'America/New_York', date: '2026-11-01' },
  { zone: 'America/Sao_Paulo', date: '2018-11-04' },
  { zone: 'Asia/Kathmandu', date: '2026-03-02' },
  { zone: 'Australia/Lord_Howe', date: '2026-10-04' },
];

/** Numbers that look random and are the same in every run. */
function createDice(seed: number) {
  let state = seed;
  const roll = (sides: number) => {
    state = (state * 69_069 + 12_345) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * sides);
  };
  // Neighbouring seeds begin alike.
  for (let warmUp = 0; warmUp < 20; warmUp += 1) roll(2);
  return { roll, pick: <T>(items: readonly T[]): T => items[roll(items.length)] as T }; // roll stays within
}

type Dice = ReturnType<typeof createDice>;

const hhmm = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Whether the hours share a minute of a day, or reach into the next morning's. */
function doOverlap(one: { from: string; until: string }, other: { from: string; until: string }): boolean {
  const [first, second] = [one, other].sort((a, b) => (a.from < b.from ? -1 : 1)) as [typeof one, typeof one];
  if (second.until < second.from && second.until > first.from) return true;
  return first.until < first.from || first.until > second.from;
}

/** Any business: odd lengths, buffers, notice, units, breaks, nights, days off. */
function anyBusiness({ roll, pick }: Dice, zone: string): Partial<BusinessDefinition> {
  const service = (slug: string) => ({
    slug,
    names: { en: slug },
    durationMinutes: pick([10, 20, 30, 45, 60, 90]),
    intervalMinutes: pick([10, 15, 30, 60]),
    bufferBeforeMinutes: pick([0, 0, 10]),
    bufferAfterMinutes: pick([0, 0, 5, 15]),
    noticeMinutes: pick([0, 30, 600]),
    horizonDays: pick([1, 2, 60]),
    priceMinor: 1000,
  });
  const window = () => {
    const from = 30 * roll(40);
    // every third one is overnight
    const until = roll(3) === 0 ? 30 * roll(8) : Math.min(1440, from + 60 * (4 + roll(8)));
    return { from: hhmm(from), until: hhmm(until) };
  };
  const resource = (slug: string) => {
    const [first, second] = [window(), window()];
    const workdays = [1, 2, 3, 4, 5, 6, 7].filter(() => roll(10) > 0);
    const hours = [{ days: workdays, ...first }];
    if (!doOverlap(first, second)) hours.push({ days: workdays.slice(0, 4), ...second });
    return { slug, name: slug, kind: 'staff' as const, units: pick([1, 1, 2]), hours };
  };
  const chair = { kind: 'chair' as const, ...pick([{}, { fromMinute: 5 }, { forMinutes: 10 }]) };
  const needs = pick([
    undefined,
    [{ kind: 'staff' as const }, chair],
    [{ kind: 'staff' as const, tags: ['colour'] }, chair, { kind: 'staff' as const, fromMinute: 5 }],
  ]);
  const haircut = { ...service('haircut'), ...(needs ? { requirements: needs } : {}) };
  const ben = { ...resource('ben'), ...(needs ? {} : { serves: ['haircut'] }) };
  const hours = pick([undefined, [{ days: [1, 2, 3, 4, 5, 6, 7], from: '06:00', until: '21:00' }]]);
  return {
    zone,
    services: [haircut, { ...service('other'), requirements: [{ resources: ['ana'] }] }],
    locations: [{ slug: 'main', name: 'Main', address: '1 Main Street', ...(hours ? { hours } : {}) }],
    resources: [
      { ...resource('ana'), tags: ['colour'], ...(needs ? {} : { serves: ['haircut'] }) },
      ben,
      { slug: 'chairs', kind: 'chair', name: 'Chair', units: pick([1, 2]), serves: [] },
    ],
  };
}

/** Tries a hold and takes it back. */
async function canBeHeld(tx: TenantTransaction, request: Parameters<typeof holdSlot>[1]): Promise<boolean> {
  const undo = new Error('undo');
  let isOk = false;
  await tx
    .savepoint(async () => {
      isOk = (await holdSlot(tx, request)).ok;
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return isOk;
}

describe.each(days)('around $date in $zone', ({ zone, date }) => {
  it.each(Array.from({ length: BUSINESSES_A_DAY }, (_, nth) => nth + 1))(
    'every listed time can be booked, and no other (business %i)',
    async (seed) => {
      const dice = createDice(seed * 7919 + Date.parse(date) / 86_400_000);
      const tenant = await createTenant(doors, { business: anyBusiness(dice, zone) });
      const [customer, earlier] = [await createContact(doors, tenant), await createContact(doors, tenant)];
      const now = zonedInstant(zone, addDays(date, -1), 12 * 60);
      const [from, to] = [startOfDay(zone, date), startOfDay(zone, addDays(date, 1))];
      const resource = dice.pick([undefined, 'ana', undefined]);

      await doors.tenantTransaction(tenant.tenantId, async (tx) => {
        const wanted = { service: 'haircut', ...(resource === undefined ? {} : { resource }), now };
        const query = { ...holdRequest(tenant, customer, { startsAt: from, ...wanted }), from, to };
        // Others have booked already, some of those holds have run out, and a day may be special.
        await closeOrOpen(tx, dice, tenant.resource('ana'), date);
        for (let count = 0; count < 6; count += 1) {
          const slots = await listSlots(tx, {
            ...query,
            resourceId: undefined,
            serviceId: tenant.service('haircut'),
          });
          if (slots.length === 0) break;
          const { startsAt, resourceId } = dice.pick(slots);
          const request = {
            ...holdRequest(tenant, earlier, { startsAt, now }),
            resourceId,
            laneId: undefined,
          };
          const holdMinutes = dice.pick([10, 0]);
          expect(await holdSlot(tx, { ...request, holdMinutes })).toMatchObject({ ok: true });
        }

        const listed = new Set((await listSlots(tx, query)).map(({ startsAt }) => startsAt));
        const tried: Instant[] = [...listed].filter(() => dice.roll(3) > 0);
        for (let at = from; at < to; at += 5 * MINUTE_MS) if (dice.roll(12) === 0) tried.push(at);
        listedInAll += listed.size;
        const wrong: string[] = [];
        for (const startsAt of tried) {
          const isBookable = await canBeHeld(tx, { ...query, startsAt });
          if (isBookable !== listed.has(startsAt)) wrong.push(new Date(startsAt).toISOString());
        }
        expect(wrong).toEqual([]);
      });
    },
  );
});

it('some businesses above had times to list', () => {
  expect(listedInAll).toBeGreaterThan(200);
});

async function closeOrOpen(
  tx: TenantTransaction,
  { roll }: Dice,
  resourceId: string,
  date: string,
): Promise<void> {
  if (roll(3) > 0) return;
  const [from, until] = roll(2) === 0 ? [null, null] : [8 * 60, 20 * 60];
  await tx.query({
    text: `insert into app.hours_override (tenant_id, id, resource_id, on_date, from_minute, until_minute)
           values ($1, gen_random_uuid(), $2, $3, $4, $5)`,
    values: [tx.tenantId, resourceId, date, from, until],
  });
}
