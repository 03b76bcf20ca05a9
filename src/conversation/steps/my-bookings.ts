import type { WaitlistEntryId } from '../../core/ids.ts';
import { z } from 'zod';
import { leaveWaitlist, listWaitlist } from '../../kernels/booking/index.ts';
import { bookingChoiceId } from '../rendering/choice-ids.ts';
import { factsOf } from './answers.ts';
import { MOST_CHOICES, type Prompt } from './prompt.ts';
import { customerActor, type Scene } from './scene.ts';
import { exitsTo } from './step-fields.ts';
import { defineStep, type Outcome } from './step-kind.ts';
import { waitedText } from './waitlist-wish.ts';
import {
  askWhichBooking,
  cardWithCode,
  findWhichBooking,
  readWhichBooking,
  theBooking,
  whichBookingPhases,
} from './which-booking.ts';

/** The row that shows what is waited for. */
const WAITING = 'waiting';

/** Shows a customer's bookings, and what can be done with one; and what they wait for. */
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
  phases: () => {
    const { finding, ...phases } = whichBookingPhases({ phase: 'showing' }, { exit: 'none' });
    return {
      finding: { rests: false, outcomes: { ...finding?.outcomes, waiting: { phase: 'waiting' } } },
      ...phases,
      showing: {
        rests: true,
        outcomes: {
          reschedule: { exit: 'reschedule' },
          cancel: { exit: 'cancel' },
          menu: { exit: 'menu' },
          waiting: { phase: 'waiting' },
        },
      },
      waiting: { rests: true, outcomes: { leave: { phase: 'leaving' }, menu: { exit: 'menu' } } },
      leaving: { rests: false, isBinding: true, outcomes: { left: { exit: 'menu' } } },
    };
  },

  perform: (scene, _step, phase) => (phase === 'leaving' ? leave(scene) : find(scene)),

  async ask(scene, _step, phase) {
    const { speech } = scene;
    if (phase === 'which') return askWhichBooking(scene, speech.text('booking.several'));
    if (phase === 'waiting') return askWaiting(scene);
    const { id: bookingId, version, ...booking } = await theBooking(scene);
    const waits = (await listWaitlist(scene.tx, scene.contact.id)).length > 0;
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
        ...(waits ? [{ key: WAITING, label: speech.text('action.waitlist') }] : []),
        { key: 'menu', label: speech.text('action.menu') },
      ],
    };
  },

  async read(_scene, _step, reading, phase) {
    if (phase === 'which') return readWhichBooking(reading);
    const wanted = reading.choice ?? reading.understanding.intent;
    if (phase === 'waiting') {
      const [kind, id] = wanted?.split(':') ?? [];
      if (kind === 'leave') return { name: 'leave', answers: { entryId: id as WaitlistEntryId } }; // our own key
      return wanted === 'menu' ? { name: 'menu' } : undefined;
    }
    const { wishes, serviceId } = factsOf(reading.understanding);
    // A new time for the booking that is shown.
    if (wanted === undefined && wishes && !serviceId) return { name: 'reschedule', answers: { wishes } };
    if (wanted === WAITING) return { name: 'waiting' };
    return wanted === 'reschedule' || wanted === 'cancel' || wanted === 'menu' ? { name: wanted } : undefined;
  },
});

/** Whoever has no booking may wait for one. */
async function find(scene: Scene): Promise<Outcome> {
  const said: string[] = [];
  const outcome = await findWhichBooking({ ...scene, say: (text) => void said.push(text) });
  const waits = outcome.name === 'none' && (await listWaitlist(scene.tx, scene.contact.id)).length > 0;
  for (const text of said) scene.say(text);
  return waits ? { ...outcome, name: 'waiting' } : outcome;
}

async function askWaiting(scene: Scene): Promise<Prompt> {
  const { speech } = scene;
  const entries = (await listWaitlist(scene.tx, scene.contact.id)).slice(0, MOST_CHOICES - 1);
  const rows = await Promise.all(
    entries.map(async (entry) => ({ entry, what: await waitedText(scene, entry) })),
  );
  const label = speech.text('action.leave');
  const [only, ...others] = rows;
  return {
    text: [
      speech.text(only ? 'waitlist.list' : 'waitlist.none'),
      ...rows.map(({ what }) => `• ${what}`),
    ].join('\n'),
    asked: 'any',
    open: speech.text('choose.open'),
    choices: [
      ...rows.map(({ entry, what }) => ({
        key: `leave:${entry.id}`,
        ...(others.length > 0
          ? { label: `${label}: ${speech.day(entry.fromDate)}`, description: what }
          : { label }),
      })),
      { key: 'menu', label: speech.text('action.menu') },
    ],
  };
}

async function leave(scene: Scene): Promise<Outcome> {
  const { tx, answers, contact, now, speech } = scene;
  const { entryId } = answers;
  const request = { contactId: contact.id, actor: customerActor(scene), now };
  const left = entryId && (await leaveWaitlist(tx, { ...request, entryId }));
  scene.say(
    left
      ? speech.text('waitlist.left', { what: await waitedText(scene, left) })
      : speech.text('waitlist.none'),
  );
  return { name: 'left', answers: { entryId: undefined } };
}
