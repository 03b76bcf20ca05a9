import type { Rule } from '../rule.ts';

export const pointlessChoice: Rule = {
  code: 'pointless-choice',
  about: 'A choice that leads back to its own question: tapping it does nothing.',
  check: ({ steps }) =>
    steps.flatMap(({ id, document, choices }) =>
      choices
        .filter(({ exit }) => exit !== undefined && document.exits[exit] === id)
        .map(({ field }) => ({
          level: 'warning' as const,
          step: id,
          field,
          problem: 'it leads back to the same question',
          fix: 'Lead it to another step, or remove it.',
        })),
    ),
};
