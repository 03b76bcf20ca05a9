import type { OutboundMessage } from '../../core/ports/channel.ts';
import { openBookingCalendar } from '../../kernels/booking/index.ts';
import { requestWebhook } from '../../effects/webhook-calls.ts';
import { seekAdvice } from '../advice/seek-advice.ts';
import type { AnswersPatch } from '../steps/answers.ts';
import type { Choice, Prompt } from '../steps/prompt.ts';
import type { usualVariables } from '../steps/text-variables.ts';
import { composeMessages } from '../rendering/compose-message.ts';
import { inOneLine } from '../handoff/notify-staff.ts';
import { openHandoff } from '../handoff/open-handoff.ts';
import { nothingAsked } from './conversation.ts';
import type { ConversationTurn } from './conversation-turn.ts';
import { customerSpeech } from './customer-speech.ts';
import { askAgain, narrowAgain, runFlow, type FlowRun, type Setting } from './run-flow.ts';
import { nextOfSeries } from './series.ts';
import { jumped, wentOn } from './trail.ts';
import { send } from './turn.ts';

/** What goes around a question that comes next. */
interface Around {
  /** words before it, in the same message */
  said?: readonly string[];
  /** choices beside its own */
  extra?: readonly Choice[];
  /** without what only needs saying once: a greeting */
  isBrief?: boolean;
}

/** What steps may use, as things stand now. */
export function settingOf(turn: ConversationTurn): Setting {
  const { conversation, tx, now, lease, publicUrl } = turn;
  const { business } = turn.setting;
  const variables: Record<keyof typeof usualVariables, string> = {
    business: business.name,
    place: business.address,
    name: conversation.contactName ?? '',
  };
  return {
    tx,
    now,
    business,
    laneId: lease.laneId,
    contact: { id: conversation.contactId, name: conversation.contactName },
    variables,
    ...customerSpeech(turn),
    ...(turn.proposal && { isAdvised: true }),
    ...(turn.hasReadings && { seekAdvice: () => seekAdvice(turn) }),
    callWebhook(call) {
      turn.webhookCalls += 1;
      return requestWebhook(tx, { ...call, laneId: lease.laneId }, now);
    },
    ...(publicUrl === undefined
      ? {}
      : {
          calendarLink: async (bookingId) =>
            `${publicUrl}/calendars/bookings/${await openBookingCalendar(tx, bookingId, now)}.ics`,
        }),
  };
}

/** Moves the conversation by the outcome of an answer, and answers with what comes of it. */
export async function move(turn: ConversationTurn, event: string, answers: AnswersPatch = {}): Promise<void> {
  const { conversation, version } = turn;
  const before = conversation.answers;
  const run = await runFlow(version, conversation, { type: event, answers }, settingOf(turn));
  const { book } = version.document.routes;
  const next = book && !run.prompt ? await nextOfSeries(turn, before) : undefined;
  if (book && next) {
    Object.assign(conversation, { answers: run.answers, misses: 0 });
    return goTo(turn, book, next, { said: run.said });
  }
  if (run.prompt) conversation.trail = wentOn(conversation.trail, run.step);
  await settle(turn, run);
}

/** Jumps to a step. */
export async function goTo(
  turn: ConversationTurn,
  step: string,
  answers: AnswersPatch = {},
  around: Around = {},
): Promise<void> {
  const { conversation, version } = turn;
  const run = await runFlow(version, conversation, { type: `goto.${step}`, answers }, settingOf(turn));
  if (run.prompt) conversation.trail = jumped(conversation.trail, run.step);
  const isGreeting = run.step === version.document.start;
  const brief = around.isBrief && isGreeting ? await narrowAgain(version, run, settingOf(turn)) : undefined;
  await settle(turn, brief ? { ...run, prompt: brief } : run, around);
}

async function settle(turn: ConversationTurn, run: FlowRun, around: Around = {}): Promise<void> {
  const { conversation } = turn;
  const { step, phase, answers } = run;
  Object.assign(conversation, { step, phase, answers, misses: 0 });
  reply(turn, run.prompt, { ...around, said: [...(around.said ?? []), ...run.said] });
  if (run.handoff) await openHandoff(turn, run.handoff);
}

/** Sends words and a question, and remembers what was asked. */
function reply(
  turn: ConversationTurn,
  question: Prompt | undefined,
  { said = [], extra = [] }: Around,
): void {
  const { conversation, version, preface } = turn;
  const prompt = question && { ...question, choices: withExtra(question.choices, extra) };
  conversation.question = prompt ? { asked: prompt.asked, choices: prompt.choices } : nothingAsked;
  const place = { epoch: conversation.epoch, versionNumber: version.number, step: conversation.step };
  for (const message of composeMessages([...(preface ? [preface] : []), ...said], prompt, place)) {
    if (turn.unasked) send(turn, 'proactive', withTemplate(turn, message, turn.unasked.template));
    else send(turn, 'reply', message);
  }
}

function withTemplate(
  turn: ConversationTurn,
  message: OutboundMessage,
  name: string | undefined,
): OutboundMessage {
  if (name === undefined) return message;
  const parameters = { business: turn.setting.business.name, text: inOneLine(message.text) };
  return { ...message, template: { name, language: settingOf(turn).speech.language, parameters } };
}

/** A question may offer by itself what is added, such as a person: once is enough. */
function withExtra(choices: readonly Choice[], extra: readonly Choice[]): Choice[] {
  const labels = new Set(choices.map(({ label }) => label));
  return [...choices, ...extra.filter(({ label }) => !labels.has(label))];
}

/** Says something and asks the current question again. */
export async function repeatQuestion(turn: ConversationTurn, around: Around): Promise<void> {
  reply(turn, await askAgain(turn.version, turn.conversation, settingOf(turn)), around);
}

/** The same, with the question made smaller where that can be done. */
export async function narrowQuestion(turn: ConversationTurn, around: Around): Promise<void> {
  const narrow = await narrowAgain(turn.version, turn.conversation, settingOf(turn));
  return narrow ? reply(turn, narrow, around) : repeatQuestion(turn, around);
}

/** The same, without the greeting at the start, which nobody needs to hear again. */
export function repeatBriefly(turn: ConversationTurn, around: Around): Promise<void> {
  const isGreeting = turn.conversation.step === turn.version.document.start;
  return isGreeting ? narrowQuestion(turn, around) : repeatQuestion(turn, around);
}

/** Asks something that belongs to no step; the conversation stays where it is. */
export function askAside(turn: ConversationTurn, question: Prompt): void {
  reply(turn, question, {});
}
