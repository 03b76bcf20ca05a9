import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { programOf } from '../../test/support/programs.ts';
import { SALON } from './testing/stage.ts';

const run = (...options: string[]) =>
  spawn(process.execPath, [programOf('fakes/whatsapp/main.ts'), ...options]);

describe('the command line', () => {
  it('explains itself', async () => {
    expect(await text(run('--help').stdout)).toContain('--no-pair-limit');
  });

  it('names what is missing', async () => {
    const child = run('--app-secret', 's');
    const [complaint, exit] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(complaint).toBe('--numbers is missing; --help lists the options\n');
    expect(exit).toEqual([1, null]);
  });

  it('prints the URL when ready, serves, and ends on SIGTERM', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'local-graph-'));
    const numbers = join(folder, 'numbers.json');
    writeFileSync(numbers, JSON.stringify([SALON]));
    const child = run('--numbers', numbers, '--app-secret', 's', '--verify-token', 't', '--no-pair-limit');
    const [line] = await once(child.stdout, 'data');
    const { url } = JSON.parse(String(line));
    expect(await (await fetch(`${url}/phone-side/numbers`)).json()).toMatchObject([{ name: 'Salon' }]);
    expect(await (await fetch(`${url}/phone-side/policy`)).json()).toMatchObject({ isPairLimited: false });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    rmSync(folder, { recursive: true });
  });
});
