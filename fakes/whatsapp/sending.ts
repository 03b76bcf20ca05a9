import type { StoredMessage } from './chats.ts';
import { compose } from './composition.ts';
import type { FaultRule } from './faults.ts';
import { GraphError, invalidParameter } from './graph-error.ts';
import { parseMessage, type OutboundMessage } from './message-rules.ts';
import { mintMessageId } from './minting.ts';
import type { ChatMessage, LocalNumber } from './model.ts';
import type { World } from './world.ts';

/** How a send ends on the wire: answered, never answered, or cut. */
export type SendOutcome = { kind: 'answer'; body: unknown } | { kind: 'silence' } | { kind: 'reset' };

interface Recipient {
  phone: string;
  /** As Meta repeats it in `contacts[]`. */
  contact: Record<string, string>;
}

/** Handles a message as Meta does: rules first, then limits, then the window. @throws GraphError */
export async function sendMessage(world: World, number: LocalNumber, body: unknown): Promise<SendOutcome> {
  const message = parseMessage(body);
  const recipient = findRecipient(world, number, message);
  const { phone } = recipient;
  const { phoneNumberId } = number;
  const fault = world.faults.take({ phone, phoneNumberId, messageType: message.type });
  if (fault?.action === 'hang') return { kind: 'silence' };
  if (fault?.action === 'reset') return { kind: 'reset' };
  if (fault?.action === 'error') throw new GraphError(fault.code);
  world.limits.admit(phoneNumberId, phone);

  const isWindowOpen = world.phones.isWindowOpen(phone, phoneNumberId);
  const composition = compose(world.templates, number, message, isWindowOpen);
  const failure = failureOf(message, isWindowOpen, fault);
  if (failure?.code === 131047 && world.policy.closedWindow === 'sync') throw failure;

  const stored: StoredMessage = {
    message: {
      id: mintMessageId(world.people.visibleId(phone, number.businessAccountId), 'outbound'),
      from: 'business',
      at: world.clock.now(),
      content: composition.content,
      ...(message.context ? { replyTo: message.context.message_id } : {}),
    },
    callbackData: message.biz_opaque_callback_data,
    pricing: composition.pricing,
  };
  const sent = { number, phone, stored };
  if (failure) {
    world.statuses.fail(sent, failure);
  } else {
    world.chats.append(phone, phoneNumberId, stored);
    world.events.publish(phone, { type: 'message', phoneNumberId, message: stored.message });
    await world.statuses.begin(sent);
    world.onChange();
  }
  if (fault?.action === 'accept-then-hang') return { kind: 'silence' };
  if (fault?.action === 'accept-then-500') throw new GraphError(131000);
  return { kind: 'answer', body: acceptance(recipient, message, stored.message) };
}

/** `to` wins over `recipient`, and both are repeated in the answer. */
function findRecipient(world: World, number: LocalNumber, { to, recipient }: OutboundMessage): Recipient {
  if (to === undefined && recipient === undefined) throw invalidParameter('The parameter to is required.');
  const userId = recipient === undefined ? {} : { user_id: recipient };
  if (to !== undefined) {
    const phone = to.replace(/[\s()+.-]/g, '');
    if (!/^\d{7,15}$/.test(phone)) throw new GraphError(131009, 'The phone number is malformed');
    if (phone === number.displayPhoneNumber) throw new GraphError(131021);
    return { phone, contact: { input: to, wa_id: phone, ...userId } };
  }
  const phone = world.people.phoneOf(recipient ?? '', number.businessAccountId);
  if (phone === undefined) {
    throw new GraphError(131026, 'The recipient is not a user that this business portfolio knows');
  }
  return { phone, contact: { input: recipient ?? '', ...userId } };
}

/** Why an accepted message will not arrive. */
function failureOf(
  message: OutboundMessage,
  isWindowOpen: boolean,
  fault: FaultRule | undefined,
): GraphError | undefined {
  if (fault?.action === 'accept-then-fail') return new GraphError(fault.code);
  if (isWindowOpen || message.type === 'template') return undefined;
  return new GraphError(
    131047,
    'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
  );
}

function acceptance({ contact }: Recipient, message: OutboundMessage, { id }: ChatMessage): unknown {
  return {
    messaging_product: 'whatsapp',
    contacts: [contact],
    messages: [{ id, ...(message.type === 'template' ? { message_status: 'accepted' } : {}) }],
  };
}
