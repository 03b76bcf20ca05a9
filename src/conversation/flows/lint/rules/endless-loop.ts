import type { Rule } from '../rule.ts';

export const endlessLoop: Rule = {
  code: 'endless-loop',
  about: 'Steps that can follow each other in a circle without waiting for the customer.',
  check({ steps, graph }) {
    const isInLoop = (id: string) => graph.reachable(graph.nextAtOnce(id), graph.nextAtOnce).has(id);
    const seen = new Set<string>();
    return steps.flatMap(({ id }) => {
      // What never rests at all is a dead end, and told as such.
      const canRest = [...graph.reachable([id])].some(graph.rests);
      if (seen.has(id) || !canRest || !isInLoop(id)) return [];
      const loop = [...graph.reachable([id], graph.nextAtOnce)].filter((other) =>
        graph.reachable([other], graph.nextAtOnce).has(id),
      );
      loop.forEach((other) => seen.add(other));
      return [
        {
          level: 'error',
          step: id,
          problem: `${[...loop, id].join(' → ')} can go round without waiting for the customer`,
          fix: 'Put a question in between, or lead one of the exits elsewhere.',
        },
      ];
    });
  },
};
