import { availableParallelism, cpus, totalmem } from 'node:os';

const GIGABYTE = 2 ** 30;

/** What figures depend on, in one line. */
export function describeMachine(postgresVersion: string | undefined): string {
  const [cpu] = cpus();
  return [
    `${availableParallelism()} cores`,
    `${(totalmem() / GIGABYTE).toFixed(0)} GB`,
    cpu?.model.trim() ?? 'unknown processor',
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
    ...(postgresVersion === undefined ? [] : [`PostgreSQL ${postgresVersion}`]),
  ].join(' · ');
}
