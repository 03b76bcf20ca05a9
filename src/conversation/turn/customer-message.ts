import { withAdvice } from '../advice/take-advice.ts';
import type { InboundContent, InboundMessage } from '../../core/ports/channel.ts';
import { parseChoiceId, type BookingChoiceId, type FlowChoiceId } from '../rendering/choice-ids.ts';
import { isBackFromLoop } from '../handoff/loop-guard.ts';
import { openHandoff } from '../handoff/open-handoff.ts';
import { relayToStaff } from '../handoff/relay-to-staff.ts';
import type { TextKey } from '../texts/en.ts';
import { understand, type Understanding } from '../understanding/index.ts';
import { obeyBookingTap } from './booking-tap.ts';
import { goTo, repeatQuestion, settingOf } from './converse.ts';
import { enterConversation, type EnteredStage } from './enter-conversation.ts';
import { takeFirstWords } from './first-words.ts';
import type { Conversation } from './conversation.ts';
import { answerLanguage, hear, isWish, tellsLanguage, type Heard, type Words } from './hear.ts';
import { answered, atEase, heardText, isLoop } from './pace.ts';
import { tellLate } from './late.ts';
import { isProbe, showWayToPerson } from './probe.ts';
import { takeReminderAnswer } from './reminder.ts';
import { mustMove, resume } from './resume.ts';
import { stepOf } from './run-flow.ts';
import { send, type Turn } from './turn.ts';
import { missedMedia } from './missed.ts';
import { takeStaleTap } from './stale-tap.ts';
import { takeChoice, takeReading, takeWords } from './take-words.ts';
import { takeWordsAfterMove } from './take-words-after-move.ts';
import { turnAway } from './turn-away.ts';
import { DRAFT_REMEMBERED_MS } from './way-back.ts';
import { wordlessKind } from './wordless.ts';
import type { ConversationTurn } from './conversation-turn.ts';

type Tap = Extract<InboundContent, { kind: 'tap' }>;

/** What was said, and what it means as an answer to what was last asked. */
interface Said {
  words: Words;
  heard: Heard;
}

/**
 * A customer wrote or tapped something.
 * @param alone what the text means without what the business has to offer, where it was read already
 */
export async function takeCustomerMessage(
  turn: Turn,
  message: InboundMessage,
  alone?: Understanding,
): Promise<void> {
  const { content } = message;
  const text = textOf(content);
  const words = text === undefined ? undefined : { text, sentAt: message.sentAt };
  const heard = words && (await hear(turn.tx, turn.setting, words, turn.now, alone));
  const entered = await enterConversation(turn, message, await languageFor(turn, content, heard));
  const conversing: ConversationTurn = Object.assign(
    entered.turn,
    text === undefined ? {} : { lastWords: text },
  );
  const bookingTap = content.kind === 'tap' ? bookingTapOf(content) : undefined;
  // Whoever answers the chat, a promise to come is taken, and so is what the waitlist offers.
  if (bookingTap && ['confirm', 'take', 'pass'].includes(bookingTap.action))
    return obeyBookingTap(conversing, bookingTap, entered.stage);
  if (conversing.conversation.owner === 'person' && !(await isBackFromLoop(conversing)))
    return relayToStaff(conversing, message, heard?.understanding);
  // Bots do not tap.
  if (content.kind === 'tap') conversing.conversation.pace = atEase;
  if (bookingTap) return obeyBookingTap(conversing, bookingTap, entered.stage);
  const said = words && heard && { words, heard };
  if (content.kind === 'tap') return takeTap(conversing, content, said, entered.stage);
  await keepPace(conversing, heard, async () => {
    if (said) return takeText(conversing, said, entered.stage);
    if (await takeLocation(conversing, message, entered.stage)) return;
    return takeMedia(conversing, mediaName(content), entered.stage);
  });
}

/** Answers, unless it is another bot that writes: then a person is called, once, and the bot falls silent. */
async function keepPace(
  turn: ConversationTurn,
  heard: Heard | undefined,
  answer: () => Promise<void>,
): Promise<void> {
  const { conversation, lastWords, now } = turn;
  const chosen = heard?.understanding.choice;
  if (lastWords !== undefined) {
    const isChoice = chosen !== undefined && chosen.by !== 'fuzzy';
    conversation.pace = heardText(conversation.pace, lastWords, isChoice, now);
  }
  if (isLoop(conversation.pace, now)) return openHandoff(turn, 'loop');
  const { epoch, step, phase } = conversation;
  await answer();
  const hasMoved = conversation.epoch !== epoch || conversation.step !== step || conversation.phase !== phase;
  conversation.pace = answered(conversation.pace, hasMoved, now);
}

/** A place on the map, where the question is for one. */
async function takeLocation(
  turn: ConversationTurn,
  { content, sentAt }: InboundMessage,
  stage: EnteredStage,
): Promise<boolean> {
  if (content.kind !== 'location' || stage !== 'under-way' || mustMove(turn)) return false;
  const { kind: _, ...location } = content;
  const { zone } = turn.setting.business;
  return takeReading(turn, 'read', { understanding: understand({ text: '', now: sentAt, zone }), location });
}

/** A voice note or picture says something that we cannot know; a sticker is only friendly. */
async function takeMedia(
  turn: ConversationTurn,
  kind: ReturnType<typeof mediaName>,
  stage: EnteredStage,
): Promise<void> {
  if (kind === 'sticker' || stage !== 'under-way' || mustMove(turn))
    return answerWithoutWords(turn, `media.${kind}`, stage);
  return missedMedia(turn, settingOf(turn).speech.text(`media.${kind}`));
}

/** A tap speaks the language of its button, which is the one we chose. */
async function languageFor(turn: Turn, content: InboundContent, heard: Heard | undefined): Promise<string> {
  const { business, conversation } = turn.setting;
  const current = conversation?.language ?? business.languages[0];
  const isOurs = content.kind === 'tap' && parseChoiceId(content.id) !== undefined;
  if (!heard || isOurs || (conversation && !tellsLanguage(textOf(content) ?? '', heard))) return current;
  if (conversation && !isWish(heard) && (await isOpenQuestion(turn, conversation))) return current;
  return answerLanguage(business, heard, current);
}

/** Whether a step of the flow's own asks for words: streets and names may be of any language. */
async function isOpenQuestion({ tx, flows }: Turn, conversation: Conversation): Promise<boolean> {
  const { question, step, flowVersionId } = conversation;
  if (question.choices.length > 0 || (question.asked !== 'any' && question.asked !== 'name')) return false;
  const { document, kind } = stepOf(await flows.get(tx, flowVersionId), step);
  return kind.ask !== undefined && (kind.saves?.(document) ?? []).length > 0;
}

function textOf(content: InboundContent): string | undefined {
  if (content.kind === 'text') return content.text;
  if (content.kind === 'tap') return content.title;
  return content.kind === 'media' && content.caption ? content.caption : undefined;
}

function bookingTapOf({ id }: Tap): BookingChoiceId | undefined {
  const parsed = parseChoiceId(id);
  return parsed?.kind === 'booking' ? parsed : undefined;
}

function mediaName(content: InboundContent) {
  if (content.kind === 'media') return content.media;
  return content.kind === 'location' || content.kind === 'contacts' ? content.kind : 'unsupported';
}

async function takeTap(
  turn: ConversationTurn,
  tap: Tap,
  said: Said | undefined,
  stage: EnteredStage,
): Promise<void> {
  const id = parseChoiceId(tap.id);
  // Not a button of ours (an ice breaker, another system's template): its words are what the person means.
  if (id?.kind !== 'flow') return said && takeText(turn, said, stage);

  const { conversation, version } = turn;
  const isCurrent =
    stage === 'under-way' &&
    !mustMove(turn) &&
    id.epoch === conversation.epoch &&
    id.versionNumber === version.number &&
    id.step === conversation.step;
  if (isCurrent && said && (await takeChoice(turn, id.key, said.heard.understanding))) return;
  if (stage === 'ended' && isRepeated(turn, id)) return sayOnly(turn, 'stale.done');
  const isStanding = stage === 'ended' || !mustMove(turn);
  if (isStanding && (await takeStaleTap(turn, id, stage))) return;
  return answerWithoutWords(turn, 'stale.choice', stage);
}

/** A second tap on what the conversation ended with, on [Confirm booking] for example. */
function isRepeated({ conversation }: ConversationTurn, tap: FlowChoiceId): boolean {
  return tap.epoch === conversation.epoch && tap.step === conversation.trail.at(-1);
}

async function takeText(turn: ConversationTurn, { words, heard }: Said, found: EnteredStage): Promise<void> {
  if (found !== 'fresh' && (await takeReminderAnswer(turn, heard, found))) return;
  if (found === 'ended') {
    const { intent, yesNo } = heard.understanding;
    // The end of a conversation is not the beginning of another.
    if (intent === 'thanks' || intent === 'goodbye') return sayOnly(turn, `${intent}.reply`);
    const isContent = yesNo === 'yes' || wordlessKind(words.text) === 'emoji';
    if (intent === undefined && isContent) return sayOnly(turn, 'done.reply');
    if (intent === 'late') return send(turn, 'reply', { text: await tellLate(turn) });
  }
  const stage = await resume(turn, isForgotten(turn, heard, found) ? 'ended' : found);
  if (isProbe(words.text)) return showWayToPerson(turn, stage);
  // What was asked does not count any more, so the words are read by themselves.
  const isUnasked = found === 'under-way' && stage !== 'under-way';
  const own = isUnasked
    ? await hear(
        turn.tx,
        { business: turn.setting.business, conversation: turn.conversation },
        words,
        turn.now,
      )
    : heard;
  const meant = turn.proposal ? await withAdvice(turn, own, turn.proposal) : own;
  turn.hasReadings = meant.understanding.candidates.length > 1;
  switch (stage) {
    case 'under-way':
      return takeWords(turn, meant);
    case 'moved':
      return takeWordsAfterMove(turn, meant);
    case 'fresh':
      return takeFirstWords(turn, meant);
    case 'closed':
      return turnAway(turn, meant);
  }
}

/** After a day nobody remembers what was asked, unless they answer it. */
function isForgotten({ silenceMs = 0 }: ConversationTurn, heard: Heard, found: EnteredStage): boolean {
  const isAnswer = heard.choice !== undefined || heard.understanding.yesNo !== undefined;
  return found === 'under-way' && !isAnswer && silenceMs >= DRAFT_REMEMBERED_MS;
}

function sayOnly(turn: ConversationTurn, key: TextKey): void {
  send(turn, 'reply', { text: settingOf(turn).speech.text(key) });
}

/** Something came that says nothing we could act on: the question is asked (again). */
async function answerWithoutWords(turn: ConversationTurn, key: TextKey, found: EnteredStage): Promise<void> {
  const stage = await resume(turn, found);
  if (stage === 'closed') return turnAway(turn);
  // Where the conversation begins anew, that says already why an old button does nothing.
  const isSaid = turn.preface !== undefined && key === 'stale.choice';
  const said = isSaid ? [] : [settingOf(turn).speech.text(key)];
  if (stage === 'under-way') return repeatQuestion(turn, { said });
  await goTo(turn, stage === 'moved' ? turn.conversation.step : turn.version.document.start, {}, { said });
}
