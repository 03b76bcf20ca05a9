import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { z } from 'zod';

/** A process, told apart from a later one that was given the same number: in containers numbers repeat at once. */
export const processIdentitySchema = z.object({
  pid: z.number(),
  /** When it was born, in the operating system's own notation; only ever compared. */
  birth: z.string(),
});
export type ProcessIdentity = z.infer<typeof processIdentitySchema>;

export async function identifyThisProcess(): Promise<ProcessIdentity> {
  return { pid: process.pid, birth: (await birthOf(process.pid)) ?? '' };
}

export async function isRunning(identity: ProcessIdentity): Promise<boolean> {
  return (await birthOf(identity.pid)) === identity.birth;
}

/** Whether any process has this number now. */
export async function isInUse(pid: number): Promise<boolean> {
  return (await birthOf(pid)) !== undefined;
}

/** Whether the process is a PostgreSQL server of that data folder (an absolute path without symbolic links). */
export async function isPostgresOf(pid: number, dataFolder: string): Promise<boolean> {
  if (process.platform === 'win32') return canSignal(pid); // Windows shows no command lines: the login that follows decides
  const commandLine = await commandLineOf(pid);
  if (!commandLine?.includes('postgres')) return false;
  // A server that a person started with a relative path does not name the folder, but works in it.
  return `${commandLine} `.includes(`-D ${dataFolder} `) || (await workingFolderOf(pid)) === dataFolder;
}

/** Undefined where no such process runs; one that was killed and not yet reaped by its parent does not run. */
async function birthOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    // The name in brackets may hold blanks; after it come the state and, 19 fields on, the start in ticks since boot.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  }
  if (process.platform === 'win32') return canSignal(pid) ? 'running' : undefined;
  const [state, ...start] = (await processTable(pid, ['state=', 'lstart='])).split(/\s+/);
  return !state || state.startsWith('Z') ? undefined : start.join(' ');
}

async function commandLineOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return commandLine.replaceAll('\0', ' ').trim();
  }
  return processTable(pid, ['command=']);
}

async function workingFolderOf(pid: number): Promise<string | undefined> {
  return readlink(`/proc/${pid}/cwd`).catch(() => undefined);
}

/** One line of `ps`, for systems without /proc; empty where there is no such process. */
async function processTable(pid: number, columns: string[]): Promise<string> {
  const options = columns.flatMap((column) => ['-o', column]);
  return promisify(execFile)('/bin/ps', ['-ww', ...options, '-p', String(pid)], { env: { LC_ALL: 'C' } })
    .then(({ stdout }) => stdout.trim())
    .catch(() => '');
}

function canSignal(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
