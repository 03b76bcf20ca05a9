import type { InboundMessage } from '../../core/ports/channel.ts';
import type { Speech } from '../texts/speech.ts';
import type { Business } from '../turn/business.ts';
import { send, type Turn } from '../turn/turn.ts';
import { takeStaffDecision } from './staff-decision.ts';
import { findHandoffOfMessage, listOpenHandoffs, type Handoff } from './handoff-repository.ts';
import { staffSpeech } from './staff-speech.ts';

/** What staff write to give a chat back, in the languages they may speak. */
const DONE = /^(done|finished|bot|listo|hecho|pronto|feito|terminado|fertig|fini|fatto|تم)[.! ]*$/iu;

/**
 * A member of staff wrote to the business's number. An answer to a handoff's message goes to that customer; with nothing
 * quoted it is for the only one who waits. Anything else is theirs as a customer: owners like to try their own bot.
 *
 * @returns whether it was for a customer
 */
export async function takeStaffMessage(turn: Turn, message: InboundMessage): Promise<boolean> {
  const { tx, now } = turn;
  const { business } = turn.setting;
  if (!isStaff(business, message)) return false;
  const phone = message.from.find(({ kind }) => kind === 'phone')?.value ?? '';
  if (await takeStaffDecision(turn, message, phone)) return true;

  const quoted = message.replyTo && (await findHandoffOfMessage(tx, message.replyTo));
  // What answers the bot's own messages is for the bot.
  if (!quoted && (message.replyTo || message.content.kind !== 'text')) return false;
  const waiting = quoted ? [quoted] : await othersWaiting(turn);
  const [handoff, ...others] = waiting;
  if (!handoff) return false;

  const speech = staffSpeech(business, now);
  if (others.length > 0) {
    const names = waiting.map(({ customerName }) => customerName).join(', ');
    send(turn, 'notice', { text: speech.text('staff.which', { names }) });
  } else passOn(turn, handoff, message, speech.text);
  return true;
}

export function isStaff({ staffContacts }: Business, { from }: InboundMessage): boolean {
  return from.some(
    ({ kind, value }) => kind === 'phone' && staffContacts.some(({ phone }) => phone === value),
  );
}

/** Whoever waits for a person; staff who try out asking for one do not wait for themselves. */
async function othersWaiting({ tx, lease }: Turn): Promise<Handoff[]> {
  const open = await listOpenHandoffs(tx);
  return open.filter(({ conversationId }) => conversationId !== lease.laneId);
}

function passOn(turn: Turn, handoff: Handoff, { content }: InboundMessage, say: Speech['text']): void {
  const name = handoff.customerName;
  const laneId = handoff.conversationId;
  const text = content.kind === 'text' ? content.text.trim() : undefined;
  if (text === undefined) {
    const media = content.kind === 'media' ? content.media : 'unsupported';
    return send(turn, 'notice', { text: say(`media.${media}`) });
  }
  if (DONE.test(text)) {
    if (!handoff.isOpen) return send(turn, 'notice', { text: say('staff.over', { name }) });
    turn.events.push({ laneId, kind: 'staff-done', payload: { handoffId: handoff.id } });
    return send(turn, 'notice', { text: say('staff.closed', { name }) });
  }
  turn.events.push({ laneId, kind: 'staff-reply', payload: { handoffId: handoff.id, text } });
  if (!handoff.isAnswered) send(turn, 'notice', { text: say('staff.sent', { name }) });
}
