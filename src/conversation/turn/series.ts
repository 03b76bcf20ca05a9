import { findBooking, isStanding } from '../../kernels/booking/index.ts';
import { emptyDraft, type Answers, type AnswersPatch } from '../steps/answers.ts';
import { dateOf, timeOf } from '../steps/wall-time.ts';
import type { ConversationTurn } from './conversation-turn.ts';

/**
 * "Two haircuts" and "cut and color" are two bookings, one after the other: once one stands, what the next begins with.
 *
 * @param before what was known when the last one was about to be booked
 * @returns undefined where that was all
 */
export async function nextOfSeries(
  { tx, setting: { business } }: ConversationTurn,
  { series, serviceId, resourceId, isAnyone, hold }: Answers,
): Promise<AnswersPatch | undefined> {
  if (!series || !serviceId || !hold || series.place >= series.of) return undefined;
  const booking = await findBooking(tx, hold.bookingId);
  if (!booking || !isStanding(booking.status)) return undefined;
  const [next, ...rest] = series.next ?? [];
  // Who comes together wants to come at the same time, or as close to it as can be; another service follows upon the first.
  const at = next ? booking.endsAt : booking.startsAt;
  return {
    ...emptyDraft,
    serviceId: next ?? serviceId,
    resourceId,
    isAnyone,
    wishes: [{ date: dateOf(business.zone, at), time: timeOf(business.zone, at) }],
    series: { place: series.place + 1, of: series.of, ...(rest.length > 0 ? { next: rest } : {}) },
  };
}
