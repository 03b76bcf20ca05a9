import type { Rule } from '../rule.ts';

export const noTemplate: Rule = {
  code: 'no-template',
  about:
    'A step that writes first, perhaps a day after the customer did, without a template: WhatsApp refuses that.',
  check: ({ steps }) =>
    steps
      .filter(({ kind, document }) => {
        const first = kind.speaksFirst?.(document);
        return first && first.template === undefined;
      })
      .map(({ id }) => ({
        level: 'error',
        step: id,
        problem:
          'it writes to customers who may not have written for 24 hours, and names no template for that',
        fix: 'Name an approved message template, or let it write sooner.',
      })),
};
