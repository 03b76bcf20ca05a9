import pg from 'pg';
import { TurnoError } from '../core/errors.ts';
import type { DoorUrls } from './doors.ts';
import { startEmbeddedPostgres } from './embedded/index.ts';
import { migrate } from './migrate.ts';
import { doorNames, installedRoles, rolePassword, roleNames, type RoleNames } from './roles.ts';
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
  const url = options.url ?? embedded?.ownerUrl ?? '';
  try {
    const { isOwner, logins } = await chooseLogins(url, options);
    const applied = isOwner ? await migrateAsOwner(url, options) : await refuseOldSchema(logins);
    for (const login of Object.values(logins)) await refusePowerfulLogin(login);
    return {
      urls: logins,
      jobsUrl: logins.jobs,
      isNew: applied.includes('0001-tenants-and-channels'),
      stop: async () => embedded?.stop(),
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** The connection URL of each door's login. */
type Logins = DoorUrls & { jobs: string };

/** An owner's URL makes the logins; any other must be one of them, and stands for all. */
async function chooseLogins(
  url: string,
  options: DatabaseOptions,
): Promise<{ isOwner: boolean; logins: Logins }> {
  const [row] = await ask<{ may: boolean }>(
    url,
    "select has_database_privilege(current_database(), 'create') as may",
  );
  const isOwner = row?.may ?? false;
  const given = options.appUrl ?? (isOwner ? undefined : url);
  const roles = given ? rolesOfLogin(given) : await installedRoles(url);
  const passwordOf = given ? () => decodeURIComponent(new URL(given).password) : passwords(options);
  const login = (role: string) => withLogin(given ?? url, role, passwordOf(role));
  const { app, platform, dispatch, jobs } = roles;
  return {
    isOwner,
    logins: { app: login(app), platform: login(platform), dispatch: login(dispatch), jobs: login(jobs) },
  };
}

async function migrateAsOwner(ownerUrl: string, options: DatabaseOptions): Promise<string[]> {
  const hasGivenLogins = options.appUrl !== undefined;
  const { applied } = await migrate({
    ownerUrl,
    report: options.report,
    ...(hasGivenLogins ? {} : { passwordOf: passwords(options) }),
  });
  return applied;
}

async function refuseOldSchema({ platform }: Logins): Promise<string[]> {
  const pending = await pendingMigrations(platform);
  if (pending.length === 0) return [];
  throw new TurnoError(
    'invalid_configuration',
    `The database lacks ${pending.join(', ')}. Run "npm run migrate" with the owner's DATABASE_URL first.`,
  );
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
      `"${user}" owns no database and is no login of Turno's: that one's name ends in "_app", beside logins ending in ${doorNames.map((door) => `_${door}`).join(', ')}.`,
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
