import { z } from 'zod';
import { factsOf } from './answers.ts';
import { wantsElse } from './fields/other-wishes.ts';
import { maxTries } from './fields/field-rules.ts';
import {
  answered,
  known,
  open,
  questionExits,
  questionPhases,
  questionRecovery,
  rejected,
  sayProblem,
} from './question.ts';
import type { Scene } from './scene.ts';
import { exitsTo, localText } from './step-fields.ts';
import { defineStep } from './step-kind.ts';

const partyExits = { ...questionExits, 'too-many-people': 'more come than can' } as const;

const schema = z
  .strictObject({
    kind: z.literal('party-size'),
    text: localText.describe('The question'),
    min: z.int().min(1).max(500).default(1).describe('The fewest people that can come'),
    max: z.int().min(1).max(500).describe('The most people that can come; more leave by "too-many-people"'),
    maxTries,
    exits: exitsTo(partyExits),
  })
  .refine(({ min, max }) => min <= max, '"min" is more than "max"')
  .describe('Asks how many people come; skipped where that was said. Texts use it as {partySize}.');
type PartySize = z.infer<typeof schema>;

/** Asks how many people come; skipped where the customer has said it. Texts use the answer as {partySize}. */
export const partySize = defineStep({
  kind: 'party-size',
  schema,
  exits: () => Object.keys(partyExits),
  texts: ({ text }) => [{ field: 'text', text, shownAs: 'words' }],
  learns: () => ({ partySize: '12' }),
  recovers: () => questionRecovery,
  ensures: { answered: ['partySize'], 'too-many-people': ['partySize'] },
  firstPhase: 'considering',
  forgets: ['partySize'],
  phases: () => {
    const { considering, asking, rejecting } = questionPhases();
    const tooMany = { exit: 'too-many-people' };
    return {
      considering: { rests: false, outcomes: { ...considering?.outcomes, tooMany } },
      asking: { rests: true, outcomes: { ...asking?.outcomes, tooMany } },
      rejecting: { rests: false, outcomes: { ...rejecting?.outcomes } },
    };
  },

  async perform(scene, step, phase) {
    if (phase === 'rejecting') return sayProblem(scene, step.maxTries);
    const { partySize: people } = scene.answers;
    if (people === undefined || people < step.min) return open();
    return people > step.max ? { name: 'tooMany' } : known();
  },
  async ask(scene, step) {
    return { text: scene.flowText(step.text), asked: 'party', choices: [] };
  },
  async read(scene, step, reading) {
    const { partySize: people } = reading.understanding;
    if (people === undefined || wantsElse(reading)) return undefined;
    if (people < step.min) return rejected(scene, whatToWrite(scene, step));
    const { wishes, ...facts } = factsOf(reading.understanding);
    // "4" is no hour here; "4 on Friday" says a day as well.
    const dated = wishes?.filter(({ date }) => date !== undefined) ?? [];
    const answers = { ...facts, ...(dated.length > 0 ? { wishes: dated } : {}) };
    return people > step.max ? { name: 'tooMany', answers } : answered(answers);
  },
  reject: async (scene, step) => rejected(scene, whatToWrite(scene, step)),
});

function whatToWrite({ speech }: Scene, { min, max }: PartySize): string {
  return speech.text('ask.party', { min, max });
}
