import { TurnoError } from '../../core/errors.ts';
import type { FlowProblem } from './flow-document.ts';

/** What a publish of a document with problems is answered with. */
export function refuseProblems(problems: readonly FlowProblem[]): TurnoError {
  const list = problems
    .map(({ step, problem }) => (step ? `step "${step}": ${problem}` : problem))
    .join('; ');
  return new TurnoError('invalid_input', `The flow cannot be published: ${list}`, {
    data: { problems: [...problems] },
  });
}
