import { z } from 'zod';
import {
  confirmBooking as confirm,
  findBooking,
  releaseHold,
  type Booking,
} from '../../kernels/booking/index.ts';
import { droppedText, emptyDraft, factsOf, type AnswersPatch, type TimeWish } from './answers.ts';
import { bookingValues } from './booking-card.ts';
import { wishesFrom } from './counted-wishes.ts';
import { policyNotes } from './policy-text.ts';
import { customerActor, type Reading, type Scene } from './scene.ts';
import { fits, isForManyDays, keepingHours, onDay } from './slot-wishes.ts';
import { exitsTo, localText } from './step-fields.ts';
import { defineStep, type Outcome } from './step-kind.ts';
import { bookingVariables } from './text-variables.ts';
import { dateOf, timeOf, wishFor } from './wall-time.ts';

/** Shows the held slot with price and place, and books it on a yes. */
export const confirmBooking = defineStep({
  kind: 'confirm-booking',
  schema: z
    .strictObject({
      kind: z.literal('confirm-booking'),
      text: localText.describe('The summary, which ends in a question'),
      done: localText.describe('Said when it is booked'),
      exits: exitsTo({
        booked: 'it is booked',
        change: 'another time is wanted, or the held one is gone',
        dropped: 'the customer does not want it',
      }),
    })
    .describe('Shows the held time with price and place, and books it on a yes.'),
  exits: () => ['booked', 'change', 'dropped'],
  texts: ({ text, done }) => [
    { field: 'text', text, shownAs: 'question', variables: bookingVariables },
    { field: 'done', text: done, shownAs: 'words', variables: bookingVariables },
  ],
  requires: ['hold'],
  ensures: { change: ['serviceId'] },
  firstPhase: 'asking',
  needs: ['hold'],
  phases: () => ({
    asking: {
      rests: true,
      outcomes: {
        yes: { phase: 'confirming' },
        change: { exit: 'change' },
        no: { phase: 'dropping' },
        again: { phase: 'asking' },
      },
    },
    confirming: {
      rests: false,
      isBinding: true,
      outcomes: { booked: { exit: 'booked' }, refused: { exit: 'change' } },
    },
    dropping: { rests: false, outcomes: { dropped: { exit: 'dropped' } } },
  }),

  async ask(scene, step) {
    const booking = await heldBooking(scene);
    const { speech, answers } = scene;
    const { series } = answers;
    const card = scene.flowText(step.text, bookingValues(scene, booking));
    const summary = beforeQuestion(card, policyNotes(scene, booking));
    return {
      text: series
        ? `${speech.text('series.place', { place: series.place, of: series.of })}\n\n${summary}`
        : summary,
      asked: 'yesno',
      choices: [
        // An older summary stays tappable, and its yes is not a yes to this one.
        { key: `yes:${booking.id}`, label: speech.text('confirm.yes') },
        { key: 'change', label: speech.text('confirm.change') },
        { key: 'no', label: speech.text('confirm.no') },
      ],
    };
  },

  async read(scene, _step, { choice, understanding }) {
    if (choice === undefined) return readWords(scene, understanding);
    if (choice === `yes:${scene.answers.hold?.bookingId}`) return { name: 'yes' };
    if (choice === 'no') return { name: 'no' };
    return choice === 'change' ? change(await heldBooking(scene), scene) : undefined;
  },

  async perform(scene, step, phase) {
    if (phase === 'confirming') return book(scene, (values) => scene.flowText(step.done, values));
    if (scene.answers.hold)
      await releaseHold(scene.tx, { ...scene.answers.hold, actor: customerActor(scene), now: scene.now });
    scene.say(scene.speech.text(droppedText(scene.answers)));
    return { name: 'dropped', answers: { ...emptyDraft, hold: undefined } };
  },
});

/** What the policy asks stands below the card, and the question comes last. */
function beforeQuestion(card: string, notes: readonly string[]): string {
  const paragraphs = card.split('\n\n');
  const place = Math.max(1, paragraphs.length - 1);
  const told = notes.map((note) => `_${note}_`).join('\n');
  return (told ? paragraphs.toSpliced(place, 0, told) : paragraphs).join('\n\n');
}

async function readWords(
  scene: Scene,
  understanding: Reading['understanding'],
): Promise<Outcome | undefined> {
  const { intent, yesNo } = understanding;
  const booking = await heldBooking(scene);
  const { zone } = scene.business;
  const facts = factsCountedFrom(scene, booking, understanding);
  const [date, time] = [dateOf(zone, booking.startsAt), timeOf(zone, booking.startsAt)];
  // The summary says what it costs and where it is; about another service, the answer is given in passing.
  if ((intent === 'prices' || intent === 'location') && !facts.wishes)
    return (facts.serviceId ?? booking.serviceId) === booking.serviceId ? { name: 'again' } : undefined;
  // "Yes but at six" is a change, so new facts come before the yes.
  if (isNews(scene, facts, booking)) {
    // What was not mentioned stays: the hour for another day, day and hour for another person or service.
    const said = facts.wishes ?? (facts.isSoonest ? undefined : [{ date, time }]);
    const wishes = said && onDay(date, isForManyDays(said) ? said : keepingHours(said, { time }));
    return { name: 'change', answers: { ...facts, ...(wishes ? { wishes } : {}), slotView: undefined } };
  }
  // "Both of us", after one was on its way.
  if (facts.series && !scene.answers.series) return { name: 'again', answers: { series: facts.series } };
  if (intent === 'another-day' || understanding.isAbsent)
    return { name: 'change', answers: { slotView: { kind: 'days' } } };
  if (intent === 'later')
    return { name: 'change', answers: { slotView: { kind: 'day', date, after: booking.startsAt } } };
  const wantsAnother = intent === 'earlier' || intent === 'more' || intent === 'reschedule';
  if (wantsAnother) return change(booking, scene);
  if (yesNo) return { name: yesNo };
  return Object.keys(facts).length > 0 || intent === 'no-preference' ? { name: 'again' } : undefined;
}

/** What was said, with "an hour later" and "same time next week" counted from the time that is held. */
function factsCountedFrom(
  { business: { zone } }: Scene,
  { startsAt }: Booking,
  understanding: Reading['understanding'],
): AnswersPatch {
  const facts = factsOf(understanding);
  const { shift, isSameTime } = understanding;
  if (!shift && !(isSameTime && facts.wishes)) return facts;
  return { ...facts, wishes: wishesFrom(zone, startsAt, { ...facts, shift, isSameTime }) };
}

/** Whether something was said that is not what the summary says already. */
function isNews(
  scene: Scene,
  { serviceId, resourceId, wishes, isSoonest }: AnswersPatch,
  booking: Booking,
): boolean {
  const date = dateOf(scene.business.zone, booking.startsAt);
  const isOther = (said: string | undefined, agreed: string) => said !== undefined && said !== agreed;
  const isMet = (wish: TimeWish) => (wish.date ?? date) === date && fits(scene, booking, wish);
  return (
    isSoonest === true ||
    (wishes !== undefined && !wishes.some(isMet)) ||
    isOther(serviceId, booking.serviceId) ||
    isOther(resourceId, booking.resourceId)
  );
}

/** Back to the list that the time was taken from; where there was none, to that day's. */
function change(booking: Booking, { answers, business }: Scene): Outcome {
  const date = dateOf(business.zone, booking.startsAt);
  return { name: 'change', answers: { slotView: answers.slotView ?? { kind: 'day', date } } };
}

async function heldBooking(scene: Scene): Promise<Booking> {
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
    const values = bookingValues(scene, result.booking);
    const isRequest = result.booking.status === 'pending_approval';
    const done = isRequest
      ? speech.text('confirm.pending', { ...values, business: scene.business.name })
      : doneText(values);
    const link = isRequest ? undefined : await scene.calendarLink?.(result.booking.id);
    scene.say(link === undefined ? done : `${done}\n${speech.text('booking.calendar', { url: link })}`);
    return { name: 'booked', answers: { ...emptyDraft, hold: undefined } };
  }
  return {
    name: 'refused',
    answers: {
      hold: undefined,
      slotView: { kind: 'near', wantedAt: held.startsAt },
      full: wishFor(scene, held.startsAt),
      slotNote: speech.text('confirm.expired', { when: speech.slot(held.startsAt) }),
    },
  };
}
