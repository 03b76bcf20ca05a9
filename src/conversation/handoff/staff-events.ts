import type { HandoffId } from '../../core/ids.ts';
import { MINUTE_MS } from '../../core/time/index.ts';
import { goTo, repeatQuestion, settingOf } from '../turn/converse.ts';
import { stageOf } from '../turn/enter-conversation.ts';
import { resume } from '../turn/resume.ts';
import { send } from '../turn/turn.ts';
import type { TextKey } from '../texts/en.ts';
import { atEase } from '../turn/pace.ts';
import { goToMenu } from '../turn/way-back.ts';
import {
  findHandoff,
  findOpenHandoffOf,
  markAnswered,
  reopenHandoff,
  type Handoff,
} from './handoff-repository.ts';
import { returnAt } from './open-handoff.ts';
import { inOneLine } from './notify-staff.ts';
import { returnToBot } from './return-to-bot.ts';
import type { ConversationTurn } from '../turn/conversation-turn.ts';

/** After an answer, a chat in which staff say nothing for so long is the bot's again. */
const QUIET_RETURN_MS = 240 * MINUTE_MS;

/** A member of staff answers: the customer gets their words, and the bot stays silent. */
export async function takeStaffReply(
  turn: ConversationTurn,
  reply: { handoffId: HandoffId; text: string },
): Promise<void> {
  const { tx, now } = turn;
  const { business } = turn.setting;
  const handoffId = await openAgain(turn, reply.handoffId);
  await markAnswered(tx, handoffId, now);
  send(turn, 'person', {
    text: reply.text,
    template: {
      name: 'handoff_reply',
      language: settingOf(turn).speech.language,
      parameters: { business: business.name, text: inOneLine(reply.text) },
    },
  });
  await keepQuiet(turn, handoffId);
}

/** A person speaks in this chat: the bot is silent until they have said nothing for a while. */
export async function keepQuiet(turn: ConversationTurn, handoffId: HandoffId): Promise<void> {
  turn.conversation.owner = 'person';
  turn.isTakenOver = true;
  await returnAt(turn, handoffId, turn.now + QUIET_RETURN_MS);
}

/** An answer to a request that was closed, or is older than the open one, takes the chat over all the same. */
async function openAgain({ tx, lease }: ConversationTurn, answered: HandoffId): Promise<HandoffId> {
  const open = await findOpenHandoffOf(tx, lease.laneId);
  if (open) return open.id;
  await reopenHandoff(tx, answered);
  return answered;
}

/** A member of staff gives the chat back: the bot says so and asks its question again. */
export async function takeStaffDone(
  turn: ConversationTurn,
  { handoffId }: { handoffId: HandoffId },
): Promise<void> {
  const handoff = await takeBack(turn, handoffId);
  if (!handoff) return;
  turn.conversation.pace = atEase;
  await comeBack(turn, handoff, 'handoff.closed');
}

/** Nobody answered in time: the bot is back and says so. After an answer, it comes back without a word. */
export async function takeHandoffReturn(
  turn: ConversationTurn,
  { handoffId }: { handoffId: HandoffId },
): Promise<void> {
  const handoff = await takeBack(turn, handoffId);
  if (handoff && !handoff.isAnswered) await comeBack(turn, handoff, 'handoff.returned');
}

/** The chat is the bot's again; undefined where that handoff was over already. */
async function takeBack(turn: ConversationTurn, handoffId: HandoffId): Promise<Handoff | undefined> {
  const handoff = await findHandoff(turn.tx, handoffId);
  if (!handoff?.isOpen) return undefined;
  await returnToBot(turn);
  return handoff;
}

/** The bot says that it is back, and asks its question again; the question that it broke at is left alone. */
async function comeBack(turn: ConversationTurn, { reason }: Handoff, key: TextKey): Promise<void> {
  const text = settingOf(turn).speech.text(key);
  const hasBroken = reason === 'engine-error';
  const found = stageOf(turn);
  // Where nothing was being asked, whatever the customer writes next begins something.
  const stage = found === 'ended' && !hasBroken ? 'closed' : await resume(turn, found);
  if (stage === 'closed') return send(turn, 'reply', { text });
  if (hasBroken || stage === 'fresh') return goToMenu(turn, [text]);
  if (stage === 'moved') return goTo(turn, turn.conversation.step, {}, { said: [text] });
  return repeatQuestion(turn, { said: [text] });
}
