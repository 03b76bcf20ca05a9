import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identifyThisProcess } from './process-identity.ts';
import { withStartLock } from './start-lock.ts';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'turno-lock-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

it('lets one work at a time, tells who waits, and leaves nothing behind', async () => {
  const lines: string[] = [];
  const worked: string[] = [];
  const work = (name: string) => () => {
    worked.push(`${name} begins`);
    return sleep(100).then(() => worked.push(`${name} ends`));
  };
  const report = (line: string) => lines.push(line);
  const first = withStartLock(dataDir, report, work('one'));
  await Promise.all([first, withStartLock(dataDir, report, work('two'))]);
  expect([worked.slice(0, 2).join(), worked.slice(2).join()].sort()).toEqual([
    'one begins,one ends',
    'two begins,two ends',
  ]);
  expect(lines).toEqual(['waiting for another process that starts or stops the database…']);
  expect(await readdir(dataDir)).toEqual([]);
});

it('is free again when the work fails', async () => {
  await expect(withStartLock(dataDir, report, () => Promise.reject(new Error('disk full')))).rejects.toThrow(
    'disk full',
  );
  expect(await withStartLock(dataDir, report, () => Promise.resolve('done'))).toBe('done');
});

it('is taken over from a holder that died, though its number lives on in another process', async () => {
  const { pid } = await identifyThisProcess();
  await writeFile(join(dataDir, 'postgres.lock'), JSON.stringify({ pid, birth: 'long ago' }));
  expect(await withStartLock(dataDir, report, () => Promise.resolve('done'))).toBe('done');
});

it('is taken over by one only where several find it abandoned', async () => {
  await writeFile(join(dataDir, 'postgres.lock'), JSON.stringify({ pid: process.pid, birth: 'long ago' }));
  let atWork = 0;
  const work = async () => {
    atWork += 1;
    await sleep(5);
    return atWork--;
  };
  const counts = await Promise.all(Array.from({ length: 20 }, () => withStartLock(dataDir, report, work)));
  expect(Math.max(...counts)).toBe(1);
  expect(await readdir(dataDir)).toEqual([]);
});

it('is taken over where its holder died before it wrote its name', async () => {
  const path = join(dataDir, 'postgres.lock');
  await writeFile(path, '');
  const waiting = withStartLock(dataDir, report, () => Promise.resolve('done'));
  expect(await Promise.race([waiting, sleep(150, 'waits')])).toBe('waits');
  const minuteAgo = Date.now() / 1000 - 60;
  await utimes(path, minuteAgo, minuteAgo);
  expect(await waiting).toBe('done');
});

function report(): void {
  // these tests are about the lock, not about what is told meanwhile
}
