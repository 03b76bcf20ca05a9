import pg from 'pg';
import { saveDraft } from '../../src/conversation/flows/flow-draft.ts';
import type { LaneId, TenantId } from '../../src/core/ids.ts';
import type { Instant } from '../../src/core/time/index.ts';
import type { TenantTransaction } from '../../src/db/tenant-transaction.ts';
import { requestWebhook } from '../../src/effects/webhook-calls.ts';
import { parseStories, saveStories } from '../../src/conversation/stories/index.ts';
import { announcedTestServer, databaseUrl } from '../support/database-server.ts';
import { withTestDatabase } from '../support/database.ts';
import { monday, type TestTenant } from '../support/factories.ts';
import { openInstallation, type Installation } from '../support/installation.ts';
import { givePhone } from '../support/phone.ts';

const { doors, ownerUrl } = await withTestDatabase();

/** Runs statements on one connection of its own and returns the last one's rows. */
async function connected<Row extends pg.QueryResultRow>(
  url: string,
  ...statements: string[]
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) ({ rows } = await client.query<Row>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

const listed = await connected<{ name: string }>(
  ownerUrl,
  `select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r' order by 1`,
);
const tables = listed.map(({ name }) => name);
const [installed] = await connected<{ app: string }>(ownerUrl, 'select app from platform.installation');
const appRole = installed?.app ?? '';
/** The tenant door's own login, used without its door. */
const appUrl = databaseUrl(announcedTestServer(), new URL(ownerUrl).pathname.slice(1), appRole);

let installation: Installation;
let ours: TestTenant;
let theirs: TestTenant;

/** Enough of a business's life that every tenant table has a row of it. A new table without one fails below. */
async function live(tenant: TestTenant, number: string): Promise<void> {
  const customer = givePhone(installation, tenant, number, 'Lena');
  await customer.says('haircut tomorrow at 11');
  await customer.taps('Confirm booking');
  await customer.says('human');
  await doors.tenantTransaction(tenant.tenantId, (tx) =>
    saveDraft(tx, 'main', { document: {}, expectedVersion: 0 }, { actor: 'system:test', now: monday }),
  );
  await doors.tenantTransaction(tenant.tenantId, (tx) =>
    tx.query({
      text: `insert into app.hours_override (tenant_id, id, resource_id, on_date) values ($1, gen_random_uuid(), $2, '2026-12-25')`,
      values: [tenant.tenantId, tenant.resource('ana')],
    }),
  );
  await doors.tenantTransaction(tenant.tenantId, (tx) => usePlaces(tx, tenant));
  await doors.tenantTransaction(tenant.tenantId, waitForSomething);
  await doors.tenantTransaction(tenant.tenantId, (tx) => useCalendars(tx, tenant));
  const stories = parseStories('# Says hi\ncustomer: hi');
  await doors.tenantTransaction(tenant.tenantId, (tx) => saveStories(tx, stories, installation.now()));
  await doors.tenantTransaction(tenant.tenantId, (tx) => callSomebody(tx, installation.now()));
}

/** Whatever places and classes have that the small salon has not. */
async function usePlaces(tx: TenantTransaction, tenant: TestTenant): Promise<void> {
  const values = [tenant.tenantId, tenant.service('color'), tenant.resource('ana')];
  for (const text of [
    `insert into app.location_hours (tenant_id, location_id, weekday, from_minute, until_minute)
     select tenant_id, location_id, 1, 0, 1440 from app.resource where tenant_id = $1 and id = $3 and $2::uuid is not null`,
    `insert into app.location_override (tenant_id, id, location_id, on_date)
     select tenant_id, gen_random_uuid(), location_id, '2026-12-25' from app.resource where tenant_id = $1 and id = $3 and $2::uuid is not null`,
    `with made as (
       insert into app.floor (tenant_id, id, location_id, name)
       select tenant_id, gen_random_uuid(), location_id, 'First' from app.resource where tenant_id = $1 and id = $3 and $2::uuid is not null
       returning tenant_id, location_id
     )
     insert into app.space (tenant_id, id, location_id, name) select tenant_id, gen_random_uuid(), location_id, 'Room' from made`,
    `insert into app.time_off (tenant_id, id, resource_id, starts_at, ends_at)
     select $1, gen_random_uuid(), $3, '2026-12-25', '2026-12-26' where $2::uuid is not null`,
    `insert into app.class_time (tenant_id, id, service_id, location_id, weekday, start_minute)
     select tenant_id, gen_random_uuid(), $2, location_id, 1, 600 from app.resource where tenant_id = $1 and id = $3`,
    `insert into app.session (tenant_id, id, service_id, location_id, starts_at, ends_at, capacity)
     select tenant_id, gen_random_uuid(), $2, location_id, '2026-12-01', '2026-12-02', 5 from app.resource where tenant_id = $1 and id = $3`,
    `insert into app.amenity (tenant_id, slug, names) select $1, 'projector', '{projector}' where $2::uuid is not null and $3::uuid is not null`,
  ]) {
    await tx.query({ text, values });
  }
}

/** Somebody waits for a time, and has an offer. */
async function waitForSomething(tx: TenantTransaction): Promise<void> {
  await tx.query({
    text: `with entered as (
             insert into app.waitlist_entry (tenant_id, id, contact_id, lane_id, service_id, from_date, until_date, status, created_at)
             select tenant_id, gen_random_uuid(), contact_id, lane_id, service_id, '2026-12-01', '2026-12-01', 'offered', created_at
             from app.booking where status = 'confirmed' limit 1
             returning tenant_id, id, contact_id, created_at
           )
           insert into app.waitlist_offer (tenant_id, id, entry_id, booking_id, expires_at, status, created_at)
           select e.tenant_id, gen_random_uuid(), e.id, b.id, '2026-12-01', 'accepted', e.created_at
           from entered e join app.booking b on b.contact_id = e.contact_id limit 1`,
  });
}

/** An address under which the business is read, and an outside calendar that is in the way of its booking. */
async function useCalendars(tx: TenantTransaction, tenant: TestTenant): Promise<void> {
  await tx.query({
    text: `insert into app.calendar_feed (tenant_id, id, scope, secret_hash, created_at)
           values ($1, gen_random_uuid(), 'business', sha256($1::uuid::text::bytea), '2026-03-02')`,
    values: [tenant.tenantId],
  });
  await tx.query({
    text: `
      with source as (
        insert into app.calendar_source (tenant_id, id, resource_id, sealed_url, host, next_at, created_at)
        values ($1, gen_random_uuid(), $2, '', 'calendar.example', 'infinity', '2026-03-02') returning *
      ), busy as (
        insert into app.external_busy (tenant_id, source_id, resource_id, uid, busy_from, busy_until)
        select tenant_id, id, resource_id, 'dentist', '2026-12-01', '2026-12-02' from source
      )
      insert into app.calendar_conflict (tenant_id, id, source_id, booking_id, uid, busy_from, busy_until, found_at)
      select $1, gen_random_uuid(), s.id, b.id, 'dentist', '2026-12-01', '2026-12-02', '2026-03-02'
      from source s, app.booking b`,
    values: [tenant.tenantId, tenant.resource('ana')],
  });
}

/** A call that a flow asks for, and that nobody makes any more. */
async function callSomebody(tx: TenantTransaction, now: Instant): Promise<void> {
  const [lane] = await tx.query<{ id: LaneId }>({ text: 'select id from app.conversation limit 1' });
  if (!lane) throw new Error('Nobody has written yet.');
  await requestWebhook(tx, { laneId: lane.id, url: 'https://shop.example/', body: {}, deadlineAt: now }, now);
}

beforeAll(async () => {
  installation = await openInstallation(doors);
  ours = await installation.openTenant();
  theirs = await installation.openTenant();
  await live(ours, '34611000001');
  await live(theirs, '34611000001');
});

afterAll(() => installation.close());

const asOurs = <T>(sql: string) => doors.tenantTransaction(ours.tenantId, (tx) => tx.query<T>({ text: sql }));

async function rowsOf(table: string, tenantId: TenantId): Promise<number> {
  const [row] = await connected<{ count: string }>(
    ownerUrl,
    `select count(*) from app.${table} where tenant_id = '${tenantId}'`,
  );
  return Number(row?.count);
}

describe.each(tables)('app.%s', (table) => {
  it('holds rows of both tenants, or this test shows nothing', async () => {
    expect(await rowsOf(table, ours.tenantId)).toBeGreaterThan(0);
    expect(await rowsOf(table, theirs.tenantId)).toBeGreaterThan(0);
  });

  it('shows a tenant all of its own rows and none of another’s', async () => {
    const seen = await asOurs<{ tenant_id: string }>(`select tenant_id from app.${table}`);
    expect(seen).toHaveLength(await rowsOf(table, ours.tenantId));
    expect(new Set(seen.map(({ tenant_id }) => tenant_id))).toEqual(new Set([ours.tenantId]));
  });

  it('lets a tenant neither change nor delete another’s rows', async () => {
    const before = await rowsOf(table, theirs.tenantId);
    for (const attack of [
      `update app.${table} set tenant_id = tenant_id where tenant_id = '${theirs.tenantId}' returning 1`,
      `delete from app.${table} where tenant_id = '${theirs.tenantId}' returning 1`,
    ]) {
      // Either nothing is found, or the grant is missing altogether.
      const hit = await asOurs(attack).catch((error: { code: string }) =>
        error.code === '42501' ? [] : [error],
      );
      expect(hit).toEqual([]);
    }
    expect(await rowsOf(table, theirs.tenantId)).toBe(before);
  });

  it('takes no row for another tenant', async () => {
    const copy = `insert into app.${table} select (jsonb_populate_record(t, jsonb_build_object('tenant_id', '${theirs.tenantId}'))).* from app.${table} t limit 1`;
    await expect(asOurs(copy)).rejects.toMatchObject({ code: '42501' });
  });

  it('shows nothing, loudly, where the tenant was forgotten', async () => {
    await expect(connected(appUrl, `select from app.${table}`)).rejects.toMatchObject({ code: '42501' });
  });

  it('would be seen to leak if its policy were gone', async () => {
    const leaked = await connected(
      ownerUrl,
      'begin',
      `alter table app.${table} disable row level security`,
      `set local role ${appRole}`,
      `select tenant_id from app.${table} where tenant_id = '${theirs.tenantId}'`,
    );
    expect(leaked).not.toEqual([]);
  });
});

describe('many tenants on few connections', () => {
  it('never see each other, whatever fails in between', async () => {
    const tenants = [ours, theirs];
    const seen = await Promise.all(
      Array.from({ length: 200 }, async (_, place) => {
        const tenant = tenants[place % 2] as TestTenant; // one of the two
        const rows = await doors
          .tenantTransaction(tenant.tenantId, async (tx) => {
            const found = await tx.query<{ tenant_id: string }>({
              text: 'select tenant_id from app.contact',
            });
            if (place % 5 === 0) throw new Error('something failed');
            if (place % 7 === 0) await tx.query({ text: 'select 1 / 0' });
            return found;
          })
          .catch(() => []);
        return rows.every(({ tenant_id }) => tenant_id === tenant.tenantId);
      }),
    );
    expect(seen).not.toContain(false);
  });
});
