import { z } from 'zod';
import { findQuestion, languages } from '../understanding/index.ts';
import { MOST_CHOICES } from './prompt.ts';
import type { Reading, Scene } from './scene.ts';
import { documentId, exitsTo, localText } from './step-fields.ts';
import { defineStep, type StepDocument } from './step-kind.ts';

const KIND = 'faq';

const question = z.strictObject({
  id: documentId,
  label: localText.describe('The question in a word or two, as a row that can be tapped: "Parking"'),
  answer: localText.describe('What is said to it'),
  synonyms: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Other words for it, in any language: "where can I park", "aparcar". One that is in a message is enough',
    ),
});

const schema = z
  .strictObject({
    kind: z.literal(KIND),
    text: localText.describe('What stands above the list of questions'),
    questions: z.array(question).min(1).max(MOST_CHOICES),
    isAnsweredAnywhere: z
      .boolean()
      .default(false)
      .describe(
        'Whether the questions are answered at every other step too, before it says that it did not understand',
      ),
    exits: exitsTo({ answered: 'where it goes on after an answer' }),
  })
  .describe('Answers common questions, there or at every step.');
type Faq = z.infer<typeof schema>;

/** Answers common questions. */
export const faq = defineStep({
  kind: KIND,
  schema,
  exits: () => ['answered'],
  texts: ({ text, questions }) => [
    { field: 'text', text, shownAs: 'question' },
    ...questions.map(({ id, answer }) => ({
      field: `questions.${id}.answer`,
      text: answer,
      shownAs: 'words' as const,
    })),
  ],
  choices: ({ questions }) =>
    questions.map(({ id, label, synonyms }) => ({ field: `questions.${id}`, label, synonyms })),
  isMetAnywhere: ({ isAnsweredAnywhere }) => isAnsweredAnywhere,
  firstPhase: 'asking',
  phases: ({ questions }) => ({
    asking: {
      rests: true,
      outcomes: Object.fromEntries(questions.map(({ id }) => [id, { phase: `answering-${id}` }])),
    },
    ...Object.fromEntries(
      questions.map(({ id }) => [
        `answering-${id}`,
        { rests: false, outcomes: { answered: { exit: 'answered' } } },
      ]),
    ),
  }),

  async ask(scene, step) {
    return {
      text: scene.flowText(step.text),
      asked: 'any',
      open: scene.speech.text('choose.open'),
      choices: step.questions.map(({ id, label, synonyms }) => ({
        key: `question:${id}`,
        label: scene.flowText(label),
        synonyms: [...Object.values(label), ...synonyms],
      })),
    };
  },
  async read(scene, step, reading) {
    const { choice } = reading;
    const tapped = step.questions.find(({ id }) => choice === `question:${id}`);
    const asked = tapped ?? (choice === undefined ? askedQuestion(scene, step, reading) : undefined);
    return asked && { name: asked.id };
  },
  async perform(scene, step, phase) {
    const asked = step.questions.find(({ id }) => phase === `answering-${id}`);
    if (asked) scene.say(scene.flowText(asked.answer));
    return { name: 'answered' };
  },
});

function askedQuestion({ speech }: Scene, { questions }: Faq, { text }: Pick<Reading, 'text'>) {
  const language = languages.find((known) => known === speech.language);
  const names = questions.map(({ id, label, synonyms }) => ({
    id,
    names: [...Object.values(label), ...synonyms],
  }));
  const found = findQuestion(text, names, language);
  return questions.find(({ id }) => id === found);
}

/** What a flow answers everywhere to a question: which step knows it, by which name, and the answer; undefined where the words are none. */
export function answerAnywhere(
  scene: Scene,
  steps: Readonly<Record<string, StepDocument>>,
  text: string,
): { step: string; question: string; answer: string } | undefined {
  for (const [step, { kind }] of Object.entries(steps)) {
    if (kind !== KIND) continue;
    const document = steps[step] as Faq; // checked against the schema of its kind when it was published
    const asked = document.isAnsweredAnywhere ? askedQuestion(scene, document, { text }) : undefined;
    if (asked) return { step, question: asked.id, answer: scene.flowText(asked.answer) };
  }
  return undefined;
}
