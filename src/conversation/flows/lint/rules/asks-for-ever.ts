import type { LintedFlow, LintedStep } from '../linted-flow.ts';
import type { Recovery } from '../../../steps/step-kind.ts';
import type { Finding } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** After these the customer should meet something else than the same question. */
const mustLeadOn: readonly Recovery[] = ['too-many-tries', 'timeout'];

/*
 * Asking again, the list with a person in it, the person, words about voice notes, and waiting are the engine's, the same
 * at every question. Only where a kind of step has exits for them can a document take that help away.
 */
export const asksForEver: Rule = {
  code: 'asks-for-ever',
  about: 'A question that answers misunderstandings by itself, but never lets go of the customer.',
  check: (flow) => flow.steps.flatMap((step) => checkStep(flow, step)),
};

function checkStep({ graph }: LintedFlow, { id, kind, document }: LintedStep): Finding[] {
  const recovers = kind.recovers?.(document) ?? {};
  const ways = mustLeadOn.flatMap((event) => {
    const target = recovers[event] && document.exits[recovers[event]];
    return target ? [{ event, target }] : [];
  });
  const circles = ways.filter(({ target }) => {
    const atOnce = graph.reachable([target], graph.nextAtOnce);
    return atOnce.has(id) && ![...atOnce].some((other) => other !== id && graph.rests(other));
  });
  return [
    ...circles.map(({ event }) => ({
      level: 'error' as const,
      step: id,
      field: `exits.${recovers[event]}`,
      problem: `after ${event === 'timeout' ? 'silence' : 'too many tries'} it only asks the same again`,
      fix: 'Lead this exit to a person (a handoff) or to a menu.',
    })),
    ...(recovers['no-match'] && !recovers['too-many-tries']
      ? [
          {
            level: 'error' as const,
            step: id,
            problem: 'it answers what it does not understand by itself, but has no exit for too many tries',
            fix: 'Give it a limit of tries whose exit leads to a person or to a menu.',
          },
        ]
      : []),
  ];
}
