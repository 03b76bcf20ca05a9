import { emptyDraft, type AnswersPatch } from '../steps/answers.ts';
import type { Choice, Prompt } from '../steps/prompt.ts';
import { composeMessage } from '../rendering/compose-message.ts';
import type { LocalText } from '../flows/flow-document.ts';
import type { FlowVersion } from '../flows/flow-versions.ts';
import { createSpeech } from '../texts/speech.ts';
import { openHandoff } from '../handoff/open-handoff.ts';
import { nothingAsked, type Conversation } from './conversation.ts';
import { askAgain, runFlow, stepOf, type FlowRun, type Setting } from './run-flow.ts';
import { send, type Turn } from './turn.ts';

/** A turn in which a conversation takes part, with its flow at hand. */
export interface ConversationTurn extends Turn {
  conversation: Conversation;
  version: FlowVersion;
  /** what the customer wrote last, for a person who takes over */
  lastWords?: string;
}

/** What steps may use, as things stand now (a turn may change the language on the way). */
export function settingOf(turn: ConversationTurn): Setting {
  const { conversation, tx, now, lease } = turn;
  const { business } = turn.setting;
  const speech = createSpeech(conversation.language, business.zone, now);
  const usual = { business: business.name, place: business.address, name: conversation.contactName ?? '' };
  return {
    tx,
    now,
    business,
    laneId: lease.laneId,
    contact: { id: conversation.contactId, name: conversation.contactName },
    speech,
    flowText: (text: LocalText, values) => speech.format(speech.name(text), { ...usual, ...values }),
  };
}

/** Moves the conversation by an outcome and answers with what comes of it. */
export async function move(
  turn: ConversationTurn,
  event: string,
  answers: AnswersPatch = {},
  said: string[] = [],
): Promise<void> {
  const { conversation, version } = turn;
  const run = await runFlow(version, conversation, { type: event, answers }, settingOf(turn));
  await settle(turn, run, said);
}

/** Jumps to a step. */
export async function goTo(
  turn: ConversationTurn,
  step: string,
  answers: AnswersPatch = {},
  said: string[] = [],
): Promise<void> {
  await move(turn, `goto.${step}`, answers, said);
}

/** Begins the flow, or begins it at a step that the first words lead to. */
export async function begin(
  turn: ConversationTurn,
  options: { step?: string; answers?: AnswersPatch; said?: string[] } = {},
): Promise<void> {
  const event = options.step ? { type: `goto.${options.step}`, answers: options.answers ?? {} } : undefined;
  const run = await runFlow(turn.version, undefined, event, settingOf(turn));
  await settle(turn, run, options.said ?? []);
}

async function settle(turn: ConversationTurn, run: FlowRun, said: readonly string[]): Promise<void> {
  const { conversation } = turn;
  conversation.step = run.step;
  conversation.phase = run.phase;
  conversation.answers = run.answers;
  conversation.misses = 0;
  if (run.prompt && conversation.trail.at(-1) !== run.step) conversation.trail.push(run.step);
  reply(turn, [...said, ...run.said], run.prompt);
  if (run.handoff) await openHandoff(turn, run.handoff);
}

/** Sends words and a question in one message, and remembers what was asked. */
export function reply(turn: ConversationTurn, said: readonly string[], prompt: Prompt | undefined): void {
  const { conversation, version } = turn;
  conversation.question = prompt ? { asked: prompt.asked, choices: prompt.choices } : nothingAsked;
  const place = { epoch: conversation.epoch, versionNumber: version.number, step: conversation.step };
  const message = composeMessage(said, prompt, place);
  if (message) send(turn, 'reply', message);
}

/** Says something and asks the current question again. */
export async function repeatQuestion(
  turn: ConversationTurn,
  said: readonly string[],
  extra: readonly Choice[] = [],
): Promise<void> {
  const prompt = await askAgain(turn.version, turn.conversation, settingOf(turn));
  reply(
    turn,
    said,
    prompt && { ...prompt, choices: [...prompt.choices.slice(0, 10 - extra.length), ...extra] },
  );
}

/** Goes to the question before this one, which forgets its answer. */
export async function goBack(turn: ConversationTurn): Promise<void> {
  const { conversation, version } = turn;
  const { trail } = conversation;
  if (trail.at(-1) === conversation.step) trail.pop();
  const step = trail.pop() ?? version.document.start;
  const forgotten = stepOf(version, step).kind.forgets ?? [];
  await goTo(turn, step, Object.fromEntries(forgotten.map((key) => [key, undefined])));
}

export async function goToMenu(turn: ConversationTurn, said: string[] = []): Promise<void> {
  const { conversation, version } = turn;
  conversation.trail = [];
  await goTo(turn, version.document.routes.menu ?? version.document.start, emptyDraft, said);
}
