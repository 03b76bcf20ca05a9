import { upcomingBookings } from '../../kernels/booking/index.ts';
import { emptyDraft } from '../steps/answers.ts';
import type { Understanding } from '../understanding/index.ts';
import { goTo, type ConversationTurn } from './converse.ts';
import { draftPlace } from './way-back.ts';

/**
 * "Can we make it an hour later?", with nothing in the making: the booking that stands is to move.
 *
 * @returns whether there is one
 */
export async function moveByShift(
  turn: ConversationTurn,
  { shift, intent, service }: Understanding,
): Promise<boolean> {
  const { reschedule } = turn.version.document.routes;
  const isOnly = intent === undefined || intent === 'later' || intent === 'earlier';
  if (!shift || !isOnly || service || !reschedule || draftPlace(turn) !== -1) return false;
  const [booking] = await upcomingBookings(turn.tx, turn.conversation.contactId, turn.now);
  if (!booking) return false;
  await goTo(turn, reschedule, { ...emptyDraft, shift });
  return true;
}
