import { z } from 'zod';
import { maxTries } from './fields/field-rules.ts';
import { yesNoField } from './fields/yes-no.ts';
import { open, questionExits, questionPhases, questionRecovery, rejected, sayProblem } from './question.ts';
import type { Scene } from './scene.ts';
import { exitsTo, localText, variableName } from './step-fields.ts';
import { defineStep } from './step-kind.ts';
import type { Lead } from './lead.ts';

const leadExits = {
  captured: 'the customer agreed',
  refused: 'the customer did not agree',
  'too-many-tries': questionExits['too-many-tries'],
} as const;

const schema = z
  .strictObject({
    kind: z.literal('capture-lead'),
    text: localText.describe('Asks whether the business may get in touch about it'),
    keep: z.array(variableName).min(1).describe('Variables that belong to the lead; ask for them before'),
    maxTries,
    exits: exitsTo(leadExits),
  })
  .describe('Notes a possible customer, and asks whether the business may get in touch.');

const rules = { type: 'yes-no' } as const;
const FIELD = 'consent';

/** Notes a lead, with the consent that was asked for. It is kept with the conversation, and told to the scene's `leads`. */
export const captureLead = defineStep({
  kind: 'capture-lead',
  schema,
  exits: () => Object.keys(leadExits),
  texts: ({ text }) => [{ field: 'text', text, shownAs: 'question' }],
  recovers: () => questionRecovery,
  firstPhase: 'considering',
  forgets: ['lead'],
  phases: () => {
    const { rejecting } = questionPhases();
    return {
      considering: { rests: false, outcomes: { open: { phase: 'asking' } } },
      asking: {
        rests: true,
        outcomes: {
          yes: { phase: 'capturing' },
          no: { phase: 'capturing' },
          rejected: { phase: 'rejecting' },
        },
      },
      rejecting: { rests: false, outcomes: { ...rejecting?.outcomes } },
      capturing: {
        rests: false,
        isBinding: true,
        outcomes: { captured: { exit: 'captured' }, refused: { exit: 'refused' } },
      },
    };
  },

  async perform(scene, step, phase) {
    if (phase === 'considering') return open();
    if (phase === 'rejecting') return sayProblem(scene, step.maxTries);
    const { lead } = scene.answers;
    if (!lead) throw new Error('A lead is captured before it was asked for.');
    await scene.leads?.capture(lead);
    return { name: lead.hasConsent ? 'captured' : 'refused' };
  },
  async ask(scene, step) {
    return {
      text: scene.flowText(step.text),
      asked: 'yesno',
      choices: yesNoField.choices?.(scene, rules, FIELD) ?? [],
    };
  },
  async read(scene, step, reading) {
    const found = yesNoField.read(scene, rules, reading, FIELD);
    if (!found || !('value' in found)) return undefined;
    const hasConsent = found.value.value === true;
    return {
      name: hasConsent ? 'yes' : 'no',
      answers: {
        lead: { values: valuesOf(scene, step.keep), hasConsent },
        tries: undefined,
        problem: undefined,
      },
    };
  },
  reject: async (scene) => rejected(scene, yesNoField.hint(scene, rules)),
});

function valuesOf({ answers }: Scene, names: readonly string[]): Lead['values'] {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = answers.values?.[name];
      return value ? [[name, value.value] as const] : [];
    }),
  );
}
