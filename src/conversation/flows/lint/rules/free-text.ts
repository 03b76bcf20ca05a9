import type { Rule } from '../rule.ts';

export const freeText: Rule = {
  code: 'free-text',
  about:
    'A question for words of the customer’s own in a line of business that may keep none: people would write how they feel.',
  check: ({ steps, industry }) => {
    if (!industry?.forbidsFreeText) return [];
    const declared = new Set(industry.fields.map(({ save }) => save));
    return steps.flatMap(({ id, document, kind }) =>
      (kind.keepsWords?.(document) ?? [])
        .filter(({ variable }) => !declared.has(variable))
        .map(({ field, variable }) => ({
          level: 'error' as const,
          step: id,
          field,
          problem: `{${variable}} would keep whatever people write, symptoms for example, and a ${industry.name} keeps no such thing`,
          fix: 'Offer choices, ask for yes or no, a number or a date, or lead to a person.',
        })),
    );
  },
};
