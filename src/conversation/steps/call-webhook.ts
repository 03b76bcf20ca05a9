import { z } from 'zod';
import type { WebhookCallId } from '../../core/ids.ts';
import { cancelTimer, setTimer } from '../../effects/timers.ts';
import { findWebhookOutcome, giveUpWebhook } from '../../effects/webhook-calls.ts';
import { wantsElse } from './fields/other-wishes.ts';
import { FLOW_SIGNAL, type Scene } from './scene.ts';
import { exitsTo, localText, variableName } from './step-fields.ts';
import { defineStep, type Outcome } from './step-kind.ts';
import { plainToValue, type Value, type Values } from './values.ts';
import { sayMeanwhile, waitingPhases, written } from './waiting.ts';

/** Characters of one value that are kept. */
const LONGEST_VALUE = 1_000;

const schema = z
  .strictObject({
    kind: z.literal('call-webhook'),
    url: z
      .url({ protocol: /^https?$/, error: 'give an https address' })
      .describe('Where to: https, and on the public internet'),
    send: z.array(variableName).default([]).describe('Variables whose values are sent'),
    save: z
      .record(variableName, z.string().min(1))
      .default({})
      .describe(
        'What is kept of the JSON that comes back: a variable, and the path to its value, "customer.level"',
      ),
    timeoutSeconds: z
      .int()
      .min(1)
      .max(600)
      .default(20)
      .describe('How long the customer waits for the answer'),
    text: localText.optional().describe('What the customer is told first; absent: nothing'),
    meanwhile: localText.optional().describe('What a customer is told who writes before the answer is there'),
    exits: exitsTo({
      answered: 'the server answered',
      failed: 'the server refused, or could not be reached at all',
      'timed-out': 'no answer came in time',
    }),
  })
  .describe('Tells an address of the business what the customer said, and waits for its answer.');
type CallWebhook = z.infer<typeof schema>;

/**
 * Tells an address of the business what the customer said, and waits for its answer. The call is signed
 * (standardwebhooks.com), made after the turn, tried again where that can help, and goes to public addresses only.
 */
export const callWebhook = defineStep({
  kind: 'call-webhook',
  schema,
  exits: () => ['answered', 'failed', 'timed-out'],
  outside: {
    answered: 'the address is not called in a rehearsal',
    failed: 'the address is not called in a rehearsal',
  },
  firstPhase: 'calling',
  phases: () => ({
    calling: { rests: false, isBinding: true, outcomes: { called: { phase: 'waiting' } } },
    ...waitingPhases({
      answered: { exit: 'answered' },
      failed: { exit: 'failed' },
      'timed-out': { exit: 'timed-out' },
    }),
  }),
  texts: ({ text, meanwhile }) => [
    ...(text ? [{ field: 'text', text, shownAs: 'words' as const }] : []),
    ...(meanwhile ? [{ field: 'meanwhile', text: meanwhile, shownAs: 'words' as const }] : []),
  ],
  saves: ({ save }) => Object.keys(save),
  learns: ({ save }) =>
    Object.fromEntries(Object.keys(save).map((name) => [name, 'what the server answered'])),

  perform: (scene, step, phase) =>
    phase === 'meanwhile' ? Promise.resolve(sayMeanwhile(scene, step.meanwhile)) : call(scene, step),
  // The answer is a moment away, so whatever is said is kept for after it; only a wish for something else leaves.
  async read(_scene, _step, reading) {
    return wantsElse(reading) ? undefined : written(reading);
  },
  async receive(scene, step, { token, name }) {
    const { tx, answers, now } = scene;
    if (token !== answers.awaited) return undefined;
    const id = token as WebhookCallId; // the token that we gave to the call was its id
    if (name === 'timed-out') {
      const isLate = await giveUpWebhook(tx, id, now);
      // Otherwise its answer is on its way, right behind this.
      return isLate ? { name, answers: { awaited: undefined } } : undefined;
    }
    const outcome = await findWebhookOutcome(tx, id);
    if (!outcome) return undefined;
    await cancelTimer(tx, FLOW_SIGNAL, id);
    const values = { ...answers.values, ...savedOf(step, outcome.answer) };
    return { name: outcome.state, answers: { values, awaited: undefined } };
  },
});

async function call(scene: Scene, { url, send, timeoutSeconds, text }: CallWebhook): Promise<Outcome> {
  const { tx, answers, contact, laneId, now, speech, business } = scene;
  if (text) scene.say(scene.flowText(text));
  const known = send.flatMap((name) => {
    const value = answers.values?.[name];
    return value ? [[name, value.value] as const] : [];
  });
  const deadlineAt = now + timeoutSeconds * 1_000;
  const token = await scene.callWebhook({
    url,
    deadlineAt,
    body: {
      sentAt: new Date(now).toISOString(),
      business: business.name,
      conversation: laneId,
      contact,
      language: speech.language,
      values: Object.fromEntries(known),
    },
  });
  await setTimer(tx, {
    laneId,
    kind: FLOW_SIGNAL,
    key: token,
    dueAt: deadlineAt,
    payload: { token, name: 'timed-out' },
  });
  return { name: 'called', answers: { awaited: token } };
}

/** The values of the answer that the step keeps: texts, numbers, yes and no; anything else is not one. */
function savedOf({ save }: CallWebhook, answer: unknown): Values {
  const found = Object.entries(save).flatMap(([name, path]): [string, Value][] => {
    const value = at(answer, path.split('.'));
    if (typeof value === 'string') return [[name, plainToValue(value.slice(0, LONGEST_VALUE))]];
    return typeof value === 'number' || typeof value === 'boolean' ? [[name, plainToValue(value)]] : [];
  });
  return Object.fromEntries(found);
}

function at(answer: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return answer;
  if (typeof answer !== 'object' || answer === null || !Object.hasOwn(answer, key)) return undefined;
  return at((answer as Record<string, unknown>)[key], rest); // an object that has the key
}
