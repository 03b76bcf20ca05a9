import { languages, understand, type Intent } from '../../../understanding/index.ts';
import { reservedRoutes } from '../../flow-document.ts';
import type { LintedFlow, LintedStep } from '../linted-flow.ts';
import type { Finding } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** Words that always do the same thing; no option can lead there. */
const fixed: Partial<Record<Intent, string>> = {
  stop: 'stops reminders',
  start: 'turns reminders on again',
  'start-over': 'begins anew',
  back: 'goes back one question',
};

export const reservedLabel: Rule = {
  code: 'reserved-label',
  about: 'A choice that is called like a word which means something else at every other question.',
  check: (flow) => flow.steps.flatMap((step) => checkStep(flow, step)),
};

function checkStep(flow: LintedFlow, { id, document, choices }: LintedStep): Finding[] {
  return choices.flatMap(({ field, label, exit }) =>
    Object.entries(label).flatMap(([language, text]): Finding[] => {
      const target = exit && document.exits[exit];
      const meaning = elsewhere(flow, meaningOf(text, language), target);
      if (!meaning) return [];
      const problem = `"${text}" ${meaning} at every other question`;
      return [
        {
          level: 'warning',
          step: id,
          field,
          language,
          problem,
          fix: 'Choose another label, or lead it there.',
        },
      ];
    }),
  );
}

/** What the engine understands by the words where they are no choice. */
function meaningOf(text: string, language: string): Intent | undefined {
  const known = languages.find((name) => name === language);
  return understand({ text, now: 0, zone: 'UTC', ...(known ? { language: known } : {}) }).intent;
}

/** What the word does elsewhere, where that is not where the choice leads. */
function elsewhere(
  { document, steps }: LintedFlow,
  intent: Intent | undefined,
  target: string | undefined,
): string | undefined {
  if (!intent) return undefined;
  if (fixed[intent]) return fixed[intent];
  if (intent === 'human') {
    const isHandoff = steps.some(({ id, document: step }) => id === target && step.kind === 'handoff');
    return isHandoff ? undefined : 'calls a person';
  }
  if (intent === 'book') return undefined; // "Book a desk" and "Book a tour" may well be two choices
  const route = reservedRoutes.find((name) => name === intent);
  const leads = route === 'menu' ? (document.routes.menu ?? document.start) : route && document.routes[route];
  return leads && leads !== target ? `leads to step "${leads}"` : undefined;
}
