import { z } from 'zod';
import { confirmBooking as confirm, findBooking, releaseHold } from '../../kernels/booking/index.ts';
import { emptyDraft, factsOf } from './answers.ts';
import { bookingValues } from './booking-card.ts';
import { customerActor, type Scene } from './scene.ts';
import { exits, localText } from './step-fields.ts';
import { defineStep, type Outcome } from './step-kind.ts';

/** Shows the held slot with price and place, and books it on a yes. */
export const confirmBooking = defineStep({
  kind: 'confirm-booking',
  schema: z.strictObject({ kind: z.literal('confirm-booking'), text: localText, done: localText, exits }),
  exits: () => ['booked', 'change', 'dropped'],
  firstPhase: 'asking',
  phases: () => ({
    asking: {
      rests: true,
      outcomes: { yes: { phase: 'confirming' }, change: { exit: 'change' }, no: { phase: 'dropping' } },
    },
    confirming: { rests: false, outcomes: { booked: { exit: 'booked' }, refused: { exit: 'change' } } },
    dropping: { rests: false, outcomes: { dropped: { exit: 'dropped' } } },
  }),

  async ask(scene, step) {
    const booking = await heldBooking(scene);
    const { speech } = scene;
    return {
      text: scene.flowText(step.text, bookingValues(scene, booking)),
      asked: 'yesno',
      choices: [
        { key: 'yes', label: speech.text('confirm.yes') },
        { key: 'change', label: speech.text('confirm.change') },
        { key: 'no', label: speech.text('confirm.no') },
      ],
    };
  },

  async read(_scene, _step, { choice, understanding }) {
    const facts = factsOf(understanding);
    if (choice === 'yes') return { name: 'yes' };
    if (choice === 'no') return { name: 'no' };
    if (choice === 'change') return { name: 'change', answers: { slotView: { kind: 'next' } } };
    // "Yes but at six" is a change, so new facts come before the yes.
    if (facts.wishes || facts.resourceId || facts.serviceId) return { name: 'change', answers: facts };
    if (understanding.yesNo === 'yes') return { name: 'yes' };
    if (understanding.yesNo === 'no') return { name: 'no' };
    if (understanding.intent === 'another-day')
      return { name: 'change', answers: { slotView: { kind: 'days' } } };
    const wantsAnother = ['later', 'earlier', 'more', 'reschedule'].includes(understanding.intent ?? '');
    return wantsAnother ? { name: 'change', answers: { slotView: { kind: 'next' } } } : undefined;
  },

  async perform(scene, step, phase) {
    if (phase === 'confirming') return book(scene, (values) => scene.flowText(step.done, values));
    if (scene.answers.hold)
      await releaseHold(scene.tx, { ...scene.answers.hold, actor: customerActor(scene), now: scene.now });
    scene.say(scene.speech.text('cancel.draft'));
    return { name: 'dropped', answers: emptyDraft };
  },
});

async function heldBooking(scene: Scene) {
  const booking = scene.answers.hold && (await findBooking(scene.tx, scene.answers.hold.bookingId));
  if (!booking) throw new Error('A flow leads to confirm-booking without a held slot.');
  return booking;
}

async function book(scene: Scene, doneText: (values: Record<string, string>) => string): Promise<Outcome> {
  const { tx, now, speech } = scene;
  const held = await heldBooking(scene);
  const result = await confirm(tx, {
    bookingId: held.id,
    version: held.version,
    actor: customerActor(scene),
    now,
  });
  if (result.ok) {
    scene.say(doneText(bookingValues(scene, result.booking)));
    return { name: 'booked', answers: emptyDraft };
  }
  return {
    name: 'refused',
    answers: {
      hold: undefined,
      slotView: { kind: 'near', wantedAt: held.startsAt },
      slotNote: speech.text('confirm.expired'),
    },
  };
}
