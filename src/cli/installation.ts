import { loadConfig, type Config } from '../config/config.ts';
import { createClock, type Clock } from '../core/clock.ts';
import { TurnoError } from '../core/errors.ts';
import type { TenantId } from '../core/ids.ts';
import { openDoors, type Doors } from '../db/doors.ts';
import { prepareDatabase } from '../db/prepare-database.ts';
import { maybeOne } from '../db/statement.ts';

/** What a command works on: the same installation as the server's, beside it where one runs. */
export interface CommandInstallation {
  config: Config;
  doors: Doors;
  clock: Clock;
}

/** Opens the installation that the environment describes, and closes it after `work`. */
export async function withInstallation(
  work: (installation: CommandInstallation) => Promise<void>,
): Promise<void> {
  const config = loadConfig(process.env);
  const report = (line: string) => void process.stderr.write(`${line}\n`);
  const { appUrl, url } = config.database;
  const database = await prepareDatabase({
    url,
    appUrl,
    dataDir: config.dataDir,
    masterKey: config.masterKey,
    report,
  });
  const doors = openDoors({
    urls: database.urls,
    tenantConnections: 8,
    onError: (error) => report(error.message),
  });
  try {
    await work({ config, doors, clock: createClock(config.clockStartsAt) });
  } finally {
    await doors.close();
    await database.stop();
  }
}

/** @throws TurnoError not_found */
export async function tenantBySlug(doors: Doors, slug: string): Promise<TenantId> {
  const row = await maybeOne(
    doors.platform.query<{ id: TenantId }>({
      text: 'select id from platform.tenant where slug = $1',
      values: [slug],
    }),
  );
  if (row) return row.id;
  const known = await doors.platform.query<{ slug: string }>({
    text: 'select slug from platform.tenant where not is_sandbox order by slug limit 20',
  });
  const list = known.map((tenant) => tenant.slug).join(', ') || 'none yet; npm run seed makes four';
  throw new TurnoError('not_found', `There is no business "${slug}". There are: ${list}.`);
}
