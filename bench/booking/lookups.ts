import pg from 'pg';
import { seededIds } from '../../seeds/index.ts';
import { newId, type ServiceId } from '../../src/core/ids.ts';
import {
  addDays,
  civilDateTime,
  DAY_MS,
  MINUTE_MS,
  zonedInstant,
  type Instant,
} from '../../src/core/time/index.ts';
import { openDoors, type Doors } from '../../src/db/doors.ts';
import { freeSlotsOn, listServices, listSlots } from '../../src/kernels/booking/index.ts';
import { percentile } from '../percentile.ts';
import type { BenchDatabase } from '../postgres-server.ts';
import { NOW, ZONE } from './flash.ts';
import { openSilentTenant } from './open-silent-tenant.ts';

const SLUG = 'lookups';
const RESOURCES = 5;
const DAYS = 90;
const RUNS = 120;
/** Stored beside what lies in the days that are looked at: half of it before them, half of it after. */
const FEW = 1_000;
const MANY = Number(process.env.MANY ?? 1_000_000);

export interface LookupResult {
  /** 5 resources × 90 days with the queries */
  p50Ms: number;
  p95Ms: number;
  /** the day of one service, with few and with many bookings stored */
  dayFewMs: number;
  dayManyMs: number;
}

/** How long it takes to list what is free, and whether that grows with what is stored. */
export async function measureLookups(
  database: BenchDatabase,
  report: (line: string) => void,
): Promise<LookupResult> {
  const doors = openDoors({
    urls: database.urls,
    tenantConnections: 2,
    onError: (error) => {
      throw error;
    },
  });
  try {
    const serviceId = await openBusiness(doors);
    await store(database.ownerUrl, { count: FEW, isNear: false });
    await store(database.ownerUrl, { count: RESOURCES * DAYS * 6, isNear: true });
    const { tenantId } = seededIds(SLUG);
    const day = () =>
      doors.tenantTransaction(
        tenantId,
        (tx) => freeSlotsOn(tx, { serviceId, date: addDays(civilDateTime(ZONE, NOW).date, 3), now: NOW }),
        { readOnly: true },
      );
    const quarter = () =>
      doors.tenantTransaction(
        tenantId,
        (tx) => listSlots(tx, { serviceId, from: NOW, to: NOW + DAYS * DAY_MS, now: NOW }),
        { readOnly: true },
      );
    const listed = await measure(quarter);
    const few = await measure(day);
    report(`booking: storing ${MANY} bookings`);
    await store(database.ownerUrl, { count: MANY - FEW, isNear: false });
    const many = await measure(day);
    return { ...listed, dayFewMs: few.p50Ms, dayManyMs: many.p50Ms };
  } finally {
    await doors.close();
  }
}

async function measure(work: () => Promise<unknown[]>): Promise<{ p50Ms: number; p95Ms: number }> {
  const timesMs: number[] = [];
  for (let run = -RUNS / 4; run < RUNS; run += 1) {
    const startedAt = performance.now();
    if ((await work()).length === 0) throw new Error('Nothing is free, so nothing was measured.');
    if (run >= 0) timesMs.push(performance.now() - startedAt);
  }
  timesMs.sort((a, b) => a - b);
  return { p50Ms: percentile(timesMs, 0.5), p95Ms: percentile(timesMs, 0.95) };
}

async function openBusiness(doors: Doors): Promise<ServiceId> {
  const hours = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '09:00', until: '19:00' }];
  const resources = Array.from({ length: RESOURCES }, (_, nth) => ({
    slug: `staff-${nth}`,
    kind: 'staff' as const,
    name: `Staff ${nth}`,
    hours,
  }));
  const business = {
    name: 'Lookups',
    industry: 'salon',
    zone: ZONE,
    currency: 'EUR',
    languages: ['en'] as [string],
    address: '1 Lookup Street, Madrid',
    staffContacts: [],
    services: [
      {
        slug: 'cut',
        names: { en: 'Cut' },
        durationMinutes: 30,
        intervalMinutes: 15,
        horizonDays: DAYS,
        priceMinor: 0,
      },
    ],
    resources,
  };
  await openSilentTenant(doors, { slug: SLUG, address: '2', business, now: NOW });
  const [service] = await doors.tenantTransaction(seededIds(SLUG).tenantId, listServices);
  if (!service) throw new Error('The business has no service.');
  return service.id;
}

/** Writes bookings past every door, as quickly as rows can be written. */
async function store(ownerUrl: string, { count, isNear }: { count: number; isNear: boolean }): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'turno bench' });
  await client.connect();
  try {
    await client.query('begin');
    // Neither checks nor row security are what is measured here.
    await client.query(`set local session_replication_role = replica`);
    // Built once at the end, the constraint's index takes seconds; row by row it would take many minutes.
    const {
      rows: [{ definition }],
    } = await client.query(
      `select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'allocation_no_overlap'`,
    );
    await client.query('alter table app.allocation drop constraint allocation_no_overlap');
    const contactId = newId();
    const { tenantId } = seededIds(SLUG);
    const firstDay = zonedInstant(ZONE, addDays(civilDateTime(ZONE, NOW).date, 1), 9 * 60);
    await client.query(
      `with slots as (
         select gen_random_uuid() as id, gen_random_uuid()::text as code, r.id as resource_id, ${isNear ? NEAR : FAR} as starts_at
         from generate_series(0, $2::integer - 1) as n
         join (select id, row_number() over (order by slug) - 1 as nth from app.resource where tenant_id = $1) r
           on r.nth = n % ${RESOURCES}
       ), booked as (
         insert into app.booking (tenant_id, id, code, service_id, contact_id, status, starts_at, ends_at, terms, created_at)
         select $1, s.id, code, (select id from app.service where tenant_id = $1), $3, 'confirmed', starts_at,
           starts_at + interval '30 minutes', '{}', $4
         from slots s
       )
       insert into app.allocation (tenant_id, booking_id, resource_id, unit, occupied_from, occupied_until)
       select $1, id, resource_id, 1, starts_at, starts_at + interval '30 minutes' from slots`,
      [tenantId, count, contactId, iso(firstDay)],
    );
    await client.query(`alter table app.allocation add constraint allocation_no_overlap ${definition}`);
    await client.query('commit');
    await client.query('vacuum analyze app.allocation, app.booking');
  } finally {
    await client.end();
  }
}

/** Six a day in the days that are looked at. */
const NEAR = `$4::timestamptz + make_interval(days => n / ${RESOURCES} / 6, mins => (n / ${RESOURCES} % 6) * 95)`;
/** One each hour, every second one a year and more later than the others. A thousand begin where the others end. */
const FAR = `$4::timestamptz + make_interval(
  hours => case when n % 2 = 0 then -30 - n / 2 / ${RESOURCES} - $2::integer / 50000 * 1000 else 9000 + n / 2 / ${RESOURCES} + $2::integer / 50000 * 1000 end)`;

function iso(at: Instant): string {
  return new Date(at - (at % MINUTE_MS)).toISOString();
}
