import { destinationOf, loadMoves, movedTrail } from '../flows/flow-moves.ts';
import type { Answers } from '../steps/answers.ts';
import { settingOf } from './converse.ts';
import { nothingAsked } from './conversation.ts';
import { renew, type EnteredStage } from './enter-conversation.ts';
import { dropDraft } from './reserved-words.ts';
import { stepOf } from './run-flow.ts';
import type { ConversationTurn } from './conversation-turn.ts';

/**
 * How a conversation goes on, now that it is about to speak:
 * - `fresh`: its flow begins
 * - `under-way`: where it was
 * - `moved`: at its step in a newer version, in whose words nothing was asked yet
 * - `closed`: not at all, the flow takes no new conversations
 */
export type Resumed = 'fresh' | 'under-way' | 'moved' | 'closed';

/**
 * Lets a conversation go on. One that ended begins anew, on the newest version. One that is under way catches up with
 * publishes that move people: here and nowhere else, in its own lane's turn, so that no publish ever races with a message.
 */
export async function resume(turn: ConversationTurn, found: EnteredStage): Promise<Resumed> {
  if (found === 'under-way') {
    if (!mustMove(turn)) return 'under-way';
    if (await moveOn(turn)) return 'moved';
  }
  if (!turn.setting.isOpen) return 'closed';
  if (found === 'under-way') await endPolitely(turn);
  if (found === 'ended') await renew(turn);
  return 'fresh';
}

/** Whether a newer version moves people on this one; its old buttons are stale then. */
export function mustMove({ version, setting }: ConversationTurn): boolean {
  return version.number < setting.lastMoveNumber;
}

/** Moves to the version that the last publish moved people to; false where there is no step for it there. */
async function moveOn(turn: ConversationTurn): Promise<boolean> {
  const { tx, conversation, version, flows } = turn;
  const moves = await loadMoves(tx, version.id);
  const last = moves.at(-1);
  if (!last) throw new Error(`Flow version ${version.id} is older than a move that is not there.`);
  const target = await flows.get(tx, last.versionId);
  const { step, phase } = conversation;
  const standing = { step, phase, kind: stepOf(version, step).document.kind };
  const destination = destinationOf(standing, moves, target.document);
  if (!('step' in destination)) return false;
  const { kind } = stepOf(target, destination.step);
  if (!isKnown(conversation.answers, kind.needs)) return false;
  turn.version = target;
  Object.assign(conversation, {
    flowVersionId: target.id,
    step: destination.step,
    phase: destination.fate === 'continues' ? destination.phase : kind.firstPhase,
    trail: movedTrail(conversation.trail, moves, target.document),
    question: nothingAsked,
    misses: 0,
  });
  return true;
}

/** A mapped step may ask about what was never found out on the way there. */
function isKnown(answers: Answers, needs: readonly (keyof Answers)[] = []): boolean {
  return needs.every((need) => answers[need] !== undefined);
}

async function endPolitely(turn: ConversationTurn): Promise<void> {
  await dropDraft(turn);
  await renew(turn);
  turn.preface = settingOf(turn).speech.text('flow.ended');
}
