import type { InboundContent, InboundMessage } from '../../core/ports/channel.ts';
import { parseChoiceId } from '../rendering/choice-ids.ts';
import { openHandoff } from '../handoff/open-handoff.ts';
import { relayToStaff } from '../handoff/relay-to-staff.ts';
import { factsOf, emptyDraft } from '../steps/answers.ts';
import type { Understanding } from '../understanding/index.ts';
import { obeyBookingTap } from './booking-tap.ts';
import { begin, goTo, goToMenu, move, repeatQuestion, settingOf, type ConversationTurn } from './converse.ts';
import { enterConversation } from './enter-conversation.ts';
import { answerLanguage, hear, type Heard } from './hear.ts';
import { isCommand, obeyReservedWord } from './reserved-words.ts';
import { readingScene, stepOf } from './run-flow.ts';
import type { Turn } from './turn.ts';

/** The choice that calls a person, offered after the second miss. */
const PERSON = '@person';
const MISSES_BEFORE_HANDOFF = 3;

/** A customer wrote or tapped something. */
export async function takeCustomerMessage(turn: Turn, message: InboundMessage): Promise<void> {
  const { content } = message;
  // A heart under our confirmation asks for nothing.
  if (content.kind === 'reaction') return;
  const text = textOf(content);
  const heard =
    text === undefined
      ? undefined
      : await hear(
          turn.tx,
          turn.setting.business,
          turn.conversation,
          { text, sentAt: message.sentAt },
          turn.now,
        );
  const language = languageFor(turn, content, heard);
  const entered = await enterConversation(turn, message, language);
  const conversing: ConversationTurn = Object.assign(
    entered.turn,
    text === undefined ? {} : { lastWords: text },
  );

  if (conversing.conversation.owner === 'person')
    return relayToStaff(conversing, message, heard?.understanding);
  if (content.kind === 'tap') return takeTap(conversing, content, heard, entered.isFresh);
  if (heard) return takeWords(conversing, heard, entered.isFresh);
  const sorry = settingOf(conversing).speech.text(`media.${mediaName(content)}`);
  return entered.isFresh ? begin(conversing, { said: [sorry] }) : repeatQuestion(conversing, [sorry]);
}

/** A tap speaks the language of its button, which is the one we chose. */
function languageFor(turn: Turn, content: InboundContent, heard: Heard | undefined): string {
  const current = turn.conversation?.language ?? turn.setting.business.languages[0];
  const isTap = content.kind === 'tap' && parseChoiceId(content.id) !== undefined;
  return heard && !isTap
    ? answerLanguage(turn.setting.business, heard.understanding.language, current)
    : current;
}

function textOf(content: InboundContent): string | undefined {
  if (content.kind === 'text') return content.text;
  if (content.kind === 'tap') return content.title;
  return content.kind === 'media' && content.caption ? content.caption : undefined;
}

function mediaName(content: InboundContent) {
  if (content.kind === 'media') return content.media;
  return content.kind === 'location' || content.kind === 'contacts' ? content.kind : 'unsupported';
}

async function takeTap(
  turn: ConversationTurn,
  tap: Extract<InboundContent, { kind: 'tap' }>,
  heard: Heard | undefined,
  isFresh: boolean,
): Promise<void> {
  const id = parseChoiceId(tap.id);
  if (id?.kind === 'booking') return obeyBookingTap(turn, id, isFresh);
  if (id?.kind !== 'flow') {
    // Not a button of ours (an ice breaker, another system's template): its words are what the person means.
    return heard ? takeWords(turn, heard, isFresh) : undefined;
  }
  const { conversation, version } = turn;
  const isCurrent =
    !isFresh &&
    id.epoch === conversation.epoch &&
    id.versionNumber === version.number &&
    id.step === conversation.step;
  if (isCurrent && heard && (await takeChoice(turn, id.key, heard.understanding))) return;
  const said = [settingOf(turn).speech.text('stale.choice')];
  return isFresh ? begin(turn, { said }) : repeatQuestion(turn, said);
}

async function takeWords(turn: ConversationTurn, heard: Heard, isFresh: boolean): Promise<void> {
  const { understanding, choice } = heard;
  if (isFresh) return takeFirstWords(turn, heard);
  if (choice !== undefined && (await takeChoice(turn, choice, understanding))) return;
  if (isCommand(understanding) && (await obeyReservedWord(turn, understanding))) return;
  if (heard.isTooOld) return repeatQuestion(turn, [settingOf(turn).speech.text('old.message')]);
  if (await readAnswer(turn, undefined, understanding)) return;
  if (await obeyReservedWord(turn, understanding)) return;
  if (understanding.isBareGreeting || understanding.intent === 'greeting') return goToMenu(turn);
  if (await takeFacts(turn, understanding)) return;
  return missed(turn);
}

/** The first words of a conversation: everything they say is used, so that a whole sentence skips the menu. */
async function takeFirstWords(turn: ConversationTurn, heard: Heard): Promise<void> {
  const { understanding } = heard;
  const { routes, start } = turn.version.document;
  const { speech } = settingOf(turn);
  const facts = heard.isTooOld ? { ...factsOf(understanding), wishes: undefined } : factsOf(understanding);
  const said = heard.isTooOld ? [speech.text('old.message')] : [];
  const step = firstStep(turn, understanding);
  if (step) return begin(turn, { step, answers: { ...emptyDraft, ...facts }, said });
  // The other reserved words need a question to come back to.
  turn.conversation.step = start;
  const { intent } = understanding;
  if (intent === 'human' || intent === 'frustrated' || intent === 'stop' || intent === 'start') {
    await begin(turn);
    turn.messages = [];
    await obeyReservedWord(turn, understanding);
    return;
  }
  const hasFacts =
    facts.serviceId !== undefined || facts.wishes !== undefined || facts.resourceId !== undefined;
  if (hasFacts && routes.book)
    return begin(turn, { step: routes.book, answers: { ...emptyDraft, ...facts }, said });
  return begin(turn, { said });
}

function firstStep({ version }: ConversationTurn, { intent }: Understanding): string | undefined {
  const { routes } = version.document;
  if (intent === 'book' || intent === 'first-available' || intent === 'no-preference') return routes.book;
  if (intent === 'my-bookings' || intent === 'reschedule' || intent === 'cancel' || intent === 'prices')
    return routes[intent];
  return undefined;
}

/** A choice that was offered: the step's own, an action on a booking, or the way to a person. */
async function takeChoice(
  turn: ConversationTurn,
  key: string,
  understanding: Understanding,
): Promise<boolean> {
  if (key === PERSON) {
    await openHandoff(turn, 'asked');
    return true;
  }
  const offered = turn.conversation.question.choices.find((choice) => choice.key === key);
  const objectId = offered?.objectId && parseChoiceId(offered.objectId);
  if (objectId && objectId.kind === 'booking') {
    await obeyBookingTap(turn, objectId, false);
    return true;
  }
  return readAnswer(turn, key, understanding);
}

async function readAnswer(
  turn: ConversationTurn,
  choice: string | undefined,
  understanding: Understanding,
): Promise<boolean> {
  const { conversation, version } = turn;
  const { document, kind } = stepOf(version, conversation.step);
  const scene = readingScene(settingOf(turn), conversation.answers);
  const reading = { ...(choice === undefined ? {} : { choice }), understanding };
  const outcome = await kind.read?.(scene, document, reading, conversation.phase);
  if (!outcome) return false;
  await move(turn, outcome.name, outcome.answers);
  return true;
}

/** The words do not answer the question, but they do say what the customer wants: then that comes first. */
async function takeFacts(turn: ConversationTurn, understanding: Understanding): Promise<boolean> {
  const { book } = turn.version.document.routes;
  const facts = factsOf(understanding);
  const hasFacts = Object.keys(facts).length > 0;
  if (!book || !(hasFacts || understanding.intent === 'book')) return false;
  await goTo(turn, book, { slotView: undefined, slotNote: undefined, ...facts });
  return true;
}

/** Not understood: help more each time, and never a fourth. */
async function missed(turn: ConversationTurn): Promise<void> {
  const { conversation } = turn;
  const { speech } = settingOf(turn);
  const misses = conversation.misses + 1;
  if (misses >= MISSES_BEFORE_HANDOFF) return openHandoff(turn, 'not-understood');
  if (misses === 1) await repeatQuestion(turn, [speech.text('miss.first')]);
  else
    await repeatQuestion(
      turn,
      [speech.text('miss.second')],
      [{ key: PERSON, label: speech.text('choice.person') }],
    );
  conversation.misses = misses;
}
