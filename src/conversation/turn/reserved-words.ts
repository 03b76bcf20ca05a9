import { releaseHold } from '../../kernels/booking/index.ts';
import { openHandoff } from '../handoff/open-handoff.ts';
import { emptyDraft } from '../steps/answers.ts';
import type { Understanding } from '../understanding/index.ts';
import { goBack, goTo, goToMenu, repeatQuestion, settingOf, type ConversationTurn } from './converse.ts';
import { send } from './turn.ts';

const commands: readonly (string | undefined)[] = [
  'stop',
  'start',
  'human',
  'frustrated',
  'menu',
  'start-over',
  'back',
];

/** Words that no question can mean otherwise; the rest of the reserved words may be an answer first. */
export function isCommand({ intent }: Understanding): boolean {
  return commands.includes(intent);
}

/**
 * Words that work at every step in every language. An exact choice of the current question comes before them: a button
 * that says "Cancel" means that button.
 *
 * @returns whether the message was one of them
 */
export async function obeyReservedWord(turn: ConversationTurn, { intent }: Understanding): Promise<boolean> {
  const { version } = turn;
  const { routes } = version.document;
  switch (intent) {
    case 'stop':
    case 'start':
      return changeOptOut(turn, intent === 'stop');
    case 'human':
    case 'frustrated':
      await openHandoff(turn, 'asked');
      return true;
    case 'menu':
    case 'start-over':
      await goToMenu(turn);
      return true;
    case 'back':
      await goBack(turn);
      return true;
    case 'thanks':
    case 'goodbye':
      await repeatQuestion(turn, [settingOf(turn).speech.text('thanks.reply')]);
      return true;
    case 'cancel':
      await cancelWhatIsOpen(turn);
      return true;
    case 'my-bookings':
    case 'reschedule':
    case 'prices': {
      const step = routes[intent];
      if (!step) return false;
      await goTo(turn, step, emptyDraft);
      return true;
    }
    default:
      return false;
  }
}

/** Ends or resumes what we send unasked; a customer who writes is answered either way. */
async function changeOptOut(turn: ConversationTurn, isOptedOut: boolean): Promise<boolean> {
  const { speech } = settingOf(turn);
  turn.isOptedOut = isOptedOut;
  const business = turn.setting.business.name;
  send(turn, 'notice', { text: speech.text(isOptedOut ? 'stop.done' : 'start.done', { business }) });
  return true;
}

/** A booking in the making is dropped; a booking that stands is only cancelled after a question. */
async function cancelWhatIsOpen(turn: ConversationTurn): Promise<void> {
  const { conversation, version, tx, now } = turn;
  const { hold, serviceId, wishes } = conversation.answers;
  const { routes } = version.document;
  if (!hold && !serviceId && !wishes && routes.cancel) return goTo(turn, routes.cancel, emptyDraft);
  if (hold) await releaseHold(tx, { ...hold, actor: `customer:${conversation.contactId}`, now });
  await goToMenu(turn, [settingOf(turn).speech.text('cancel.draft')]);
}
