import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { fetchConfig, fetchTranscript, sendMessage } from '../src/cli/phone/client.ts';
import { projectRoot } from '../src/config/project-root.ts';
import type { BenchContext } from './bench-context.ts';
import type { BenchResult } from './bench-result.ts';

export const name = 'start';

const MAIN = join(projectRoot, 'dist/src/main.js');
const GIVE_UP_MS = 120_000;
const LOOK_AGAIN_MS = 20;
const REST_MS = 10_000;

/** A newcomer's first start: an empty data folder, nothing configured, one customer who says hi. */
export async function run({ defer, report }: BenchContext): Promise<BenchResult> {
  if (!existsSync(MAIN)) throw new Error('Turno is not built: run npm run build first.');
  const dataDir = await mkdtemp(join(tmpdir(), 'turno-bench-start-'));
  defer(() => rm(dataDir, { recursive: true, force: true }));
  await chmod(dataDir, 0o755); // run by root, PostgreSQL is another user's, who must be able to enter

  report('start: an empty data folder, to the first reply');
  const startedAt = performance.now();
  const app = startTurno(dataDir);
  defer(() => stopTurno(app));
  const url = await addressOf(app, dataDir);
  const readyMs = performance.now() - startedAt;
  await greet(app, url);
  const replyMs = performance.now() - startedAt;

  report(`start: at rest for ${REST_MS / 1000} s`);
  await pause(REST_MS);
  const residentMegabytes = await residentMemory(app);
  return {
    name,
    rows: [
      { figure: 'npm start until ready', value: readyMs / 1000, unit: 's' },
      { figure: 'npm start until the first reply', value: replyMs / 1000, unit: 's', target: '≤ 20' },
      ...(residentMegabytes === undefined
        ? []
        : [
            {
              figure: 'app process at rest, resident',
              value: residentMegabytes,
              unit: 'MB',
              target: '≤ 200',
            },
          ]),
    ],
    notes: [
      'with the demo’s burst window: a bare greeting waits 1.2 s for more words before it is answered',
      ...(residentMegabytes === undefined ? ['resident memory is measured on Linux only'] : []),
    ],
  };
}

/** With no more environment than a newcomer has. */
function startTurno(dataDir: string): ChildProcess {
  const { PATH, HOME, LANG } = process.env;
  return spawn(process.execPath, [MAIN], {
    cwd: projectRoot,
    env: { PATH, HOME, LANG, DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The running server writes down where it listens. */
async function addressOf(app: ChildProcess, dataDir: string): Promise<string> {
  const file = join(dataDir, 'server.json');
  await untilTrue(app, 'become ready', async () => existsSync(file));
  return z.object({ url: z.string() }).parse(JSON.parse(await readFile(file, 'utf8'))).url;
}

async function greet(app: ChildProcess, url: string): Promise<void> {
  const [tenant] = (await fetchConfig(url)).tenants;
  if (!tenant) throw new Error('The demo has no business.');
  const chat = { phone: '34611000001', phoneNumberId: tenant.phoneNumberId };
  await sendMessage(url, chat, { type: 'text', text: 'hi' }, 'Lena');
  await untilTrue(app, 'reply', async () =>
    (await fetchTranscript(url, chat)).some(({ from }) => from === 'business'),
  );
}

async function untilTrue(app: ChildProcess, what: string, check: () => Promise<boolean>): Promise<void> {
  const givesUpAt = performance.now() + GIVE_UP_MS;
  while (!(await check())) {
    if (app.exitCode !== null) throw new Error(`Turno ended with exit code ${app.exitCode}.`);
    if (performance.now() > givesUpAt) throw new Error(`Turno did not ${what} in ${GIVE_UP_MS / 1000} s.`);
    await pause(LOOK_AGAIN_MS);
  }
}

/** In megabytes; undefined where the system does not say. */
async function residentMemory({ pid }: ChildProcess): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

/** As Ctrl-C does, so that its PostgreSQL ends too. */
async function stopTurno(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return;
  const ended = once(app, 'exit');
  app.kill('SIGINT');
  await ended;
}
