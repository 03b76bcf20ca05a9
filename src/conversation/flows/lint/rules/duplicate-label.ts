import type { StepChoice } from '../../../steps/step-kind.ts';
import type { Finding } from '../problem.ts';
import type { Rule } from '../rule.ts';

export const duplicateLabel: Rule = {
  code: 'duplicate-label',
  about: 'Two choices of one question that are called alike: typing the words would not tell which is meant.',
  check: ({ steps }) =>
    steps.flatMap(({ id, choices }) => checkChoices(choices).map((finding) => ({ step: id, ...finding }))),
};

function checkChoices(choices: readonly StepChoice[]): Finding[] {
  const languages = new Set(choices.flatMap(({ label }) => Object.keys(label)));
  return [...languages].flatMap((language) => {
    const labelled = new Map<string, StepChoice>();
    const findings: Finding[] = [];
    for (const choice of choices) {
      const label = shownLabel(choice, language);
      const other = labelled.get(folded(label));
      if (other)
        findings.push({
          level: 'error',
          field: choice.field,
          language,
          problem: `"${label}" is what ${other.field} is called too`,
          fix: 'Give one of them another label.',
        });
      labelled.set(folded(label), choice);
    }
    for (const { field, synonyms = [] } of choices)
      for (const synonym of synonyms) {
        const other = labelled.get(folded(synonym));
        if (other && other.field !== field)
          findings.push({
            level: 'warning',
            field,
            language,
            problem: `its synonym "${synonym}" is what ${other.field} is called`,
            fix: 'Remove the synonym.',
          });
      }
    return findings;
  });
}

/** What customers of a language see: that language's label, or the first there is. */
function shownLabel({ label }: StepChoice, language: string): string {
  return label[language] ?? Object.values(label)[0] ?? '';
}

/** As people type: capitals, accents and signs make no difference. */
function folded(label: string): string {
  return label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
