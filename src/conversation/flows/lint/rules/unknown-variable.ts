import { variablesIn } from '../message-parts.ts';
import type { Rule } from '../rule.ts';

export const unknownVariable: Rule = {
  code: 'unknown-variable',
  about: 'A variable in a text that nothing fills in: the conversation would fail where the text is said.',
  check({ steps }) {
    return steps.flatMap(({ id, texts }) =>
      texts.flatMap(({ field, text, variables }) =>
        Object.entries(text).flatMap(([language, message]) =>
          variablesIn(message)
            .filter((name) => !Object.hasOwn(variables, name))
            .map((name) => ({
              level: 'error' as const,
              step: id,
              field,
              language,
              problem: `nothing fills in {${name}}`,
              fix: `Use one of ${Object.keys(variables)
                .map((known) => `{${known}}`)
                .join(', ')}.`,
            })),
        ),
      ),
    );
  },
};
