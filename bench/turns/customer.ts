import type { ChatMessage, LocalGraph, PhoneMessage } from '../../fakes/whatsapp/index.ts';
import { choicesOf, viewOf } from '../../src/cli/phone/message-view.ts';
import { chatsOf, LOST, type Line } from './chats.ts';
import type { CustomerPlan } from './load-shape.ts';

/** What customers saw, all of them together. */
export interface Experience {
  /** from writing to reading the answer */
  replyMs: number[];
  /** answers that say that somebody else was faster */
  lost: number;
  /** what should not have been, and how often */
  errors: Map<string, number>;
}

const PATIENCE_MS = 30_000;

/** A person who goes through chats and writes the next message when the answer to the last one has come. */
export async function beCustomer(graph: LocalGraph, plan: CustomerPlan, seen: Experience): Promise<void> {
  const chats = chatsOf(plan.hour);
  const phone = takePhone(graph, plan, seen);
  for (let turn = plan.place; phone.sent < plan.messages; turn += 1) {
    for (const line of chats[turn % chats.length] ?? []) {
      if (phone.sent === plan.messages || !(await exchange(phone, line, seen))) break;
    }
  }
  phone.putAway();
}

/** @returns whether the chat can go on */
async function exchange(phone: Phone, { move, expects }: Line, seen: Experience): Promise<boolean> {
  const message = 'says' in move ? { type: 'text' as const, text: move.says } : phone.tap(move.taps);
  const what = 'says' in move ? `“${move.says}”` : `a tap like ${move.taps}`;
  if (!message) return count(seen, `${what} was not possible`);
  const startedAt = performance.now();
  const answer = await phone.ask(message);
  if (!answer) return count(seen, `${what} got no answer`);
  seen.replyMs.push(performance.now() - startedAt);
  const { text } = viewOf(answer.content);
  if (expects.test(text)) return true;
  if (!LOST.test(text)) return count(seen, `${what} was answered: ${text}`);
  seen.lost += 1;
  return false;
}

function count(seen: Experience, error: string): false {
  seen.errors.set(error, (seen.errors.get(error) ?? 0) + 1);
  return false;
}

interface Phone {
  readonly sent: number;
  /** Sends and waits for the next message of the business; undefined where none comes. */
  ask(message: PhoneMessage): Promise<ChatMessage | undefined>;
  /** A tap on one of those choices of the newest message whose label matches; undefined where there is none. */
  tap(label: RegExp): PhoneMessage | undefined;
  putAway(): void;
}

function takePhone(
  graph: LocalGraph,
  { phone, phoneNumberId, place }: CustomerPlan,
  seen: Experience,
): Phone {
  let sent = 0;
  let newest: ChatMessage | undefined;
  let onAnswer: ((message: ChatMessage | undefined) => void) | undefined;
  const putAway = graph.events.watch(phone, (event) => {
    if (event.type !== 'message' || event.message.from !== 'business') return;
    newest = event.message;
    if (!onAnswer) count(seen, `nobody had asked for: ${viewOf(newest.content).text}`);
    onAnswer?.(newest);
  });

  return {
    get sent() {
      return sent;
    },
    async ask(message) {
      const answer = new Promise<ChatMessage | undefined>((resolve) => (onAnswer = resolve));
      const patience = setTimeout(() => onAnswer?.(undefined), PATIENCE_MS);
      sent += 1;
      graph.phones.send(phone, phoneNumberId, message);
      try {
        return await answer;
      } finally {
        clearTimeout(patience);
        onAnswer = undefined;
      }
    },
    tap(label) {
      const choices = newest ? choicesOf(newest).filter(({ title }) => label.test(title)) : [];
      // A tenant's customers choose different ones, else they would be in each other's way all the time.
      const choice = choices[(place * 3 + sent) % choices.length];
      return newest && choice && { type: 'tap', messageId: newest.id, choiceId: choice.id };
    },
    putAway,
  };
}
