import type { BookingId, HandoffId } from '../../core/ids.ts';
import { BOOKING_REMINDER, expireHolds, findBooking, HOLD_EXPIRY } from '../../kernels/booking/index.ts';
import { HANDOFF_RETURN } from '../handoff/open-handoff.ts';
import { takeHandoffReturn } from '../handoff/staff-events.ts';
import { takeFiredTimer, type FiredTimer } from '../../effects/timers.ts';
import { bookingActions, bookingChoiceId } from '../rendering/choice-ids.ts';
import { industryOf } from '../../industries/index.ts';
import { settingOf, type ConversationTurn } from './converse.ts';
import type { LaneEvent } from './lane-events.ts';
import { send } from './turn.ts';

type TimerHandler = (turn: ConversationTurn, payload: FiredTimer['payload']) => Promise<void>;

/** What each kind of timer does when its event is taken. */
const handlers: Readonly<Record<string, TimerHandler>> = {
  [HANDOFF_RETURN]: (turn, payload) => takeHandoffReturn(turn, payload as { handoffId: HandoffId }), // as it was set
  [HOLD_EXPIRY]: async ({ tx, now }) => void (await expireHolds(tx, now)),
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

/** Reminds of a booking, unless it was moved or cancelled since the timer was set. */
async function remind(
  turn: ConversationTurn,
  { bookingId, version }: { bookingId: BookingId; version: number },
): Promise<void> {
  const { tx, now, conversation } = turn;
  const { business } = turn.setting;
  const booking = await findBooking(tx, bookingId);
  if (!booking || booking.version !== version || booking.status !== 'confirmed' || booking.startsAt <= now)
    return;

  const { speech } = settingOf(turn);
  const isDiscreet = industryOf(business.industry).hasDiscreetReminders;
  const when = speech.when(booking.startsAt);
  const place = booking.terms.place;
  const service = speech.name(booking.terms.serviceNames);
  const ids = bookingActions.map((action) => bookingChoiceId({ bookingId, version, action }));
  send(turn, 'proactive', {
    text: speech.text(isDiscreet ? 'reminder.discreet' : 'reminder.text', {
      service,
      business: business.name,
      when,
      place,
    }),
    choices: {
      open: speech.text('choose.open'),
      options: bookingActions.map((action, place) => ({
        id: ids[place] ?? '',
        label: speech.text(`action.${action}`),
      })),
    },
    template: {
      name: isDiscreet ? 'booking_reminder_discreet' : 'booking_reminder',
      language: conversation.language,
      parameters: { business: business.name, ...(isDiscreet ? {} : { service }), when, place },
      buttons: ids,
    },
  });
}
