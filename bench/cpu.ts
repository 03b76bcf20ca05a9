import { readdir, readFile } from 'node:fs/promises';

/** CPU time in seconds. */
export interface CpuTime {
  user: number;
  /** in the kernel: networking and files above all */
  system: number;
}

/** What passed between two readings. */
export function since(before: CpuTime, now: CpuTime): CpuTime {
  return { user: now.user - before.user, system: now.system - before.system };
}

/** Of this process so far. */
export function ownCpu(): CpuTime {
  const { user, system } = process.cpuUsage();
  return { user: user / 1e6, system: system / 1e6 };
}

/** Linux counts in hundredths of a second whatever the machine. */
const TICKS_PER_SECOND = 100;

interface ProcessTimes {
  parent: number;
  command: string;
  /** of the process, and of those of its children that have ended */
  cpu: CpuTime;
}

/**
 * Of a PostgreSQL server so far, all its processes together; undefined where it is on another machine or the system does
 * not tell.
 * @param backend the process of any connection to it
 */
export async function postgresCpu(backend: number): Promise<CpuTime | undefined> {
  const parent = (await readTimes(backend))?.parent;
  const postmaster = parent === undefined ? undefined : await readTimes(parent);
  if (postmaster?.command !== 'postgres') return undefined;
  const pids = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry));
  const all = await Promise.all(pids.map((pid) => readTimes(Number(pid))));
  const family = [postmaster, ...all.filter((times) => times?.parent === parent)];
  const total = { user: 0, system: 0 };
  for (const times of family) {
    total.user += times?.cpu.user ?? 0;
    total.system += times?.cpu.system ?? 0;
  }
  return total;
}

/** See proc(5), /proc/pid/stat. */
async function readTimes(pid: number): Promise<ProcessTimes | undefined> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const [, command = '', rest = ''] = /^\d+ \((.*)\) (.*)$/s.exec(line ?? '') ?? [];
  const fields = rest.split(' ').map(Number);
  const [, parent] = fields;
  const [user = 0, system = 0, childrenUser = 0, childrenSystem = 0] = fields.slice(11);
  if (parent === undefined) return undefined;
  const cpu = {
    user: (user + childrenUser) / TICKS_PER_SECOND,
    system: (system + childrenSystem) / TICKS_PER_SECOND,
  };
  return { parent, command, cpu };
}
