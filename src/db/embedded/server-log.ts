import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * One file for each day of the week in `log/` of the data folder, so that a week is kept. All of it in UTC and with the
 * time in front: `readServerLog` relies on that.
 */
export const logSettings = {
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_truncate_on_rotation: 'on',
  log_line_prefix: '%m [%p] ',
  log_min_messages: 'warning',
  log_timezone: 'UTC',
};

const keptMs = 6 * 24 * 3_600_000;

/**
 * What the server prints before it opens its log; a new file at each start. It is beside the data folder, not in it,
 * because we make it: what root makes in a folder of the server's user could be led elsewhere by a link.
 */
export function startLogOf(dataFolder: string): string {
  return `${dataFolder}.start.log`;
}

/** PostgreSQL empties a file of last week only where it runs at midnight, which a laptop may never do. */
export async function removeOldLogs(dataFolder: string, now: number): Promise<void> {
  const folder = join(dataFolder, 'log');
  const names = await readdir(folder).catch((): string[] => []);
  const logs = names.filter((name) => /^postgresql-\w+\.log$/.test(name));
  for (const path of logs.map((name) => join(folder, name))) {
    if (now - (await stat(path)).mtimeMs > keptMs) await rm(path);
  }
}

/** What a server started at `startedAt` has said so far. */
export async function readServerLog(dataFolder: string, startedAt: number): Promise<string> {
  const since = new Date(startedAt).toISOString().replace('T', ' ').replace('Z', '');
  const weekday = new Date().toUTCString().slice(0, 3); // as `%a` writes it
  const beginning = await readFile(startLogOf(dataFolder), 'utf8').catch(() => '');
  const log = await readFile(join(dataFolder, 'log', `postgresql-${weekday}.log`), 'utf8').catch(() => '');
  return [beginning, ...log.split('\n').filter((line) => line >= since)].join('\n');
}
