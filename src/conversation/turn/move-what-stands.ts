import { upcomingBookings } from '../../kernels/booking/index.ts';
import { emptyDraft, type AnswersPatch } from '../steps/answers.ts';
import type { Understanding } from '../understanding/index.ts';
import { goTo } from './converse.ts';
import type { ConversationTurn } from './conversation-turn.ts';
import { movedOne } from './reserved-words.ts';
import { draftPlace } from './way-back.ts';

/**
 * "Can we make it an hour later?" and "tomorrow doesn't work after all", with nothing in the making: the booking that
 * stands is to move.
 *
 * @returns whether there is one
 */
export async function moveWhatStands(turn: ConversationTurn, understanding: Understanding): Promise<boolean> {
  const { shift, intent, service } = understanding;
  const { reschedule } = turn.version.document.routes;
  const isOnly = intent === undefined || intent === 'later' || intent === 'earlier';
  const isMove = (shift && isOnly) || intent === 'another-day';
  if (!isMove || service || !reschedule || draftPlace(turn) !== -1) return false;
  const [booking] = await upcomingBookings(turn.tx, turn.conversation.contactId, turn.now);
  if (!booking) return false;
  const how: AnswersPatch = shift ? { shift } : { slotView: { kind: 'days' } };
  await goTo(turn, reschedule, { ...emptyDraft, ...how, ...movedOne(understanding) });
  return true;
}
