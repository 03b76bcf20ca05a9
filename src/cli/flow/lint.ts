import { TurnoError } from '../../core/errors.ts';
import { lintFlow } from '../../conversation/flows/lint/lint-flow.ts';
import { describeProblem } from '../../conversation/flows/lint/problem.ts';
import { findFlow, findTenantFlow, type FoundFlow } from './find-flow.ts';
import { defineSubcommand } from './subcommand.ts';

export const lint = defineSubcommand({
  name: 'lint',
  about: 'what is wrong with a flow, and what to do about it',
  help: `npm run flow -- lint FILE… [--languages en,es]
npm run flow -- lint --tenant luna

Looks for everything that would go wrong in a flow before a customer meets it: dead ends, endless loops, unknown
variables, texts that WhatsApp would cut, missing translations and more (docs/FLOWS.md has the list). Errors keep a flow
from being published, warnings do not. Ends with exit code 1 where there is an error.

  FILE              flow documents (- reads standard input), or the name of a shipped one, such as salon
  --tenant SLUG     the flow that a business has published, in the languages of the business
  --languages LIST  the languages in which everything should be said; otherwise those that the flow speaks anywhere
`,
  options: { tenant: { type: 'string' }, languages: { type: 'string' } },
  takesOperands: true,
  async run({ tenant, languages }, names) {
    if (tenant === undefined && names.length === 0)
      throw new TurnoError('invalid_input', 'Say which flow: npm run flow -- lint FILE, or --tenant SLUG.');
    const flows = await Promise.all([
      ...names.map(findFlow),
      ...(tenant === undefined ? [] : [findTenantFlow(tenant)]),
    ]);
    const wanted = languages?.split(',').map((language) => language.trim());
    const areFine = flows.map((flow) => reportOn({ ...flow, ...(wanted ? { languages: wanted } : {}) }));
    if (areFine.includes(false)) process.exitCode = 1;
  },
});

/** Prints the problems of a flow; whether it may be published. */
function reportOn({ name, input, languages, industry }: FoundFlow): boolean {
  const problems = lintFlow(input, { languages, industry });
  for (const problem of problems) {
    process.stdout.write(
      `${problem.level.padEnd(8)} ${problem.code.padEnd(20)} ${describeProblem(problem)}\n${' '.repeat(30)}${problem.fix}\n`,
    );
  }
  const errors = problems.filter(({ level }) => level === 'error').length;
  const warnings = problems.length - errors;
  process.stdout.write(
    problems.length === 0
      ? `${name}: nothing is wrong.\n`
      : `${name}: ${count(errors, 'error')}, ${count(warnings, 'warning')}.\n`,
  );
  return errors === 0;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
