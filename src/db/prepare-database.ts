import pg from 'pg';
import { TurnoError } from '../core/errors.ts';
import type { DoorUrls } from './doors.ts';
import { startEmbeddedPostgres } from './embedded/index.ts';
import { migrate } from './migrate.ts';
import { doorNames, rolePassword, roleNames, type RoleNames } from './roles.ts';
import { pendingMigrations } from './schema-version.ts';

export interface DatabaseOptions {
  /** undefined: the embedded PostgreSQL in `dataDir` */
  url: string | undefined;
  /** logins made by somebody else: the user is the app door's, the other doors' names end in theirs, one password */
  appUrl: string | undefined;
  dataDir: string;
  masterKey: Buffer;
  report: (line: string) => void;
}

export interface PreparedDatabase {
  urls: DoorUrls;
  /** the job engine's login */
  jobsUrl: string;
  /** the database was empty before */
  isNew: boolean;
  /** Stops the embedded server; does nothing to one that is not ours. */
  stop(): Promise<void>;
}

/**
 * Brings the database to the newest schema and returns the logins to serve with, none of which could undo what
 * row-level security protects.
 * @throws TurnoError invalid_configuration
 */
export async function prepareDatabase(options: DatabaseOptions): Promise<PreparedDatabase> {
  const embedded = options.url === undefined ? await startEmbeddedPostgres(options) : undefined;
  const ownerUrl = options.url ?? embedded?.ownerUrl ?? '';
  try {
    const { roles, applied } = await prepareSchema(ownerUrl, options);
    const passwordOf = options.appUrl
      ? () => decodeURIComponent(new URL(options.appUrl ?? '').password)
      : passwords(options);
    const loginUrl = (role: string) => withLogin(options.appUrl ?? ownerUrl, role, passwordOf(role));
    const urls = {
      app: loginUrl(roles.app),
      platform: loginUrl(roles.platform),
      dispatch: loginUrl(roles.dispatch),
    };
    for (const url of [...Object.values(urls), loginUrl(roles.jobs)]) await refusePowerfulLogin(url);
    return {
      urls,
      jobsUrl: loginUrl(roles.jobs),
      isNew: applied.includes('0001-tenants-and-channels'),
      stop: async () => embedded?.stop(),
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function prepareSchema(
  ownerUrl: string,
  options: DatabaseOptions,
): Promise<{ roles: RoleNames; applied: string[] }> {
  if (options.appUrl && !(await mayMigrate(ownerUrl))) {
    const pending = await pendingMigrations(ownerUrl);
    if (pending.length > 0) {
      throw new TurnoError(
        'invalid_configuration',
        `The database lacks ${pending.join(', ')}. Run "npm run migrate" with the owner's DATABASE_URL first.`,
      );
    }
    return { roles: rolesOfLogin(options.appUrl), applied: [] };
  }
  return migrate({
    ownerUrl,
    report: options.report,
    ...(options.appUrl ? {} : { passwordOf: passwords(options) }),
  });
}

function passwords({ masterKey }: DatabaseOptions): (role: string) => string {
  return (role) => rolePassword(masterKey, role);
}

/** The other doors' logins beside the given one: `turno_app` stands with `turno_platform`, `turno_dispatch`, `turno_jobs`. */
function rolesOfLogin(appUrl: string): RoleNames {
  const user = decodeURIComponent(new URL(appUrl).username);
  if (!user.endsWith('_app')) {
    throw new TurnoError(
      'invalid_configuration',
      `DATABASE_APP_URL names the login "${user}"; its name must end in "_app", beside logins ending in ${doorNames.map((door) => `_${door}`).join(', ')}.`,
    );
  }
  return roleNames(user.slice(0, -'_app'.length));
}

function withLogin(url: string, user: string, password: string): string {
  const login = new URL(url);
  login.username = encodeURIComponent(user);
  login.password = encodeURIComponent(password);
  return login.toString();
}

async function mayMigrate(url: string): Promise<boolean> {
  const [row] = await ask<{ may: boolean }>(
    url,
    "select has_database_privilege(current_database(), 'create') as may",
  );
  return row?.may ?? false;
}

/** Serving as a role that row-level security does not bind would make every other protection pointless. */
async function refusePowerfulLogin(url: string): Promise<void> {
  const [row] = await ask<{ role: string; power: string | null }>(
    url,
    `select current_user as role, case
       when rolsuper then 'is a superuser'
       when rolbypassrls then 'bypasses row-level security'
       when exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relowner = r.oid and n.nspname in ('app', 'platform')) then 'owns tables'
       when exists (select from pg_auth_members m where m.member = r.oid) then 'is a member of another role'
     end as power from pg_roles r where rolname = current_user`,
  );
  if (row?.power)
    throw new TurnoError(
      'invalid_configuration',
      `Turno does not serve as "${row.role}", which ${row.power}.`,
    );
}

async function ask<Row>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'turno start',
    connectionTimeoutMillis: 10_000,
  });
  try {
    await client.connect();
    return (await client.query(text)).rows;
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    throw new TurnoError(
      'invalid_configuration',
      `PostgreSQL at ${hostname}:${port || 5432}${pathname} could not be used: ${(error as Error).message}. Check DATABASE_URL and that the server runs.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
