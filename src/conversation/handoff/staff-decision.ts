import type { InboundMessage } from '../../core/ports/channel.ts';
import { approveBooking, declineBooking, findBooking, type Booking } from '../../kernels/booking/index.ts';
import { parseChoiceId } from '../rendering/choice-ids.ts';
import { send, type Turn } from '../turn/turn.ts';
import { staffSpeech } from './staff-speech.ts';

/**
 * A member of staff tapped [Approve] or [Decline] under a request. Of several, the first one decides; the others are told
 * what was decided.
 *
 * @returns whether it was such a tap
 */
export async function takeStaffDecision(
  turn: Turn,
  { content }: InboundMessage,
  phone: string,
): Promise<boolean> {
  const tap = content.kind === 'tap' ? parseChoiceId(content.id) : undefined;
  if (tap?.kind !== 'booking' || (tap.action !== 'approve' && tap.action !== 'decline')) return false;
  const { tx, now } = turn;
  const { business } = turn.setting;
  const speech = staffSpeech(business, now);
  const before = await findBooking(tx, tap.bookingId);
  const request = { bookingId: tap.bookingId, version: tap.version, actor: `staff:${phone}` as const, now };
  const result = await (tap.action === 'approve' ? approveBooking : declineBooking)(tx, request);
  const isDecided = result.ok && before?.status === 'pending_approval';
  const booking = result.ok ? result.booking : before;
  if (!booking) return true;
  const done = tap.action === 'approve' ? 'staff.approved' : 'staff.declined';
  const values = {
    service: speech.name(booking.terms.serviceNames),
    when: speech.when(booking.startsAt),
    status: settledAs[booking.status] ?? booking.status,
  };
  send(turn, 'notice', { text: speech.text(isDecided ? done : 'staff.settled', values) });
  return true;
}

/** What a request has come to, as the text about it tells them apart. */
const settledAs: Readonly<Partial<Record<Booking['status'], string>>> = {
  cancelled_by_customer: 'cancelled',
};
