import { z } from 'zod';
import { bookingChoiceId } from '../rendering/choice-ids.ts';
import { factsOf } from './answers.ts';
import { exitsTo } from './step-fields.ts';
import { defineStep } from './step-kind.ts';
import {
  askWhichBooking,
  cardWithCode,
  findWhichBooking,
  readWhichBooking,
  theBooking,
  whichBookingPhases,
} from './which-booking.ts';

/** Shows a customer's bookings, and what can be done with one. */
export const myBookings = defineStep({
  kind: 'my-bookings',
  schema: z
    .strictObject({
      kind: z.literal('my-bookings'),
      exits: exitsTo({
        reschedule: 'the customer wants to move the shown booking',
        cancel: 'the customer wants to cancel it',
        menu: 'the customer wants something else',
        none: 'there are no bookings',
      }),
    })
    .describe('Shows a customer’s bookings, and what can be done with one.'),
  exits: () => ['reschedule', 'cancel', 'menu', 'none'],
  firstPhase: 'finding',
  forgets: ['bookingId'],
  phases: () => ({
    ...whichBookingPhases({ phase: 'showing' }, { exit: 'none' }),
    showing: {
      rests: true,
      outcomes: { reschedule: { exit: 'reschedule' }, cancel: { exit: 'cancel' }, menu: { exit: 'menu' } },
    },
  }),

  perform: (scene) => findWhichBooking(scene),

  async ask(scene, _step, phase) {
    const { speech } = scene;
    if (phase === 'which') return askWhichBooking(scene, speech.text('booking.several'));
    const { id: bookingId, version, ...booking } = await theBooking(scene);
    return {
      text: `${speech.text('booking.one')}\n\n${cardWithCode(scene, { id: bookingId, version, ...booking })}`,
      asked: 'any',
      choices: [
        {
          key: 'reschedule',
          label: speech.text('action.reschedule'),
          objectId: bookingChoiceId({ bookingId, version, action: 'reschedule' }),
        },
        {
          key: 'cancel',
          label: speech.text('action.cancel'),
          objectId: bookingChoiceId({ bookingId, version, action: 'cancel' }),
        },
        { key: 'menu', label: speech.text('action.menu') },
      ],
    };
  },

  async read(_scene, _step, reading, phase) {
    if (phase === 'which') return readWhichBooking(reading);
    const wanted = reading.choice ?? reading.understanding.intent;
    const { wishes, serviceId } = factsOf(reading.understanding);
    // A new time for the booking that is shown.
    if (wanted === undefined && wishes && !serviceId) return { name: 'reschedule', answers: { wishes } };
    return wanted === 'reschedule' || wanted === 'cancel' || wanted === 'menu' ? { name: wanted } : undefined;
  },
});
