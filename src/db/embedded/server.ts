import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { embeddedFailure } from './failure.ts';
import { waitUntilReady } from './login.ts';
import type { Place } from './place.ts';
import { findRunningServer, type RunningServer } from './pid-file.ts';
import { runTool, toolOptions } from './run-tool.ts';
import { logSettings, readServerLog, removeOldLogs, startLogOf } from './server-log.ts';

/** Small enough for a small machine. What is not named keeps PostgreSQL's default: fsync above all. */
const defaultSettings: Record<string, string> = {
  ...logSettings,
  listen_addresses: '127.0.0.1',
  // The data folder itself, relative to where the server works: sockets with long absolute paths are refused.
  unix_socket_directories: process.platform === 'win32' ? '' : '.',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '64MB',
  synchronous_commit: 'on',
  timezone: 'UTC',
};

const portTries = 5;
/** The helpers of a server that was killed need a moment to notice, and hold the data until then. */
const helpersEndMs = 10_000;

/**
 * Starts a server and waits until it answers. Only for data that no server works on.
 * @param options.port taken where it is free
 */
export async function startServer(
  place: Place,
  binaries: Binaries,
  options: { password: string; port: number | undefined; settings: Record<string, string> },
  report: (line: string) => void,
): Promise<RunningServer> {
  await removeOldLogs(place.dataFolder, Date.now());
  const waitsUntil = performance.now() + helpersEndMs;
  const choosePort = async (wanted: number | undefined) => {
    const port = await findFreePort(wanted);
    report(`starting PostgreSQL ${binaries.version} on port ${port}…`);
    return port;
  };
  let port = await choosePort(options.port);
  for (let tries = 1; ;) {
    const startedAt = Date.now();
    const { pid, hasEnded } = await launch(place, binaries, { ...options.settings, port: String(port) });
    const isReady = await waitUntilReady({ port, password: options.password, hasEnded }, report).catch(
      async (error: unknown) => {
        await stopServer(place, binaries, pid);
        throw error;
      },
    );
    if (isReady) return { pid, port };
    const printed = await readServerLog(place.dataFolder, startedAt);
    if (printed.includes('pre-existing shared memory block') && performance.now() < waitsUntil) {
      await sleep(200);
    } else if (printed.includes('Address already in use') && tries < portTries) {
      tries += 1; // another program took the port since we looked
      port = await choosePort(undefined);
    } else {
      throw embeddedFailure(`PostgreSQL did not start on the data in ${place.dataFolder}`, { printed });
    }
  }
}

/** Ends it in order (transactions are cut off, what was committed is written), and by force only where that hangs. */
export async function stopServer(place: Place, binaries: Binaries, pid: number): Promise<void> {
  let printed = '';
  for (const [mode, patienceSeconds] of [
    ['fast', 30],
    ['immediate', 10],
  ] as const) {
    const parameters = ['stop', '-D', place.dataFolder, '-m', mode, '-t', String(patienceSeconds)];
    ({ printed } = await runTool(binaries.pgCtl, parameters, place));
    if ((await findRunningServer(place.dataFolder))?.pid !== pid) return;
  }
  throw embeddedFailure(`PostgreSQL (process ${pid}) does not stop`, { printed });
}

async function launch(
  place: Place,
  binaries: Binaries,
  settings: Record<string, string>,
): Promise<{ pid: number; hasEnded: () => boolean }> {
  await rm(startLogOf(place.dataFolder), { force: true });
  const startLog = await open(startLogOf(place.dataFolder), 'wx', 0o600);
  try {
    const all = Object.entries({ ...defaultSettings, ...settings });
    const parameters = [
      '-D',
      place.dataFolder,
      ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ];
    const child = spawn(binaries.postgres, parameters, {
      ...toolOptions(place.user),
      stdio: ['ignore', startLog.fd, startLog.fd],
    });
    let isEnded = false;
    child.on('exit', () => (isEnded = true));
    await once(child, 'spawn');
    child.unref(); // we may end before it; whoever starts next then adopts it
    const { pid = NaN } = child; // there is one as soon as it has spawned
    return { pid, hasEnded: () => isEnded };
  } finally {
    await startLog.close();
  }
}

/** The wanted port where nothing listens on it, else any. */
async function findFreePort(wanted: number | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', (error) => (wanted === undefined ? reject(error) : resolve(findFreePort(undefined))));
    probe.listen({ host: '127.0.0.1', port: wanted ?? 0, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
