import { z } from 'zod';
import { newId } from '../../core/ids.ts';
import { addDays, MINUTE_MS, type Instant } from '../../core/time/index.ts';
import { setTimer } from '../../effects/timers.ts';
import { factsOf } from './answers.ts';
import { wantsElse } from './fields/other-wishes.ts';
import { FLOW_SIGNAL, type Scene } from './scene.ts';
import { clockTime, exits, localText, variableName } from './step-fields.ts';
import { defineStep } from './step-kind.ts';
import { sayMeanwhile, waitingPhases, written } from './waiting.ts';
import { dateOf, instantOf } from './wall-time.ts';

/** Of the 24 hours after a message, some may be over when the wait begins. */
const MOST_MINUTES_IN_WINDOW = 20 * 60;
const MOST_MINUTES = 365 * 24 * 60;

const duration = z
  .strictObject({
    minutes: z.int().min(0).max(MOST_MINUTES).default(0),
    hours: z
      .int()
      .min(0)
      .max(MOST_MINUTES / 60)
      .default(0),
    days: z.int().min(0).max(365).default(0),
  })
  .refine(({ minutes, hours, days }) => minutes + hours + days > 0, 'wait for some time');

const moment = z.strictObject({
  time: clockTime.describe('The time of day, where the business is'),
  dayOf: variableName
    .optional()
    .describe('The day is in this variable; a day that is over ends the wait at once'),
  inDays: z
    .int()
    .min(0)
    .max(365)
    .default(0)
    .describe('So many days later; 0 without "dayOf" is the next such time'),
});

const schema = z
  .strictObject({
    kind: z.literal('wait'),
    until: z.union([duration, moment]).describe('How long to wait, or until when'),
    isInterruptible: z
      .boolean()
      .default(false)
      .describe('Whether the flow goes on at "interrupted" as soon as the customer writes'),
    meanwhile: localText
      .optional()
      .describe('What a customer is told who writes something that is not understood meanwhile'),
    template: z
      .string()
      .optional()
      .describe(
        'A template with the parameters {{business}} and {{text}}: what is said after the wait goes by it where the customer has not written for 24 hours',
      ),
    exits: exits.describe(
      'Where it goes on: "elapsed", and "interrupted" where "isInterruptible" is on; each the id of a step',
    ),
  })
  .describe('Waits for some time, or until a time, and goes on by itself.');
type Wait = z.infer<typeof schema>;

/**
 * Waits for some time, or until a time. Words that lead elsewhere (the menu, a booking) leave it behind, so that nobody is
 * locked in.
 */
export const wait = defineStep({
  kind: 'wait',
  schema,
  exits: ({ isInterruptible }) => ['elapsed', ...(isInterruptible ? ['interrupted'] : [])],
  firstPhase: 'setting',
  phases: ({ isInterruptible }) => ({
    setting: { rests: false, outcomes: { set: { phase: 'waiting' }, over: { exit: 'elapsed' } } },
    ...waitingPhases({
      elapsed: { exit: 'elapsed' },
      ...(isInterruptible ? { interrupted: { exit: 'interrupted' } } : {}),
    }),
  }),
  texts: ({ meanwhile }) => (meanwhile ? [{ field: 'meanwhile', text: meanwhile, shownAs: 'words' }] : []),
  speaksFirst: ({ template, until }) => (isShort(until) ? undefined : { template }),

  async perform(scene, step, phase) {
    if (phase === 'meanwhile') return sayMeanwhile(scene, step.meanwhile);
    const { tx, laneId, now } = scene;
    const dueAt = endOf(scene, step);
    if (dueAt === undefined || dueAt <= now) return { name: 'over' };
    const token = newId();
    // One wait a conversation: a later one takes the place of one that was left.
    await setTimer(tx, {
      laneId,
      kind: FLOW_SIGNAL,
      key: laneId,
      dueAt,
      payload: { token, name: 'elapsed' },
    });
    return { name: 'set', answers: { awaited: token } };
  },
  async read(_scene, { isInterruptible }, reading) {
    if (!isInterruptible || wantsElse(reading)) return undefined;
    return { name: 'interrupted', answers: { ...factsOf(reading.understanding), awaited: undefined } };
  },
  reject: async (_scene, _step, reading) => written(reading),
  async receive({ answers }, _step, { token, name }) {
    return token === answers.awaited && name === 'elapsed'
      ? { name: 'elapsed', answers: { awaited: undefined } }
      : undefined;
  },
});

/** Whether free text may still be sent after it, as it began with a message of the customer. */
function isShort(until: Wait['until']): boolean {
  return !('time' in until) && minutesOf(until) <= MOST_MINUTES_IN_WINDOW;
}

function minutesOf({ minutes, hours, days }: z.infer<typeof duration>): number {
  return minutes + 60 * (hours + 24 * days);
}

/** When the wait is over; undefined where it is until a day that nobody knows. */
function endOf({ now, business, answers }: Scene, { until }: Wait): Instant | undefined {
  if (!('time' in until)) {
    return now + minutesOf(until) * MINUTE_MS;
  }
  const { time, dayOf, inDays } = until;
  if (dayOf === undefined) {
    const today = dateOf(business.zone, now);
    const at = instantOf(business.zone, addDays(today, inDays), time);
    return at > now ? at : instantOf(business.zone, addDays(today, inDays + 1), time);
  }
  const day = answers.values?.[dayOf];
  return day?.type === 'date' ? instantOf(business.zone, addDays(day.value, inDays), time) : undefined;
}
