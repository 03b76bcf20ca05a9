import type { Proposal } from '../../core/ports/language-model.ts';
import { addDays, civilDateTime } from '../../core/time/index.ts';
import { listResources, listServices } from '../../kernels/booking/index.ts';
import type { Choice } from '../steps/prompt.ts';
import type { ConversationTurn } from '../turn/conversation-turn.ts';
import type { Heard } from '../turn/hear.ts';
import type { DateTimeCandidate, Intent, Understanding } from '../understanding/index.ts';

/**
 * Wishes that a model may find in a message. Not among them: opting out and in, which only its exact words do; what drops
 * everything; and courtesies, which would have us chat.
 */
export const proposableIntents = [
  'human',
  'reschedule',
  'cancel',
  'my-bookings',
  'menu',
  'back',
  'prices',
  'hours',
  'location',
  'first-available',
  'same-time',
  'same-as-before',
  'another-day',
  'earlier',
  'later',
  'more',
  'no-preference',
  'book',
] as const satisfies readonly Intent[];

/** What acts on a booking is tapped, or said in words that we understand ourselves. */
export function isAdvisedChoice({ objectId }: Choice): boolean {
  return objectId === undefined;
}

/** How far ahead a wished day is believed. */
const DAYS_AHEAD = 400;
const MOST_PEOPLE = 1_000;
/** Less than anything that we read ourselves. */
const CONFIDENCE = 0.3;

/**
 * What was heard, with what the model proposes where we understood nothing ourselves. A proposal counts only as far as it
 * names what was offered, what the business has, and times that can be; all of it is then settled like a customer's words.
 */
export async function withAdvice(turn: ConversationTurn, heard: Heard, proposal: Proposal): Promise<Heard> {
  const { understanding } = heard;
  const { question } = turn.conversation;
  const offered = question.choices.filter(isAdvisedChoice).find(({ key }) => key === proposal.choice);
  const choice = heard.choice ?? offered?.key;
  const named = await namedIn(turn, proposal);
  const candidates = candidatesWith(turn, understanding.candidates, proposal);
  const intent = proposableIntents.find((known) => known === proposal.intent);
  const found: Partial<Understanding> = {
    ...(intent && { intent }),
    ...named,
    ...(isPartySize(proposal.partySize) && { partySize: proposal.partySize }),
    ...(proposal.yesNo && { yesNo: proposal.yesNo }),
  };
  return { ...heard, choice, understanding: { ...found, ...understanding, candidates } };
}

/** Ids of the service and the person that the proposal names, as far as the business has them. */
async function namedIn(
  { tx }: ConversationTurn,
  { service, staff }: Proposal,
): Promise<Pick<Understanding, 'service' | 'staff'>> {
  const known =
    service === undefined ? undefined : (await listServices(tx)).find(({ slug }) => slug === service);
  const person =
    staff === undefined
      ? undefined
      : (await listResources(tx)).find(({ slug, kind }) => slug === staff && kind === 'staff');
  return { ...(known && { service: known.id }), ...(person && { staff: person.id }) };
}

/** Of several readings of our own, the model may only tell which; where we have none, its own is one. */
function candidatesWith(
  { setting, now }: ConversationTurn,
  own: readonly DateTimeCandidate[],
  { date, time, from, to }: Proposal,
): DateTimeCandidate[] {
  if (own.length > 0) {
    const meant = own.filter((reading) => reading.date === date && reading.time === time);
    return meant.length === 1 ? meant : [...own];
  }
  const { date: today } = civilDateTime(setting.business.zone, now);
  const isPossible = date === undefined || (date >= today && date <= addDays(today, DAYS_AHEAD));
  const isInOrder = from === undefined || to === undefined || from <= to;
  if (!isPossible || !isInOrder || !(date ?? time ?? from ?? to)) return [];
  return [
    {
      ...(date && { date }),
      // An exact time leaves no room for bounds.
      ...(time ? { time } : { ...(from && { from }), ...(to && { to }) }),
      confidence: CONFIDENCE,
      span: [0, 0],
    },
  ];
}

function isPartySize(size: number | undefined): size is number {
  return size !== undefined && Number.isInteger(size) && size >= 1 && size <= MOST_PEOPLE;
}
