export { confirmAttendance } from './attendance.ts';
export {
  findBooking,
  findBookingByCode,
  lastBooking,
  lastCancelled,
  upcomingBookings,
} from './booking-repository.ts';
export type { BookingReference } from './booking-lock.ts';
export { cancelBooking } from './cancel.ts';
export type { BusinessDefinition, ResourceDefinition, ServiceDefinition } from './business-definition.ts';
export { closestSlots, type ClosestQuery } from './closest-slots.ts';
export { confirmBooking } from './confirm.ts';
export { expireHolds, HOLD_EXPIRY } from './expire-holds.ts';
export { holdSlot, releaseHold, type HoldRequest } from './hold.ts';
export { installBusiness } from './install-business.ts';
export { isOpenAt } from './is-open.ts';
export { openingHours, type OpenTime } from './opening-hours.ts';
export { openSpansOn } from './open-spans.ts';
export { BOOKING_REMINDER } from './reminders.ts';
export { rescheduleBooking, type RescheduleRequest } from './reschedule.ts';
export { findService, listResources, listServices } from './services.ts';
export { freeDates, freeSlotsOn, listSlots, nextFreeSlots, type SlotQuery } from './slots.ts';
export type { Acting } from './transition.ts';
export type * from './types.ts';
export * from './calendars/index.ts';
