import { GraphError } from './graph-error.ts';
import { parseReadRequest } from './message-rules.ts';
import type { LocalNumber } from './model.ts';
import type { World } from './world.ts';

const TYPING_MS = 25_000;
const READABLE_FOR_MS = 30 * 24 * 60 * 60 * 1000;

/** A read receipt of the business: marks the message and all earlier ones, and may show that an answer is being typed. */
export function markRead(world: World, number: LocalNumber, body: unknown): void {
  const request = parseReadRequest(body);
  const chat = world.chats.chatOf(request.message_id);
  // A message that the person has cleared from the phone can still be marked: there is nothing left to show.
  if (chat?.phoneNumberId !== number.phoneNumberId) return;
  const marked = chat.messages.get(request.message_id)?.message;
  if (marked && world.clock.now() - marked.at > READABLE_FOR_MS) {
    throw new GraphError(131009, 'message_id is older than 30 days');
  }
  const { phone, phoneNumberId } = chat;
  for (const { message } of chat.messages.values()) {
    if (message.from === 'customer' && message.status !== 'read') {
      message.status = 'read';
      world.events.publish(phone, { type: 'status', phoneNumberId, id: message.id, status: 'read' });
    }
    if (message === marked) break;
  }
  if (request.typing_indicator) {
    world.events.publish(phone, { type: 'typing', phoneNumberId, forMs: TYPING_MS });
  }
  world.onChange();
}
