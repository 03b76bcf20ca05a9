import type { InboundMessage } from '../../core/ports/channel.ts';
import { apologiseToNewcomer } from '../handoff/apologise-to-newcomer.ts';
import { takeEcho } from '../handoff/owner-echo.ts';
import { takeStaffMessage } from '../handoff/staff-message.ts';
import type { Understanding } from '../understanding/index.ts';
import { takeCustomerMessage } from './customer-message.ts';
import { isFormer, takeIdentityChange } from './identity-change.ts';
import { takeDeletion, takeEdit } from './take-edit.ts';
import type { Turn } from './turn.ts';

/**
 * Something came from the channel: words, or what else can happen in a chat.
 * @param alone what a text means without what the business has to offer, where it was read already
 */
export async function takeMessage(turn: Turn, message: InboundMessage, alone?: Understanding): Promise<void> {
  const { content } = message;
  switch (content.kind) {
    case 'reaction':
      // A heart under our confirmation asks for nothing.
      return;
    case 'edit':
      return takeEdit(turn, message, content);
    case 'deletion':
      return takeDeletion(turn, content.messageId);
    case 'identity-change':
      return takeIdentityChange(turn, content.to);
    case 'echo':
      return takeEcho(turn, message);
    default:
      if (isFormer(turn, message.from)) return takeFormerNumber(turn, message);
      if (!(await takeStaffMessage(turn, message))) await takeCustomerMessage(turn, message, alone);
  }
}

/** Former numbers are given to other people, who must not see what was said and booked: a person finds out who it is. */
async function takeFormerNumber(turn: Turn, message: InboundMessage): Promise<void> {
  turn.conversation = undefined;
  await apologiseToNewcomer(turn, message);
}
