import { cancelTimer } from '../../effects/timers.ts';
import type { ConversationTurn } from '../turn/conversation-turn.ts';
import { closeHandoff, findOpenHandoffOf } from './handoff-repository.ts';
import { HANDOFF_RETURN } from './open-handoff.ts';

/** The chat is the bot's again; the handoff is closed and its timer gone. */
export async function returnToBot(turn: ConversationTurn): Promise<void> {
  const { tx, conversation, now, lease } = turn;
  const open = await findOpenHandoffOf(tx, lease.laneId);
  if (open) await closeHandoff(tx, open.id, now);
  await cancelTimer(tx, HANDOFF_RETURN, lease.laneId);
  conversation.owner = 'bot';
}
