import type { BookingId } from '../../core/ids.ts';
import { findBooking, isStanding, upcomingBookings, type Booking } from '../../kernels/booking/index.ts';
import type { AnswersPatch } from './answers.ts';
import { bookingCard } from './booking-card.ts';
import { MOST_CHOICES, type Prompt } from './prompt.ts';
import type { Reading, Scene } from './scene.ts';
import type { Outcome, Phase } from './step-kind.ts';
import { dateOf, timeOf } from './wall-time.ts';

/*
 * Finding the booking a customer means, as showing, moving and cancelling all need it: the one they tapped, the only one
 * there is, or one of several they are asked about.
 */

/** The two phases; `found` and `none` lead where the step says. */
export function whichBookingPhases(found: { phase: string }, none: { exit: string }): Record<string, Phase> {
  return {
    finding: { rests: false, outcomes: { found, several: { phase: 'which' }, none } },
    which: { rests: true, outcomes: { found } },
  };
}

export async function findWhichBooking(scene: Scene): Promise<Outcome> {
  const named = await namedBooking(scene);
  if (named) return { name: 'found' };
  const bookings = await upcomingBookings(scene.tx, scene.contact.id, scene.now);
  if (bookings.length === 0) {
    scene.say(scene.speech.text('booking.none'));
    return { name: 'none', answers: { bookingId: undefined, sought: undefined } };
  }
  const [only, ...others] = bookings.length === 1 ? bookings : meantOf(scene, bookings);
  return only && others.length === 0
    ? { name: 'found', answers: { bookingId: only.id, sought: undefined, ...usedUp(scene, only) } }
    : { name: 'several', answers: { bookingId: undefined, sought: undefined } };
}

/** Those that were spoken of: "my color", "the one on Tuesday", "the one with Ana", "the second one". */
function meantOf({ answers, business }: Scene, bookings: readonly Booking[]): readonly Booking[] {
  const { serviceId, resourceId, dates, place } = answers.sought ?? {};
  const named = bookings.filter(
    (one) =>
      (serviceId ?? resourceId ?? dates) !== undefined &&
      (serviceId ?? one.serviceId) === one.serviceId &&
      (resourceId ?? one.resourceId) === one.resourceId &&
      (dates?.includes(dateOf(business.zone, one.startsAt)) ?? true),
  );
  if (place === undefined || named.length === 1) return named;
  // "The second" may have been read as a day on which there is none.
  const counted = (named.length > 0 ? named : bookings).at(place > 0 ? place - 1 : place);
  return counted ? [counted] : [];
}

/** The day that told which booking is meant does not say as well where it is to move. */
function usedUp({ answers: { sought, wishes = [] }, business }: Scene, booking: Booking): AnswersPatch {
  const dates = sought?.dates ?? [];
  const isItsDay = dates.includes(dateOf(business.zone, booking.startsAt));
  const saysNoMore = wishes.every(
    ({ date, time, from, to, part }) =>
      date !== undefined && dates.includes(date) && (time ?? from ?? to ?? part) === undefined,
  );
  return isItsDay && saysNoMore ? { wishes: undefined } : {};
}

export async function askWhichBooking(scene: Scene, heading: string): Promise<Prompt> {
  const bookings = (await upcomingBookings(scene.tx, scene.contact.id, scene.now)).slice(0, MOST_CHOICES);
  return {
    text: heading,
    asked: 'slot',
    open: scene.speech.text('choose.open'),
    choices: bookings.map((booking) => ({
      key: `booking:${booking.id}`,
      label: scene.speech.slot(booking.startsAt),
      description: scene.speech.name(booking.terms.serviceNames),
      synonyms: [booking.code, ...Object.values(booking.terms.serviceNames)],
      date: dateOf(scene.business.zone, booking.startsAt),
      time: timeOf(scene.business.zone, booking.startsAt),
    })),
  };
}

export function readWhichBooking({ choice }: Reading): Outcome | undefined {
  const [kind, id] = choice?.split(':') ?? [];
  return kind === 'booking' && id ? { name: 'found', answers: { bookingId: id as BookingId } } : undefined; // our own key
}

/** The booking that the conversation is about, if it is this customer's and still ahead. */
export async function namedBooking(scene: Scene): Promise<Booking | undefined> {
  const { bookingId } = scene.answers;
  const booking = bookingId && (await findBooking(scene.tx, bookingId));
  if (!booking || booking.contactId !== scene.contact.id) return undefined;
  return isStanding(booking.status) && booking.startsAt > scene.now ? booking : undefined;
}

/** The same, where a step has already made sure of it. */
export async function theBooking(scene: Scene): Promise<Booking> {
  const { bookingId } = scene.answers;
  const booking = bookingId && (await findBooking(scene.tx, bookingId));
  if (!booking) throw new Error('A step acts on a booking that was never found.');
  return booking;
}

export function cardWithCode(scene: Scene, booking: Booking): string {
  const { speech } = scene;
  const waiting = booking.status === 'pending_approval' ? [speech.text('booking.pending')] : [];
  return [bookingCard(scene, booking), speech.text('booking.code', { code: booking.code }), ...waiting].join(
    '\n',
  );
}
