import { z } from 'zod';
import { lateness, listResources, rescheduleBooking, type Booking } from '../../kernels/booking/index.ts';
import { emptyDraft, factsOf } from './answers.ts';
import { personChoice } from './person-choice.ts';
import { refusedText } from './policy-text.ts';
import { customerActor, type Reading, type Scene } from './scene.ts';
import type { SlotSearch } from './slot-list.ts';
import { askSlots, considerSlots, narrowSlots, readSlots, slotPhases } from './slot-question.ts';
import { exitsTo } from './step-fields.ts';
import { wishesFrom } from './counted-wishes.ts';
import { defineStep, type Outcome } from './step-kind.ts';
import {
  askWhichBooking,
  findWhichBooking,
  readWhichBooking,
  theBooking,
  whichBookingPhases,
} from './which-booking.ts';

/** Moves a booking to another time; the old time stays the customer's until the new one is. */
export const reschedule = defineStep({
  kind: 'reschedule',
  schema: z
    .strictObject({
      kind: z.literal('reschedule'),
      exits: exitsTo({
        done: 'the booking has its new time, or keeps its old one',
        none: 'there is no booking to move, or no free time',
      }),
    })
    .describe('Moves a booking; the old time stays the customer’s until the new one is.'),
  exits: () => ['done', 'none'],
  firstPhase: 'finding',
  needs: ['bookingId'],
  forgets: ['wishes', 'isSoonest', 'shift', 'isSameTime', 'slotView', 'slotNote', 'picked'],
  phases: () => ({
    ...whichBookingPhases({ phase: 'allowing' }, { exit: 'none' }),
    allowing: { rests: false, outcomes: { open: { phase: 'considering' }, refused: { phase: 'refused' } } },
    refused: { rests: true, outcomes: { over: { exit: 'none' } } },
    ...slotPhases({ phase: 'moving' }, { exit: 'none' }),
    moving: {
      rests: false,
      isBinding: true,
      outcomes: { moved: { exit: 'done' }, refused: { phase: 'considering' }, over: { exit: 'none' } },
    },
  }),

  async perform(scene, _step, phase) {
    if (phase === 'finding') return findWhichBooking(scene);
    const booking = await theBooking(scene);
    if (phase === 'allowing')
      return { name: lateness('reschedule', 'customer', booking, scene.now) ? 'refused' : 'open' };
    if (phase === 'moving') return move(scene, booking);
    const wishes = wishesFrom(scene.business.zone, booking.startsAt, scene.answers);
    const counted = { ...scene, answers: { ...scene.answers, ...(wishes ? { wishes } : {}) } };
    return considerSlots(counted, await searchOf(scene, booking));
  },

  async ask(scene, _step, phase) {
    const { speech } = scene;
    if (phase === 'which') return askWhichBooking(scene, speech.text('reschedule.which'));
    if (phase === 'refused')
      return {
        text: refusedText(speech, 'reschedule', await theBooking(scene)),
        asked: 'any',
        choices: [personChoice(speech), { key: 'no', label: speech.text('cancel.no') }],
      };
    return askSlots(scene, await searchOf(scene, await theBooking(scene)));
  },

  async narrow(scene, _step, phase) {
    return phase === 'which' || phase === 'refused'
      ? undefined
      : narrowSlots(scene, await searchOf(scene, await theBooking(scene)));
  },

  async read(scene, _step, reading, phase) {
    if (phase === 'which') return readWhichBooking(reading);
    if (phase === 'refused') return readRefused(scene, reading);
    const { id, startsAt } = await theBooking(scene);
    const { slotView: view } = scene.answers;
    const { shift, isSameTime } = reading.understanding;
    const isCounted = shift ?? isSameTime;
    if (reading.choice !== undefined || !isCounted) return readSlots(scene, id, reading);
    const from = shift && view?.kind === 'near' ? view.wantedAt : startsAt;
    // "On Friday – same time": the hour that it is at.
    const days =
      factsOf(reading.understanding).wishes ?? (view?.kind === 'day' ? [{ date: view.date }] : [{}]);
    const wishes = wishesFrom(scene.business.zone, from, { wishes: days, shift, isSameTime });
    return { name: 'changed', answers: { wishes, slotView: undefined, slotNote: undefined } };
  },
});

/** It stays, unless a person is called. */
function readRefused(scene: Scene, { choice, understanding }: Reading): Outcome | undefined {
  if (choice !== 'no' && understanding.yesNo !== 'no') return undefined;
  scene.say(scene.speech.text('cancel.kept'));
  return { name: 'over', answers: emptyDraft };
}

/** People who move a visit expect the same person or room, unless they say otherwise. */
async function searchOf({ tx, answers, now, speech }: Scene, booking: Booking): Promise<SlotSearch> {
  const serving = answers.resourceId ? await listResources(tx, booking.serviceId) : [];
  const wanted = serving.find(({ id }) => id === answers.resourceId);
  const serviceName = speech.name(booking.terms.serviceNames);
  return {
    query: {
      serviceId: booking.serviceId,
      partySize: booking.partySize,
      ...booking.terms.chosen,
      resourceId: wanted?.id ?? booking.resourceId,
      now,
      ignoring: booking.id,
    },
    about: booking.id,
    serviceName,
    heading: speech.text('reschedule.to', { service: serviceName, when: speech.when(booking.startsAt) }),
    resourceName: wanted?.name,
  };
}

async function move(scene: Scene, booking: Booking): Promise<Outcome> {
  const { tx, answers, now, speech } = scene;
  const { picked } = answers;
  if (!picked) throw new Error('A booking moves to a time that was never picked.');
  if (picked.startsAt === booking.startsAt && picked.resourceId === booking.resourceId) {
    scene.say(speech.text('cancel.kept'));
    return { name: 'moved', answers: emptyDraft };
  }
  const result = await rescheduleBooking(tx, {
    bookingId: booking.id,
    version: booking.version,
    startsAt: picked.startsAt,
    resourceId: picked.resourceId,
    actor: customerActor(scene),
    now,
  });
  if (result.ok) {
    scene.say(
      speech.text('reschedule.done', {
        before: speech.when(booking.startsAt),
        after: speech.when(result.booking.startsAt),
        resource: result.booking.terms.resourceName,
        code: booking.code,
      }),
    );
    return { name: 'moved', answers: emptyDraft };
  }
  if (result.reason === 'inside_notice') {
    scene.say(refusedText(speech, 'reschedule', booking));
    return { name: 'over', answers: emptyDraft };
  }
  if (
    result.reason === 'illegal' ||
    result.reason === 'not_found' ||
    result.reason === 'too_late' ||
    result.reason === 'changed'
  ) {
    scene.say(speech.text('cancel.over'));
    return { name: 'over', answers: emptyDraft };
  }
  return {
    name: 'refused',
    answers: {
      picked: undefined,
      slotView: { kind: 'near', wantedAt: picked.startsAt },
      slotNote: speech.text('slot.taken', { when: speech.slot(picked.startsAt) }),
    },
  };
}
