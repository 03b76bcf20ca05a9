import type { Rule } from '../rule.ts';

export const missingTranslation: Rule = {
  code: 'missing-translation',
  about: 'A text that is not written in a language of the business: customers would read it in another.',
  check({ steps, languages }) {
    return steps.flatMap(({ id, texts }) =>
      texts.flatMap(({ field, text }) =>
        languages
          .filter((language) => text[language] === undefined)
          .map((language) => ({
            level: 'warning' as const,
            step: id,
            field,
            language,
            problem: `not written; customers read it in "${Object.keys(text)[0] ?? '?'}"`,
            fix: `Add "${language}" to the text.`,
          })),
      ),
    );
  },
};
