import type { LocalText } from '../../../texts/local-text.ts';
import type { Rule } from '../rule.ts';

export const missingTranslation: Rule = {
  code: 'missing-translation',
  about: 'A text that is not written in a language of the business: its whole step is spoken in another.',
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
            problem: `not written; customers read the whole step in ${inAnother(text, languages)}`,
            fix: `Add "${language}" to the text.`,
          })),
      ),
    );
  },
};

/** The business's first language, where the text is written in that. */
function inAnother(text: LocalText, languages: readonly string[]): string {
  const written = Object.keys(text);
  return `"${languages.find((language) => written.includes(language)) ?? written[0] ?? '?'}"`;
}
