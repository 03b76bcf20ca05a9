import type { Answers } from '../../../steps/answers.ts';
import type { LintedFlow } from '../linted-flow.ts';
import type { Rule } from '../rule.ts';

type Known = ReadonlySet<keyof Answers>;

const whatItIs: Partial<Record<keyof Answers, string>> = {
  serviceId: 'a chosen service',
  hold: 'a held time',
  bookingId: 'a booking',
};

export const comesUnprepared: Rule = {
  code: 'comes-unprepared',
  about: 'A way to a step on which something is not known that the step cannot do without.',
  check(flow) {
    const known = knownAt(flow);
    return flow.steps.flatMap(({ id, kind }) => {
      const missing = (kind.requires ?? []).filter((need) => known.get(id)?.has(need) === false);
      return missing.map((need) => ({
        level: 'error' as const,
        step: id,
        problem: `there is a way here without ${whatItIs[need] ?? need}`,
        fix: 'Put a step before it on every way that makes sure of it, and lead routes to that one.',
      }));
    });
  },
};

/** What is certain at each step: on whichever way the conversation came. Absent where none leads. */
function knownAt({ document, steps }: LintedFlow): Map<string, Known> {
  const known = new Map<string, Known>();
  const byId = new Map(steps.map((step) => [step.id, step]));
  const open: string[] = [];
  const arrive = (id: string, facts: Known) => {
    const before = known.get(id);
    const now = before ? new Set([...before].filter((fact) => facts.has(fact))) : facts;
    if (before?.size === now.size) return;
    known.set(id, now);
    open.push(id);
  };
  for (const id of [document.start, ...Object.values(document.routes)]) arrive(id, new Set());
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const step = byId.get(id);
    const here = known.get(id);
    if (!step || !here) continue;
    for (const exit of step.kind.exits(step.document)) {
      const target = step.document.exits[exit];
      if (target) arrive(target, new Set([...here, ...(step.kind.ensures?.[exit] ?? [])]));
    }
  }
  return known;
}
