import { releaseHold } from '../../kernels/booking/index.ts';
import { openHandoff } from '../handoff/open-handoff.ts';
import { emptyDraft, factsOf } from '../steps/answers.ts';
import type { Intent, Understanding } from '../understanding/index.ts';
import { goTo, repeatQuestion, settingOf, type ConversationTurn } from './converse.ts';
import { stepOf } from './run-flow.ts';
import { send } from './turn.ts';
import { draftPlace, goBack, goToMenu } from './way-back.ts';

const commands: readonly (Intent | undefined)[] = [
  'stop',
  'start',
  'human',
  'frustrated',
  'menu',
  'start-over',
  'back',
  'language',
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
export async function obeyReservedWord(
  turn: ConversationTurn,
  understanding: Understanding,
): Promise<boolean> {
  const { intent } = understanding;
  const { routes } = turn.version.document;
  switch (intent) {
    case 'stop':
    case 'start':
      return changeOptOut(turn, intent === 'stop');
    case 'human':
    case 'frustrated':
      await openHandoff(turn, 'asked');
      return true;
    case 'menu':
      await goToMenu(turn);
      return true;
    case 'start-over':
      await dropDraft(turn);
      await goToMenu(turn);
      return true;
    case 'back':
      await goBack(turn);
      return true;
    case 'language':
      // The answer to "in English, please" is what was asked, in English.
      await repeatQuestion(turn, {});
      return true;
    case 'thanks':
    case 'goodbye':
      await repeatQuestion(turn, { said: [settingOf(turn).speech.text(`${intent}.reply`)] });
      return true;
    case 'cancel':
      await cancelWhatIsOpen(turn);
      return true;
    case 'my-bookings':
      if (routes[intent]) await goTo(turn, routes[intent], { bookingId: undefined });
      return routes[intent] !== undefined;
    case 'reschedule':
      if (routes[intent]) await goTo(turn, routes[intent], { ...emptyDraft, ...factsOf(understanding) });
      return routes[intent] !== undefined;
    case 'prices':
    case 'hours':
    case 'location':
      return answerAside(turn, intent, understanding);
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
  const { conversation, version } = turn;
  const { routes } = version.document;
  const { step, answers } = conversation;
  const isAboutBooking = [routes['my-bookings'], routes.reschedule, routes.cancel].includes(step);
  const isDrafting = step === routes.book || answers.serviceId !== undefined || draftPlace(turn) !== -1;
  if (routes.cancel && (isAboutBooking || !isDrafting))
    return goTo(turn, routes.cancel, { bookingId: answers.bookingId });
  await dropDraft(turn);
  await goToMenu(turn, [settingOf(turn).speech.text('cancel.draft')]);
}

export async function dropDraft({ tx, conversation, now }: ConversationTurn): Promise<void> {
  const { hold } = conversation.answers;
  if (hold) await releaseHold(tx, { ...hold, actor: `customer:${conversation.contactId}`, now });
  conversation.answers = {};
  conversation.trail = [];
}

/** A question in passing: what the step has to say is said, and the conversation stays where it was. */
async function answerAside(
  turn: ConversationTurn,
  route: 'prices' | 'hours' | 'location',
  understanding: Understanding,
): Promise<boolean> {
  const { version } = turn;
  const step = version.document.routes[route];
  if (!step) return false;
  const { document, kind } = stepOf(version, step);
  const { serviceId } = factsOf(understanding);
  const said: string[] = [];
  const scene = {
    ...settingOf(turn),
    answers: serviceId ? { serviceId } : {},
    say: (text: string) => void said.push(text),
    callPerson: () => undefined,
  };
  await kind.perform?.(scene, document, kind.firstPhase);
  if (said.length === 0) await goTo(turn, step);
  else await repeatQuestion(turn, { said });
  return true;
}
