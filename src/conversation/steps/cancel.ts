import { z } from 'zod';
import { cancelBooking } from '../../kernels/booking/index.ts';
import { emptyDraft } from './answers.ts';
import { customerActor, type Scene } from './scene.ts';
import { exitsTo } from './step-fields.ts';
import { defineStep, type Outcome } from './step-kind.ts';
import {
  askWhichBooking,
  cardWithCode,
  findWhichBooking,
  readWhichBooking,
  theBooking,
  whichBookingPhases,
} from './which-booking.ts';

/** Cancels a booking, never without asking first. */
export const cancel = defineStep({
  kind: 'cancel',
  schema: z
    .strictObject({
      kind: z.literal('cancel'),
      exits: exitsTo({
        done: 'the booking is cancelled',
        kept: 'the customer keeps it',
        none: 'there is no booking to cancel',
      }),
    })
    .describe('Cancels a booking, never without asking first; asks which one where there are several.'),
  exits: () => ['done', 'kept', 'none'],
  firstPhase: 'finding',
  forgets: ['bookingId'],
  phases: () => ({
    ...whichBookingPhases({ phase: 'asking' }, { exit: 'none' }),
    asking: { rests: true, outcomes: { yes: { phase: 'cancelling' }, no: { phase: 'keeping' } } },
    cancelling: {
      rests: false,
      isBinding: true,
      outcomes: { cancelled: { exit: 'done' }, over: { exit: 'none' } },
    },
    keeping: { rests: false, outcomes: { kept: { exit: 'kept' } } },
  }),

  async perform(scene, _step, phase) {
    if (phase === 'finding') return findWhichBooking(scene);
    if (phase === 'cancelling') return cancelIt(scene);
    scene.say(scene.speech.text('cancel.kept'));
    return { name: 'kept', answers: emptyDraft };
  },

  async ask(scene, _step, phase) {
    const { speech } = scene;
    if (phase === 'which') return askWhichBooking(scene, speech.text('booking.several'));
    const booking = await theBooking(scene);
    return {
      text: `${speech.text('cancel.ask')}\n\n${cardWithCode(scene, booking)}`,
      asked: 'yesno',
      choices: [
        // The question stays tappable, and its yes is not a yes to a later one about another booking.
        { key: `yes:${booking.id}`, label: speech.text('cancel.yes') },
        { key: 'no', label: speech.text('cancel.no') },
      ],
    };
  },

  async read({ answers }, _step, reading, phase) {
    if (phase === 'which') return readWhichBooking(reading);
    const { choice, understanding } = reading;
    if (choice !== undefined) {
      if (choice === `yes:${answers.bookingId}`) return { name: 'yes' };
      return choice === 'no' ? { name: 'no' } : undefined;
    }
    // "No, move it to Friday" is more than a no.
    if (understanding.intent === 'reschedule') return undefined;
    if (understanding.yesNo) return { name: understanding.yesNo };
    // "Cancel" again, to "cancel this booking?", is a yes.
    return understanding.intent === 'cancel' ? { name: 'yes' } : undefined;
  },
});

async function cancelIt(scene: Scene): Promise<Outcome> {
  const { tx, now, speech } = scene;
  const booking = await theBooking(scene);
  const result = await cancelBooking(tx, {
    bookingId: booking.id,
    version: booking.version,
    actor: customerActor(scene),
    now,
  });
  scene.say(
    result.ok
      ? speech.text('cancel.done', {
          service: speech.name(booking.terms.serviceNames),
          when: speech.when(booking.startsAt),
        })
      : speech.text('cancel.over'),
  );
  return { name: result.ok ? 'cancelled' : 'over', answers: emptyDraft };
}
