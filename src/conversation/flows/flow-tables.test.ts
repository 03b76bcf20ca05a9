import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableRows } from '../../../test/support/markdown-table.ts';
import { projectRoot } from '../../config/project-root.ts';
import { stepKinds } from '../steps/index.ts';
import { withFreshTables } from './flow-tables.ts';
import { lintFlow } from './lint/lint-flow.ts';
import { rules } from './lint/rules.ts';

const page = readFileSync(join(projectRoot, 'docs/FLOWS.md'), 'utf8');

describe('docs/FLOWS.md', () => {
  it('is up to date; if not, run: npm run flow -- schema --write', () => {
    expect(page).toBe(withFreshTables(page));
  });

  it('has every kind of step and every rule', () => {
    const named = tableRows(page).map(([name = '']) => name.replaceAll('`', ''));
    expect(named).toEqual(expect.arrayContaining([...stepKinds.keys(), ...rules.map(({ code }) => code)]));
  });

  it('has an example in which nothing is wrong', () => {
    const [, example = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
    expect(lintFlow(JSON.parse(example), { languages: ['en', 'es'] })).toEqual([]);
  });
});
