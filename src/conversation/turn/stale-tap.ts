import type { ResourceId, ServiceId } from '../../core/ids.ts';
import { findService, listSlots } from '../../kernels/booking/index.ts';
import type { FlowChoiceId } from '../rendering/choice-ids.ts';
import { readSlotChoice } from '../steps/slot-list.ts';
import { emptyDraft, type SlotView } from '../steps/answers.ts';
import { goTo, settingOf } from './converse.ts';
import type { EnteredStage } from './enter-conversation.ts';
import { resume } from './resume.ts';
import { stepOf } from './run-flow.ts';
import type { ConversationTurn } from './conversation-turn.ts';

/** Kinds of steps that nothing is lost at by looking at times again. */
const onTheWay: readonly string[] = ['menu', 'choose-service', 'choose-slot', 'confirm-booking'];

/**
 * A time in a list that is no longer the question: nothing is taken, but what is free now is shown, that very time first
 * where it still is.
 *
 * @returns whether the tap was one, of a service that can be meant now
 */
export async function takeStaleTap(
  turn: ConversationTurn,
  tap: FlowChoiceId,
  stage: EnteredStage,
): Promise<boolean> {
  const { tx, conversation, now } = turn;
  const { book } = turn.version.document.routes;
  const [kind, at, resource, about] = tap.key.split(':');
  if (!book) return false;
  if (kind === 'yes') return showSummaryAgain(turn, tap, stage);
  if (kind !== 'slot') return takeStaleView(turn, tap, stage, book);
  const service = await findService(tx, about as ServiceId); // of our own key; a booking's id finds none
  const { answers, step } = conversation;
  const isInTheWay =
    stage === 'under-way' &&
    (!onTheWay.includes(stepOf(turn.version, step).document.kind) ||
      (answers.serviceId !== undefined && answers.serviceId !== service?.id));
  if (!service || isInTheWay) return false;

  const startsAt = Number(at);
  const resourceId = resource as ResourceId; // of our own key
  const { speech } = settingOf(turn);
  const isTheirs = !answers.resourceId || answers.resourceId === resourceId;
  const query = { serviceId: service.id, resourceId, now, ignoring: answers.hold?.bookingId };
  const [free] = isTheirs ? await listSlots(tx, { ...query, from: startsAt, to: startsAt + 1 }) : [];
  const wantedAt = Math.max(startsAt, now);
  const slotView: SlotView = { kind: 'near', wantedAt, ...(free ? { resourceId } : {}) };
  const slotNote = speech.text(free ? 'stale.slot' : 'stale.slotGone', {
    service: speech.name(service.names),
  });
  // Where nothing new may begin, that is said instead.
  if (stage === 'ended' && (await resume(turn, stage)) === 'closed') return false;
  const before = stage === 'ended' ? emptyDraft : { wishes: undefined, isSoonest: undefined };
  await goTo(turn, book, { ...before, serviceId: service.id, slotView, slotNote });
  return true;
}

/** A yes to a summary that was left for another list: the time is still held, so it is asked once more. */
async function showSummaryAgain(
  turn: ConversationTurn,
  { key, step, epoch }: FlowChoiceId,
  stage: EnteredStage,
): Promise<boolean> {
  const { conversation, version } = turn;
  const { hold } = conversation.answers;
  const isHeld = stage === 'under-way' && epoch === conversation.epoch && key === `yes:${hold?.bookingId}`;
  if (!isHeld || version.document.steps[step]?.kind !== 'confirm-booking') return false;
  await goTo(turn, step, {}, { said: [settingOf(turn).speech.text('stale.choice')] });
  return true;
}

/** "Another day" and the like, of a list that led to a summary: the days are shown, as they are now. */
async function takeStaleView(
  turn: ConversationTurn,
  { key, epoch }: FlowChoiceId,
  stage: EnteredStage,
  book: string,
): Promise<boolean> {
  const { conversation, version } = turn;
  const { serviceId, slotView } = conversation.answers;
  const isAtSummary = stepOf(version, conversation.step).document.kind === 'confirm-booking';
  if (stage !== 'under-way' || !isAtSummary || !serviceId || epoch !== conversation.epoch) return false;
  const chosen = readSlotChoice(key, { view: slotView, about: serviceId });
  if (chosen?.kind !== 'view') return false;
  const { speech } = settingOf(turn);
  await goTo(turn, book, { slotView: chosen.view }, { said: [speech.text('stale.list')] });
  return true;
}
