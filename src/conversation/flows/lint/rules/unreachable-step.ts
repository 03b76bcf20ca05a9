import type { Rule } from '../rule.ts';

export const unreachableStep: Rule = {
  code: 'unreachable-step',
  about: 'A step that no exit and no route leads to: no customer will ever see it.',
  check({ document, steps, graph }) {
    const reached = graph.reachable([document.start, ...Object.values(document.routes)]);
    return steps
      .filter(({ id }) => !reached.has(id))
      .map(({ id }) => ({
        level: 'warning',
        step: id,
        problem: 'no step and no route leads here',
        fix: 'Lead an exit of another step to it, or remove it.',
      }));
  },
};
