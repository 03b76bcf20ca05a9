import type { BookingId, HandoffId, WaitlistEntryId } from '../../core/ids.ts';
import {
  advanceBooking,
  BOOKING_DUE,
  BOOKING_NEWS,
  BOOKING_REMINDER,
  expireEntry,
  expireHolds,
  HOLD_EXPIRY,
  WAITLIST_OVER,
  WAITLIST_SLOT,
  type BookingNews,
  type ReleasedSlot,
} from '../../kernels/booking/index.ts';
import { HANDOFF_RETURN } from '../handoff/open-handoff.ts';
import { takeHandoffReturn } from '../handoff/staff-events.ts';
import { takeFiredTimer, type FiredTimer } from '../../effects/timers.ts';
import { FLOW_SIGNAL } from '../steps/scene.ts';
import type { Signal } from '../steps/step-kind.ts';
import type { ConversationTurn } from './conversation-turn.ts';
import type { LaneEvent } from './lane-events.ts';
import { tellNews } from './booking-news.ts';
import { remind } from './reminder.ts';
import { offerSlot } from './waitlist-offer.ts';
import { takeSignal } from './take-signal.ts';

type TimerHandler = (turn: ConversationTurn, payload: FiredTimer['payload']) => Promise<void>;

/** What each kind of timer does when its event is taken. */
const handlers: Readonly<Record<string, TimerHandler>> = {
  [HANDOFF_RETURN]: (turn, payload) => takeHandoffReturn(turn, payload as { handoffId: HandoffId }), // as it was set
  [HOLD_EXPIRY]: async ({ tx, now }) => void (await expireHolds(tx, now)),
  [FLOW_SIGNAL]: (turn, payload) => takeSignal(turn, payload as unknown as Signal), // as it was set
  [BOOKING_DUE]: async ({ tx, now }, payload) =>
    void (await advanceBooking(tx, { bookingId: payload.bookingId as BookingId, now })), // as it was set
  [BOOKING_NEWS]: (turn, payload) => tellNews(turn, payload as unknown as BookingNews), // as it was set
  [WAITLIST_SLOT]: (turn, payload) => offerSlot(turn, payload as unknown as ReleasedSlot), // as it was set
  [WAITLIST_OVER]: ({ tx }, payload) => expireEntry(tx, payload.entryId as WaitlistEntryId), // as it was set
  [BOOKING_REMINDER]: (turn, payload) => remind(turn, payload as { bookingId: BookingId; version: number }), // as it was set
};

export async function takeTimer(
  turn: ConversationTurn,
  event: Extract<LaneEvent, { kind: 'timer' }>,
): Promise<void> {
  const timer = await takeFiredTimer(turn.tx, event.payload.timerId, event.payload.dueAt);
  if (!timer) return;
  const handler = handlers[timer.kind];
  if (!handler) throw new Error(`Nothing handles timers of kind "${timer.kind}".`);
  await handler(turn, timer.payload);
}
