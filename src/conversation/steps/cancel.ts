import { z } from 'zod';
import { cancelBooking, cancellationTerms, type Booking } from '../../kernels/booking/index.ts';
import { emptyDraft } from './answers.ts';
import { personChoice } from './person-choice.ts';
import { cancellationNote, cancelledText, refusedText } from './policy-text.ts';
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
    ...whichBookingPhases({ phase: 'considering' }, { exit: 'none' }),
    considering: { rests: false, outcomes: { open: { phase: 'asking' }, refused: { phase: 'refused' } } },
    asking: {
      rests: true,
      outcomes: { yes: { phase: 'cancelling' }, no: { phase: 'keeping' }, again: { phase: 'considering' } },
    },
    refused: { rests: true, outcomes: { no: { phase: 'keeping' } } },
    cancelling: {
      rests: false,
      isBinding: true,
      outcomes: { cancelled: { exit: 'done' }, over: { exit: 'none' }, again: { phase: 'considering' } },
    },
    keeping: { rests: false, outcomes: { kept: { exit: 'kept' } } },
  }),

  async perform(scene, _step, phase) {
    if (phase === 'finding') return findWhichBooking(scene);
    if (phase === 'considering') {
      const { refusal } = cancellationTerms(await theBooking(scene), scene.now);
      return { name: refusal ? 'refused' : 'open' };
    }
    if (phase === 'cancelling') return cancelIt(scene);
    scene.say(scene.speech.text('cancel.kept'));
    return { name: 'kept', answers: emptyDraft };
  },

  async ask(scene, _step, phase) {
    const { speech } = scene;
    if (phase === 'which') return askWhichBooking(scene, speech.text('booking.several'));
    const booking = await theBooking(scene);
    if (phase === 'refused')
      return {
        text: refusedText(speech, 'cancel', booking),
        asked: 'any',
        choices: [personChoice(speech), { key: 'no', label: speech.text('cancel.no') }],
      };
    const note = cancellationNote(speech, booking, scene.now);
    return {
      text: [speech.text('cancel.ask'), cardWithCode(scene, booking), ...(note ? [note] : [])].join('\n\n'),
      asked: 'yesno',
      choices: [
        { key: yesTo(booking, scene.now), label: speech.text('cancel.yes') },
        { key: 'no', label: speech.text('cancel.no') },
      ],
    };
  },

  async read(scene, _step, reading, phase) {
    if (phase === 'which') return readWhichBooking(reading);
    const { choice, understanding, offered } = reading;
    if (choice === 'no') return { name: 'no' };
    if (phase === 'refused') return understanding.yesNo === 'no' ? { name: 'no' } : undefined;
    const told = choice ?? offered.find(({ key }) => key.startsWith('yes:'))?.key;
    const yes = await readYes(scene, told);
    if (choice !== undefined) return yes;
    // "No, move it to Friday" is more than a no.
    if (understanding.intent === 'reschedule') return undefined;
    if (understanding.yesNo) return understanding.yesNo === 'no' ? { name: 'no' } : (yes ?? AGAIN);
    // "Cancel" again, to "cancel this booking?", is a yes.
    return understanding.intent === 'cancel' ? (yes ?? AGAIN) : undefined;
  },
});

const AGAIN: Outcome = { name: 'again' };

/**
 * The key of a yes. The question stays tappable, and its yes is neither a yes to a later one about another booking nor to
 * a fee that it did not name.
 */
function yesTo(booking: Booking, now: number): string {
  const { feeMinor } = cancellationTerms(booking, now);
  return feeMinor > 0 ? `yes:${booking.id}:${feeMinor}` : `yes:${booking.id}`;
}

/** Undefined for a yes to something else; where only the fee is another by now, it is asked again. */
async function readYes(scene: Scene, told: string | undefined): Promise<Outcome | undefined> {
  const booking = await theBooking(scene);
  if (told === yesTo(booking, scene.now)) return { name: 'yes' };
  return told?.startsWith(`yes:${booking.id}`) ? AGAIN : undefined;
}

async function cancelIt(scene: Scene): Promise<Outcome> {
  const { tx, now, speech } = scene;
  const booking = await theBooking(scene);
  const result = await cancelBooking(tx, {
    bookingId: booking.id,
    version: booking.version,
    // What a yes to the question as it is now accepts.
    acceptedFeeMinor: cancellationTerms(booking, now).feeMinor,
    actor: customerActor(scene),
    now,
  });
  if (!result.ok && result.reason === 'inside_notice') return AGAIN;
  scene.say(result.ok ? cancelledText(speech, result.booking) : speech.text('cancel.over'));
  return { name: result.ok ? 'cancelled' : 'over', answers: emptyDraft };
}
