import type { ChannelId } from '../../core/ids.ts';
import type { Alias, OutboundMessage, OutboundTemplate } from '../../core/ports/channel.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { NewLaneEvent } from '../../effects/lane-events.ts';
import type { Booking } from '../../kernels/booking/index.ts';
import { ensureLanes } from '../inbox/ensure-lanes.ts';
import { laneAlias } from '../inbox/lane-alias.ts';
import { bookingChoiceId } from '../rendering/choice-ids.ts';
import type { Speech } from '../texts/speech.ts';
import type { StaffContact } from '../turn/business.ts';
import type { Turn } from '../turn/turn.ts';

/** A message to staff, who may not have written for 24 hours: then only a template reaches them. */
export type StaffNotice = OutboundMessage & { template: OutboundTemplate };

/** A customer waits for an answer. */
export function customerNotice(
  speech: Speech,
  text: string,
  customer: { name: string; words: string },
): StaffNotice {
  const parameters = { customer: customer.name, summary: inOneLine(customer.words) };
  return { text, template: { name: 'handoff_notice', language: speech.language, parameters } };
}

/** A customer does not wait any more. */
export function leftNotice(speech: Speech, name: string): StaffNotice {
  const text = speech.text('staff.left', { name });
  return {
    text,
    template: { name: 'handoff_over', language: speech.language, parameters: { customer: name } },
  };
}

/** A customer is running late; nobody needs to answer. `text`: for which booking, and in their words. */
export function lateNotice(
  speech: Speech,
  customer: { name: string; phone: string; text: string },
): StaffNotice {
  const { name, text } = customer;
  const parameters = { customer: name, text: inOneLine(text) };
  return {
    text: speech.text('staff.late', customer),
    template: { name: 'customer_late', language: speech.language, parameters },
  };
}

/** Staff are to decide on a request. */
export function bookingRequest(
  speech: Speech,
  text: string,
  customer: string,
  { id: bookingId, version }: Booking,
): StaffNotice {
  const options = (['approve', 'decline'] as const).map((action) => ({
    id: bookingChoiceId({ bookingId, version, action }),
    label: speech.text(`action.${action}`),
  }));
  const parameters = { customer, summary: inOneLine(text) };
  const buttons = options.map(({ id }) => id);
  return {
    text,
    choices: { open: speech.text('choose.open'), options },
    template: { name: 'booking_request', language: speech.language, parameters, buttons },
  };
}

/** Staff are to know what became of a booking; there is nothing to answer. */
export function bookingNotice(speech: Speech, text: string, customer: string): StaffNotice {
  const parameters = { customer, summary: inOneLine(text) };
  return { text, template: { name: 'booking_notice', language: speech.language, parameters } };
}

/** Template parameters hold no line breaks (WhatsApp refuses them). */
export function inOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' · ');
}

/**
 * Tells the business's staff something, each in their own lane: what a person is told keeps its order there, whoever
 * else writes to them.
 */
export async function notifyStaff(
  turn: Turn,
  message: StaffNotice,
  about: Record<string, string>,
): Promise<void> {
  const { staffContacts } = turn.setting.business;
  turn.events.push(...(await staffEvents(turn.tx, turn.lease.channelId, staffContacts, { message, about })));
}

/** The same as events of their lanes, for whoever is not in a turn. */
export async function staffEvents(
  tx: TenantTransaction,
  channelId: ChannelId,
  staff: readonly StaffContact[],
  notice: { message: StaffNotice; about: Record<string, string> },
): Promise<NewLaneEvent[]> {
  const recipients = staff.map(({ phone }): Alias => ({ kind: 'phone', value: phone }));
  const lanes = await ensureLanes(
    tx,
    recipients.map((recipient) => ({
      tenantId: tx.tenantId,
      channelId,
      kind: 'conversation',
      aliases: [laneAlias(recipient)],
    })),
  );
  return lanes.map((laneId, place) => ({
    laneId,
    kind: 'notify',
    payload: { recipient: recipients[place], ...notice },
  }));
}
