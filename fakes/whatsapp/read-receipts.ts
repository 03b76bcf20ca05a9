import { GraphError } from './graph-error.ts';
import { parseReadRequest, type ReadRequest } from './message-rules.ts';
import type { LocalNumber } from './model.ts';
import type { SendOutcome } from './sending.ts';
import type { World } from './world.ts';

const TYPING_MS = 25_000;
const READABLE_FOR_MS = 30 * 24 * 60 * 60 * 1000;

/** Handles a read receipt as Meta does; fault rules that name `read` as the message type apply. @throws GraphError */
export function takeReadReceipt(world: World, number: LocalNumber, body: unknown): SendOutcome {
  const request = parseReadRequest(body);
  const { phoneNumberId } = number;
  const phone = world.chats.chatOf(request.message_id)?.phone ?? '';
  const fault = world.faults.take({ phone, phoneNumberId, messageType: 'read' });
  switch (fault?.action) {
    case 'hang':
      return { kind: 'silence' };
    case 'reset':
      return { kind: 'reset' };
    case 'error':
      throw new GraphError(fault.code);
    default:
  }
  markRead(world, number, request);
  if (fault?.action === 'accept-then-hang') return { kind: 'silence' };
  if (fault?.action === 'accept-then-500') throw new GraphError(131000);
  return { kind: 'answer', body: { success: true } };
}

/** A read receipt of the business: marks the message and all earlier ones, and may show that an answer is being typed. */
function markRead(world: World, number: LocalNumber, request: ReadRequest): void {
  const chat = world.chats.chatOf(request.message_id);
  if (chat?.phoneNumberId !== number.phoneNumberId) {
    // A message that the person has cleared from the phone can still be marked: there is nothing left to show.
    if (!chat && world.chats.isGone(request.message_id)) return;
    throw new GraphError(131009, 'message_id is not the id of a message that this number received');
  }
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
