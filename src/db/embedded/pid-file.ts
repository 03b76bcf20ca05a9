import { constants } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isInUse, isPostgresOf } from './process-identity.ts';

export interface RunningServer {
  pid: number;
  port: number;
}

/** The server that works on the data now; undefined where its pid file was left by one that was killed. */
export async function findRunningServer(dataFolder: string): Promise<RunningServer | undefined> {
  const [pid = NaN, , , port = NaN] = (await readPidFile(dataFolder)).split('\n').map(Number);
  return port && (await isPostgresOf(pid, dataFolder)) ? { pid, port } : undefined;
}

/**
 * A pid file that a killed server left is PostgreSQL's to clear, except where its number now belongs to a stranger: it
 * would take that one for the server. Only the number is replaced, by one that no system gives away; the rest of the
 * file lets PostgreSQL see whether helpers of the killed server still hold the data.
 */
export async function disarmPidFile(dataFolder: string): Promise<void> {
  const [pid = '', ...others] = (await readPidFile(dataFolder)).split('\n');
  if (!(await isInUse(Number(pid)))) return;
  const flag = constants.O_WRONLY | constants.O_TRUNC | constants.O_NOFOLLOW; // root follows no link of the server's user
  await writeFile(join(dataFolder, 'postmaster.pid'), ['2147483647', ...others].join('\n'), { flag });
  const names = await readdir(dataFolder);
  const sockets = names.filter((name) => name.startsWith('.s.PGSQL.')); // locked by the same number
  await Promise.all(sockets.map((name) => rm(join(dataFolder, name))));
}

/** Empty where there is none. */
async function readPidFile(dataFolder: string): Promise<string> {
  return readFile(join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => '');
}
