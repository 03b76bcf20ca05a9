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
export type {
  BusinessDefinition,
  LocationDefinition,
  RequirementDefinition,
  ResourceDefinition,
  ServiceDefinition,
} from './business-definition.ts';
export { closestSlots, type ClosestQuery } from './closest-slots.ts';
export { confirmBooking } from './confirm.ts';
export { explainSlot, type NamedObstacle, type SlotExplanation } from './explain-slot.ts';
export { expireHolds, HOLD_EXPIRY } from './expire-holds.ts';
export { findOverlaps, type Overlap } from './find-overlaps.ts';
export { holdSlot, releaseHold, type HoldRequest } from './hold.ts';
export { installBusiness } from './install-business.ts';
export { isOpenAt } from './is-open.ts';
export { listLocations } from './locations.ts';
export type { Wanted } from './offers.ts';
export { openingHours, type OpenTime } from './opening-hours.ts';
export { openSpansOn } from './open-spans.ts';
export { BOOKING_REMINDER } from './reminders.ts';
export { rescheduleBooking, type RescheduleRequest } from './reschedule.ts';
export { listAmenities, type Amenity } from './amenities.ts';
export { planAllSessions } from './plan-all-sessions.ts';
export { createSession, planSessions, type SessionRequest, type SessionResult } from './plan-sessions.ts';
export { findService, listLeadingResources, listResources, listServices } from './services.ts';
export { freeDates, freeSlotsOn, listSlots, nextFreeSlots, type SlotQuery } from './slots.ts';
export type { Acting } from './transition.ts';
export type * from './types.ts';
export * from './calendars/index.ts';
