import { stepKinds } from '../../steps/index.ts';
import type { StepKind } from '../../steps/step-kind.ts';
import { parseFlowDocument } from '../parse-flow-document.ts';
import { inlineGroups } from '../inline-groups.ts';
import { toLintedFlow } from './linted-flow.ts';
import type { LintProblem } from './problem.ts';
import { rules } from './rules.ts';

export interface LintOptions {
  /** the languages of the business; without them, those that the flow speaks anywhere */
  languages?: readonly string[] | undefined;
  /** the line of the business, whose rules a flow has to keep */
  industry?: string | undefined;
  kinds?: ReadonlyMap<string, StepKind>;
}

/** Everything that is wrong with a flow document, errors first; nothing where it is fine. Changes and looks up nothing. */
export function lintFlow(
  input: unknown,
  { kinds = stepKinds, ...business }: LintOptions = {},
): LintProblem[] {
  const parsed = parseFlowDocument(input, kinds);
  if ('problems' in parsed) {
    return parsed.problems.map((problem) => ({
      level: 'error',
      code: 'document',
      fix: 'Mend this first: everything else is only checked in a document that can be read.',
      ...problem,
    }));
  }
  const flow = toLintedFlow(inlineGroups(parsed.document).document, kinds, business);
  const problems = rules.flatMap(({ code, check }) => check(flow).map((finding) => ({ code, ...finding })));
  const isError = ({ level }: LintProblem) => level === 'error';
  return [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))];
}
