import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/config/project-root.ts';
import { programOf } from '../support/programs.ts';
import { startServer } from '../support/server-process.ts';

let dataDir: string;

beforeEach(async () => {
  // mkdtemp makes a folder that nobody else may enter: as root, PostgreSQL's user cannot either.
  dataDir = await mkdtemp(join(tmpdir(), 'turno-start-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** Runs the program until it ends by itself. */
async function runToEnd(env: Record<string, string>): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [programOf('src/main.ts')], {
    cwd: projectRoot,
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = await once(child, 'exit');
  return { code: Number(code), output };
}

describe('npm start', () => {
  it('works with nothing set, in a closed folder, without a language; and again on the same data', async () => {
    const first = await startServer({ DATA_DIR: dataDir, DEMO: 'on' });
    expect(first.output()).toMatch(/Simulator\s+http:\/\/127\.0\.0\.1:\d+\/simulator/);
    expect(first.output()).toContain('npm run chat');
    expect(first.output()).toContain('npm run connect');
    const ready = await fetch(`${first.url}/readyz`);
    expect(await ready.json()).toMatchObject({ status: 'ready' });
    const config = (await (await fetch(`${first.url}/simulator/config.json`)).json()) as {
      tenants: { name: string }[];
    };
    expect(config.tenants.map(({ name }) => name)).toEqual([
      'Luna Salon',
      'Harbour Clinic',
      'Nave Coworking',
      'Keystone Homes',
    ]);
    expect(await first.interrupt()).toBe(0);

    const second = await startServer({ DATA_DIR: dataDir, DEMO: 'on' });
    expect(second.output()).not.toContain('applied');
    expect(await second.interrupt()).toBe(0);
  }, 60_000);

  it('lists everything that is missing in production, and what to do', async () => {
    const { code, output } = await runToEnd({ NODE_ENV: 'production', DATA_DIR: dataDir, ROLE: 'worker' });
    expect(code).toBe(1);
    for (const name of ['MASTER_KEY', 'WHATSAPP_APP_SECRET', 'WHATSAPP_VERIFY_TOKEN', 'DATABASE_URL']) {
      expect(output).toContain(name);
    }
    expect(output).toContain('openssl rand -base64 32');
  });

  it('says so when the port that was asked for is busy', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo; // a TCP server that listens has a port
    const { code, output } = await runToEnd({ DATA_DIR: dataDir, DEMO: 'on', PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} is in use`);
  }, 30_000);
});
