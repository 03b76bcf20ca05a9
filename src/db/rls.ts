import type { Knex } from 'knex';
import type { RoleNames } from './roles.ts';

/** The login roles that this database's grants name; written down by the first migration. */
export async function rolesOf(knex: Knex): Promise<RoleNames> {
  const { rows } = await knex.raw('select app, platform, dispatch, jobs from platform.installation');
  return rows[0] as RoleNames; // the first migration inserts exactly one row
}

export interface DispatchGrants {
  select?: string;
  insert?: string;
  update?: string;
}

/**
 * Makes a table a tenant table: forced row-level security, the one policy, and the tenant door's grants. Every table in
 * schema `app` goes through here; nobody writes a policy by hand.
 *
 * @param appMay what the tenant door may do, append-only tables give `select, insert`
 * @param dispatchMay columns that the dispatch door may touch across tenants; never content
 */
export async function enableTenantIsolation(
  knex: Knex,
  table: string,
  options: { appMay?: string; dispatchMay?: DispatchGrants } = {},
): Promise<void> {
  const roles = await rolesOf(knex);
  const { appMay = 'select, insert, update, delete', dispatchMay } = options;
  await knex.raw(`
    alter table app.${table} enable row level security;
    alter table app.${table} force row level security;
    create policy tenant_isolation on app.${table} to ${roles.app}
      using (tenant_id = (select app.require_tenant())) with check (tenant_id = (select app.require_tenant()));
    grant ${appMay} on app.${table} to ${roles.app};
  `);
  if (!dispatchMay) return;
  await knex.raw(
    `create policy dispatch_any_tenant on app.${table} to ${roles.dispatch} using (true) with check (true)`,
  );
  for (const [privilege, columns] of Object.entries(dispatchMay)) {
    await knex.raw(`grant ${privilege} (${columns}) on app.${table} to ${roles.dispatch}`);
  }
}
