import type { BookingId } from '../../core/ids.ts';
import type { BookingAction, BookingStatus } from './life.ts';
import { deadlineOf } from './policies.ts';
import type { Booking } from './types.ts';

/** What others than the one who did it are told of, when they are; in the lane of the booking's conversation. */
export interface BookingNews {
  bookingId: BookingId;
  /** the booking's version when it happened */
  version: number;
  action: BookingAction;
  /** the booking's status before */
  from: BookingStatus;
}

/** Whether somebody is to hear of that transition who was not there. */
export function isTold(
  action: BookingAction,
  before: Pick<Booking, 'status'>,
  after: Booking,
  by: { isCustomer: boolean; at: number },
): boolean {
  switch (action) {
    case 'approval_asked':
    case 'approved':
    case 'declined':
    case 'auto_released':
    case 'no_show':
      return true;
    // Staff expect the customer; who goes on holding needs no word.
    case 'expired':
      return before.status === 'pending_approval';
    case 'checked_in':
      return by.isCustomer;
    // Staff look at their day again where it is a late one, and at a request where it is another now.
    case 'cancelled':
      return !by.isCustomer || by.at >= deadlineOf('cancel', 'customer', after);
    case 'restored':
      return after.status === 'pending_approval';
    case 'rescheduled':
      return !by.isCustomer || after.status === 'pending_approval';
    case 'held':
    case 'released':
    case 'payment_awaited':
    case 'confirmed':
    case 'failed':
    case 'repriced':
    case 'payment_recorded':
    case 'attendance_confirmed':
    case 'completed':
      return false;
  }
}
