import { TurnoError } from '../../core/errors.ts';
import type { FlowDocument } from './flow-document.ts';
import { lintFlow, type LintOptions } from './lint/lint-flow.ts';
import { describeProblem, type LintProblem } from './lint/problem.ts';
import { parseFlowDocument } from './parse-flow-document.ts';

export interface SoundFlowOptions extends LintOptions {
  /** hears of what does not keep the flow from being published */
  onWarnings?: (warnings: readonly LintProblem[]) => void;
}

/**
 * The document, where no customer would meet a mistake in it.
 * @throws TurnoError invalid_input with everything that is wrong and what to do about it
 */
export function requireSoundFlow(
  input: unknown,
  { onWarnings, ...options }: SoundFlowOptions = {},
): FlowDocument {
  const problems = lintFlow(input, options);
  const errors = problems.filter(({ level }) => level === 'error');
  const parsed = parseFlowDocument(input, options.kinds);
  if (errors.length > 0 || 'problems' in parsed) {
    const list = errors.map(describeProblem).join('; ');
    throw new TurnoError('invalid_input', `The flow cannot be published: ${list}`, { data: { problems } });
  }
  if (problems.length > 0) onWarnings?.(problems);
  return parsed.document;
}
