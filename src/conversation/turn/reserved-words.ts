import { releaseHold, upcomingBookings } from '../../kernels/booking/index.ts';
import { openHandoff } from '../handoff/open-handoff.ts';
import {
  countedIn,
  droppedText,
  emptyDraft,
  factsOf,
  soughtIn,
  type AnswersPatch,
} from '../steps/answers.ts';
import type { Intent, Understanding } from '../understanding/index.ts';
import type { TextKey } from '../texts/en.ts';
import { checkInHere } from './check-in.ts';
import { goTo, repeatBriefly, repeatQuestion, settingOf } from './converse.ts';
import { tellLate } from './late.ts';
import { sceneOf, stepOf } from './run-flow.ts';
import { namesOfLanguages, offeredLanguages } from './languages.ts';
import { send } from './turn.ts';
import { draftPlace, goBack, goToMenu } from './way-back.ts';
import type { ConversationTurn } from './conversation-turn.ts';

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
      await startOver(turn);
      return true;
    case 'back':
      await goBack(turn);
      return true;
    case 'language':
      await changeLanguage(turn, understanding);
      return true;
    case 'thanks':
    case 'goodbye':
      await sayCourtesy(turn, `${intent}.reply`);
      return true;
    case 'cancel':
      await cancelWhatIsOpen(turn, understanding);
      return true;
    case 'check-in':
      await checkInHere(turn);
      return true;
    case 'waitlist':
      if (routes.book) await goTo(turn, routes.book, { ...factsOf(understanding), waits: true });
      return routes.book !== undefined;
    case 'my-bookings':
      if (routes[intent])
        await goTo(turn, routes[intent], { bookingId: undefined, sought: soughtIn(understanding) });
      return routes[intent] !== undefined;
    case 'reschedule':
      if (routes[intent])
        await goTo(turn, routes[intent], {
          ...emptyDraft,
          ...factsOf(understanding),
          ...countedIn(understanding),
          ...movedOne(understanding),
          // "Cancel this booking? – No, move it": that one is meant.
          ...(turn.conversation.step === routes.cancel && { bookingId: turn.conversation.answers.bookingId }),
        });
      return routes[intent] !== undefined;
    case 'late':
      await repeatBriefly(turn, { said: [await tellLate(turn)] });
      return true;
    case 'prices':
    case 'hours':
    case 'location':
      return answerAside(turn, intent, understanding);
    default:
      return false;
  }
}

/** Of a booking that is to move, people say where to: they do not say which it is. */
export function movedOne(understanding: Understanding): AnswersPatch {
  const { resourceId: _, ...sought } = soughtIn(understanding) ?? {};
  return { sought: Object.keys(sought).length > 0 ? sought : undefined };
}

/** The answer to "in English, please" is what was asked, in English; or which languages there are. */
async function changeLanguage(turn: ConversationTurn, { language }: Understanding): Promise<void> {
  const offered = offeredLanguages(turn.setting.business, turn.version.languages);
  const { speech } = settingOf(turn);
  const languages = namesOfLanguages(offered);
  const said = offered.includes(language) ? [] : [speech.text('language.notOffered', { languages })];
  await repeatQuestion(turn, { said });
}

/** Ends or resumes what we send unasked; a customer who writes is answered either way. */
async function changeOptOut(turn: ConversationTurn, isOptedOut: boolean): Promise<boolean> {
  const { speech } = settingOf(turn);
  turn.isOptedOut = isOptedOut;
  const business = turn.setting.business.name;
  send(turn, 'notice', { text: speech.text(isOptedOut ? 'stop.done' : 'start.done', { business }) });
  return true;
}

/** Whoever is expected somewhere else than at the business asks for that place. */
export async function placeOfNext(turn: ConversationTurn): Promise<string[]> {
  const { tx, conversation, now, setting } = turn;
  const [next] = await upcomingBookings(tx, conversation.contactId, now);
  if (!next || next.terms.place === setting.business.address) return [];
  const { speech } = settingOf(turn);
  const service = speech.name(next.terms.serviceNames);
  return [
    speech.text('booking.place', { service, when: speech.when(next.startsAt), place: next.terms.place }),
  ];
}

/** A booking in the making is dropped; a booking that stands is only cancelled after a question. */
async function cancelWhatIsOpen(turn: ConversationTurn, understanding: Understanding): Promise<void> {
  const sought = soughtIn(understanding);
  const { conversation, version } = turn;
  const { routes } = version.document;
  const { step, answers } = conversation;
  // Nobody stays away from what is not booked yet.
  const isAboutBooking =
    understanding.isAbsent === true ||
    [routes['my-bookings'], routes.reschedule, routes.cancel].includes(step);
  const isDrafting = step === routes.book || answers.serviceId !== undefined || draftPlace(turn) !== -1;
  if (routes.cancel && (isAboutBooking || !isDrafting))
    return goTo(turn, routes.cancel, { bookingId: sought ? undefined : answers.bookingId, sought });
  await dropDraft(turn);
  await goToMenu(turn, [settingOf(turn).speech.text(droppedText(answers))]);
}

/** A courtesy in the middle of something is answered with the question that is open; at a menu, nothing is. */
async function sayCourtesy(turn: ConversationTurn, key: TextKey): Promise<void> {
  const text = settingOf(turn).speech.text(key);
  const isIdle =
    stepOf(turn.version, turn.conversation.step).document.kind === 'menu' && draftPlace(turn) === -1;
  return isIdle ? send(turn, 'reply', { text }) : repeatQuestion(turn, { said: [text] });
}

export async function startOver(turn: ConversationTurn): Promise<void> {
  await dropDraft(turn);
  await goToMenu(turn);
}

export async function dropDraft({ tx, conversation, now }: ConversationTurn): Promise<void> {
  const { hold, missed } = conversation.answers;
  if (hold) await releaseHold(tx, { ...hold, actor: `customer:${conversation.contactId}`, now });
  conversation.answers = missed === undefined ? {} : { missed };
  conversation.trail = [];
}

/** A question in passing: what the step has to say is said, and the conversation stays where it was. */
async function answerAside(
  turn: ConversationTurn,
  route: AsideRoute,
  understanding: Understanding,
): Promise<boolean> {
  const step = turn.version.document.routes[route];
  if (!step) return false;
  const said = await asideText(turn, route, understanding);
  if (said.length === 0) await goTo(turn, step);
  else await repeatBriefly(turn, { said });
  return true;
}

type AsideRoute = 'prices' | 'hours' | 'location';

/** What is asked besides a wish for a time: "how much is a color, and is there something on Saturday?" */
export async function saidAside(turn: ConversationTurn, understanding: Understanding): Promise<string[]> {
  const { intent, candidates } = understanding;
  // "Are you open on Saturday?" wishes for nothing.
  const isBoth = (intent === 'prices' || intent === 'location') && candidates.length > 0;
  return isBoth ? asideText(turn, intent, understanding) : [];
}

async function asideText(
  turn: ConversationTurn,
  route: AsideRoute,
  understanding: Understanding,
): Promise<string[]> {
  const { version } = turn;
  const step = version.document.routes[route];
  if (!step) return [];
  const { document, kind } = stepOf(version, step);
  // "How much is it?" is about what is being booked.
  const serviceId = factsOf(understanding).serviceId ?? turn.conversation.answers.serviceId;
  const said: string[] = [];
  const { values } = turn.conversation.answers;
  const scene = sceneOf(
    settingOf(turn),
    step,
    { ...(serviceId ? { serviceId } : {}), ...(values ? { values } : {}) },
    { say: (text: string) => void said.push(text), callPerson: () => undefined },
  );
  await kind.perform?.(scene, document, kind.firstPhase);
  return route === 'location' ? [...said, ...(await placeOfNext(turn))] : said;
}
