import type { Rule } from '../rule.ts';

export const deadEnd: Rule = {
  code: 'dead-end',
  about: 'A step behind which there is neither a question nor an end: the conversation would fail there.',
  check({ steps, graph }) {
    return steps
      .filter(({ id }) => ![...graph.reachable([id])].some(graph.rests))
      .map(({ id }) => ({
        level: 'error',
        step: id,
        problem: 'neither a question nor an end can follow',
        fix: 'Lead one of its exits, or of the steps behind it, to a menu or to an end.',
      }));
  },
};
