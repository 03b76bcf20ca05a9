import pg from 'pg';
import { withTestDatabase } from '../support/database.ts';

const { ownerUrl } = await withTestDatabase();

/** Each finds what breaks a rule of isolation, and so must find nothing. */
const rules: Record<string, string> = {
  'every tenant table has forced row-level security and a policy': `
    select c.oid::regclass::text as found from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'app' and c.relkind in ('r', 'p')
      and (not c.relrowsecurity or not c.relforcerowsecurity
        or not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant_isolation'))`,
  'the tenant policy binds reading and writing to the current tenant, for the tenant door alone': `
    select tablename as found from pg_policies, platform.installation i
    where schemaname = 'app' and policyname = 'tenant_isolation'
      and (qual not like '%require_tenant()%' or with_check not like '%require_tenant()%' or cmd <> 'ALL' or roles <> array[i.app::name])`,
  'only lane, event, outbox, timer, webhook, calendar and channel rows can be seen across tenants, by the dispatch door': `
    select tablename as found from pg_policies, platform.installation i
    where schemaname = 'app' and policyname <> 'tenant_isolation'
      and (roles <> array[i.dispatch::name]
        or tablename not in ('inbound_key', 'lane_alias', 'lane_tail', 'lane_head', 'lane_event', 'outbox_message', 'timer', 'webhook_call', 'calendar_source', 'channel'))`,
  'every table in the tenant schema has a tenant': `
    select c.oid::regclass::text as found from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'app' and c.relkind in ('r', 'p')
      and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull)`,
  'every key and every exclusion of a tenant table holds the tenant': `
    select i.indexrelid::regclass::text as found from pg_index i
    join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'app' and (i.indisunique or i.indisexclusion)
      and not exists (select from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnum = any (i.indkey::int2[]))`,
  'every foreign key between tenant tables pairs tenant with tenant': `
    select con.conname as found from pg_constraint con
    where con.contype = 'f' and con.connamespace = 'app'::regnamespace
      and exists (select from pg_attribute a where a.attrelid = con.confrelid and a.attname = 'tenant_id')
      and not exists (select from unnest(con.conkey, con.confkey) k (l, r)
        join pg_attribute la on la.attrelid = con.conrelid and la.attnum = k.l and la.attname = 'tenant_id'
        join pg_attribute ra on ra.attrelid = con.confrelid and ra.attnum = k.r and ra.attname = 'tenant_id')`,
  'there are no views that could look past row-level security': `
    select c.oid::regclass::text as found from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('app', 'platform') and c.relkind in ('v', 'm')`,
  'no function runs with its owner’s rights': `
    select p.oid::regprocedure::text as found from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('app', 'platform') and p.prosecdef`,
  'no door’s login is powerful, owns anything but the job schema, or belongs to another role': `
    select r.rolname as found from platform.installation i
    join pg_roles r on r.rolname in (i.app, i.platform, i.dispatch, i.jobs)
    where r.rolsuper or r.rolbypassrls or r.rolcreatedb or r.rolcreaterole or r.rolreplication
      or exists (select from pg_auth_members m where m.member = r.oid or m.roleid = r.oid)
      or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relowner = r.oid and n.nspname <> 'bullmq')`,
  'no door may truncate, reference or put triggers on a table': `
    select table_name || ' ' || privilege_type as found from information_schema.role_table_grants, platform.installation i
    where table_schema in ('app', 'platform') and grantee in (i.app, i.platform, i.dispatch, i.jobs)
      and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')`,
  'the dispatch door sees no content': `
    select table_name || '.' || column_name as found from information_schema.column_privileges, platform.installation i
    where table_schema = 'app' and grantee = i.dispatch and privilege_type = 'SELECT'
      and column_name in ('payload', 'raw', 'recipient', 'about', 'provider_message_id', 'failure', 'sealed_token', 'sealed_url', 'address', 'advice')
      and table_name <> 'inbound_key'`,
  'doors stay in their own schema': `
    select g.grantee || ' in ' || g.table_schema as found from information_schema.role_table_grants g, platform.installation i
    where (g.grantee in (i.app, i.dispatch) and g.table_schema = 'platform')
      or (g.grantee = i.platform and g.table_schema = 'app')
      or (g.grantee = i.jobs and g.table_schema in ('app', 'platform'))`,
  'the log of what happened can only grow': `
    select table_name || ' ' || privilege_type as found from information_schema.role_table_grants, platform.installation i
    where table_schema = 'app' and table_name in ('audit_entry', 'usage_event', 'inbound_key') and grantee = i.app
      and privilege_type not in ('SELECT', 'INSERT')`,
};

/** How each rule could be broken: the same look must then find something, or it proves nothing. */
const breaches: Record<string, string> = {
  'every tenant table has forced row-level security and a policy':
    'alter table app.contact no force row level security',
  'the tenant policy binds reading and writing to the current tenant, for the tenant door alone':
    'alter policy tenant_isolation on app.booking using (true)',
  'only lane, event, outbox, timer, webhook, calendar and channel rows can be seen across tenants, by the dispatch door':
    'do $$ begin execute format($f$create policy wide on app.contact to %I using (true)$f$, (select dispatch from platform.installation)); end $$',
  'every table in the tenant schema has a tenant': 'create table app.stray (id uuid primary key)',
  'every key and every exclusion of a tenant table holds the tenant':
    'create unique index on app.contact (id)',
  'every foreign key between tenant tables pairs tenant with tenant':
    'create unique index stray on app.contact (id); alter table app.booking add constraint stray foreign key (contact_id) references app.contact (id)',
  'there are no views that could look past row-level security':
    'create view app.stray as select * from app.contact',
  'no function runs with its owner’s rights':
    'create function app.stray() returns int language sql security definer as $$ select 1 $$',
  'no door’s login is powerful, owns anything but the job schema, or belongs to another role':
    'do $$ begin execute format($f$alter table app.timer owner to %I$f$, (select app from platform.installation)); end $$',
  'no door may truncate, reference or put triggers on a table':
    'do $$ begin execute format($f$grant truncate on app.contact to %I$f$, (select app from platform.installation)); end $$',
  'the dispatch door sees no content':
    'do $$ begin execute format($f$grant select on app.lane_event to %I$f$, (select dispatch from platform.installation)); end $$',
  'doors stay in their own schema':
    'do $$ begin execute format($f$grant select on platform.tenant to %I$f$, (select app from platform.installation)); end $$',
  'the log of what happened can only grow':
    'do $$ begin execute format($f$grant update on app.audit_entry to %I$f$, (select app from platform.installation)); end $$',
};

describe('the catalogue', () => {
  const owner = new pg.Client({ connectionString: ownerUrl });
  beforeAll(() => owner.connect());
  afterAll(() => owner.end());

  const look = async (sql: string) =>
    (await owner.query<{ found: string }>(sql)).rows.map(({ found }) => found);

  describe.each(Object.keys(rules))('%s', (rule) => {
    it('holds', async () => {
      expect(await look(rules[rule] ?? '')).toEqual([]);
    });

    it('would be seen to be broken', async () => {
      await owner.query('begin');
      await owner.query(breaches[rule] ?? '');
      expect(await look(rules[rule] ?? '')).not.toEqual([]);
      await owner.query('rollback');
    });
  });
});
