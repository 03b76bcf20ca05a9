import { readFileSync } from 'node:fs';
import { tableRows } from '../support/markdown-table.ts';
import { breaches, mayImport } from './house-rules.ts';
import { productSources, readModule } from './modules.ts';

/** The breaches of a house with these files. */
function breachesOf(files: Record<string, string>): string[] {
  return breaches(Object.entries(files).map(([path, text]) => readModule({ path, text })));
}

describe('the house', () => {
  it('is in order', () => {
    const modules = productSources().map(readModule);
    expect(modules.length).toBeGreaterThan(100);
    expect(breaches(modules)).toEqual([]);
  });

  it('is described by the table in docs/ARCHITECTURE.md', () => {
    const page = readFileSync(new URL('../../docs/ARCHITECTURE.md', import.meta.url), 'utf8');
    const described = tableRows(page).flatMap(([name = '', , allowed = '']) => {
      const room = /^`([\w-]+)\//.exec(name)?.[1];
      return room ? [[room, allowed] as const] : [];
    });
    const written = Object.entries(mayImport).map(([room, allowed]): [string, string] => {
      if (allowed === 'all') return [room, room === 'cli' ? 'all' : 'all but main'];
      return [room, allowed.length > 0 ? allowed.join(', ') : '–'];
    });
    expect(Object.fromEntries(described)).toEqual(Object.fromEntries(written));
  });
});

describe('the checker sees', () => {
  it.each([
    [
      'a way up',
      'src/core/clock.ts',
      `import { openDoors } from '../db/doors.ts';`,
      'core may import no other room',
    ],
    [
      'a way up for a type only',
      'src/db/pool.ts',
      `import type { Turn } from '../conversation/turn/turn.ts';`,
      'db may import core',
    ],
    [
      'a way up by a re-export',
      'src/effects/outbox.ts',
      `export * from '../kernels/booking/index.ts';`,
      'effects may import core, db',
    ],
    [
      'a way up at run time',
      'src/jobs/jobs.ts',
      `const late = await import('../http/app.ts');`,
      'jobs may import core, db',
    ],
    [
      'a kernel in another',
      'src/kernels/booking/a.ts',
      `import { pay } from '../payment/pay.ts';`,
      'kernels do not know each other',
    ],
    [
      'a channel in another',
      'src/channels/simulator/a.ts',
      `import { b } from '../whatsapp-cloud/b.ts';`,
      'channels do not know each other',
    ],
    [
      'a file read in core',
      'src/core/i18n.ts',
      `import { readFileSync } from 'node:fs';`,
      'core does no I/O',
    ],
    ['a socket in core', 'src/core/ports/mailer.ts', `import net from 'node:net';`, 'core does no I/O'],
    ['Express below http', 'src/kernels/booking/a.ts', `import express from 'express';`, 'only http may'],
    ['SQL outside db', 'src/http/health.ts', `import pg from 'pg';`, 'only db and jobs may'],
    [
      'a command in use',
      'src/http/app.ts',
      `import { chat } from '../cli/chat.ts';`,
      'nothing imports commands',
    ],
    ['main in use', 'src/cli/start.ts', `import { main } from '../main.ts';`, 'nothing imports main'],
    [
      'the app in a room',
      'src/http/app.ts',
      `import { startApp } from '../app.ts';`,
      'a room does not know what it is composed into',
    ],
  ])('%s', (_, path, text, reason) => {
    expect(breachesOf({ [path]: text })).toEqual([
      expect.stringMatching(`^${path} imports .*: ${reason}\\.$`),
    ]);
  });

  it('a room that nobody planned', () => {
    expect(breachesOf({ 'src/utils/strings.ts': '' })).toEqual([
      'src/utils/strings.ts is in a room that the table does not know.',
    ]);
  });

  it.each(['export default 7;', 'export default function go() {}', 'const a = 1; export { a as default };'])(
    'a default export: %s',
    (text) => {
      expect(breachesOf({ 'src/core/a.ts': text })).toEqual([
        'src/core/a.ts has a default export; give it a name.',
      ]);
    },
  );

  it.each([
    ['a circle', `import { a } from '../a.ts';`],
    ['a circle that is closed by a type', `import type { A } from '../a.ts';`],
  ])('%s', (_, closing) => {
    const files = {
      'src/core/a.ts': `import './b.ts';`,
      'src/core/b.ts': `export { c } from './time/c.ts';`,
      'src/core/time/c.ts': closing,
    };
    expect(breachesOf(files)).toEqual([
      'Imports go in a circle: src/core/a.ts → src/core/b.ts → src/core/time/c.ts → src/core/a.ts.',
    ]);
  });

  it('nothing wrong in what is right', () => {
    const files = {
      'src/core/ids.ts': `import { v7 } from 'uuid'; // import '../db/doors.ts'\nexport const text = "import '../db/doors.ts'";`,
      'src/db/doors.ts': `import pg from 'pg';\nimport { newId } from '../core/ids.ts';`,
      'src/kernels/booking/book.ts': `import { lock } from './lock.ts';\nimport { openDoors } from '../../db/doors.ts';`,
      'src/cli/seed.ts': `import { demo } from '../demo.ts';\nimport { book } from '../kernels/booking/book.ts';`,
      'src/http/problem.ts': `import { id } from './request-id.ts';`,
      'src/http/request-id.ts': `import { v7 } from 'uuid';`,
      'src/main.ts': `import { startApp } from './app.ts';`,
    };
    expect(breachesOf(files)).toEqual([]);
  });
});
