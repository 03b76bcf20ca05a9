import { calendarUid, type BookingStatus, type CalendarBooking } from '../../kernels/booking/index.ts';
import type { CalendarOwner } from './calendar-owner.ts';
import { writeCalendar, type WrittenEvent } from './write-calendar.ts';

/**
 * What staff see in their own calendar. It lies on servers of others, so it holds no phone number; where visits are
 * discreet, nothing but the booking's code, by which staff find the rest with us.
 */
export function staffCalendar(owner: CalendarOwner, bookings: readonly CalendarBooking[]): string {
  const name = owner.resource === undefined ? owner.business : `${owner.resource} · ${owner.business}`;
  return writeCalendar(
    name,
    bookings.flatMap((booking) => {
      const { code, terms, customerName } = booking;
      const summary = owner.isDiscreet
        ? [capitalise(owner.booking), code]
        : [nameIn(owner.language, terms.serviceNames), customerName ?? code];
      const whose = owner.resource === undefined ? [terms.resourceName] : [];
      return eventOf(booking, [...summary, ...whose].join(' · '), code);
    }),
  );
}

/** What customers put into their own calendar. */
export function customerCalendar(owner: CalendarOwner, bookings: readonly CalendarBooking[]): string {
  return writeCalendar(
    owner.business,
    bookings.flatMap((booking) => {
      const { code, terms } = booking;
      const what = owner.isDiscreet ? capitalise(owner.booking) : nameIn(owner.language, terms.serviceNames);
      return eventOf(booking, `${what} · ${owner.business}`, code);
    }),
  );
}

/** How each state looks in a calendar; undefined: not at all. */
const statuses: Readonly<Record<BookingStatus, WrittenEvent['status'] | undefined>> = {
  held: undefined,
  released: undefined,
  expired: undefined,
  failed: undefined,
  pending_payment: 'TENTATIVE',
  pending_approval: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  checked_in: 'CONFIRMED',
  completed: 'CONFIRMED',
  no_show: 'CONFIRMED',
  declined: 'CANCELLED',
  cancelled_by_customer: 'CANCELLED',
  cancelled_by_business: 'CANCELLED',
};

function eventOf(booking: CalendarBooking, summary: string, description: string): WrittenEvent[] {
  const status = statuses[booking.status];
  if (!status) return [];
  const { startsAt, endsAt, createdAt, changedAt, version, terms } = booking;
  return [
    {
      uid: calendarUid(booking.id),
      sequence: version,
      status,
      startsAt,
      endsAt,
      createdAt,
      changedAt,
      summary,
      description,
      location: terms.place,
    },
  ];
}

function nameIn(language: string, names: Readonly<Record<string, string>>): string {
  return names[language] ?? Object.values(names)[0] ?? '';
}

function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
