export { advanceBooking } from './advance.ts';
export { approveBooking, declineBooking } from './approve.ts';
export { confirmAttendance } from './attendance.ts';
export {
  findBooking,
  findBookingByCode,
  lastBooking,
  lastCancelled,
  upcomingBookings,
} from './booking-repository.ts';
export { isVersion, type BookingReference } from './booking-lock.ts';
export { autoReleaseAt, BOOKING_DUE, BOOKING_NEWS, BOOKING_REMINDER } from './booking-timers.ts';
export { cancelBooking, cancellationTerms, type CancelRequest } from './cancel.ts';
export { checkIn, checkInWindow } from './check-in.ts';
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
export { listAmenities, type Amenity } from './amenities.ts';
export { depositOf, fee, type FeeEvent, type FeeSnapshot } from './fees.ts';
export { findOverlaps, type Overlap } from './find-overlaps.ts';
export { holdSlot, releaseHold, type HoldRequest } from './hold.ts';
export { installBusiness } from './install-business.ts';
export { isOpenAt } from './is-open.ts';
export { isStanding, type BookingAction } from './life.ts';
export { listLocations } from './locations.ts';
export type { BookingNews } from './news.ts';
export type { Wanted } from './offers.ts';
export { openSpansOn } from './open-spans.ts';
export { openingHours, type OpenTime } from './opening-hours.ts';
export { awaitPayment, recordPayment, settlePayment } from './payments.ts';
export { planAllSessions } from './plan-all-sessions.ts';
export { createSession, planSessions, type SessionRequest, type SessionResult } from './plan-sessions.ts';
export { deadlineOf, isCustomer, lateness, policyOf, type Policy } from './policies.ts';
export { price, type Priced } from './prices.ts';
export { refusalError } from './refusals.ts';
export { changePrice } from './reprice.ts';
export { rescheduleBooking, type RescheduleRequest } from './reschedule.ts';
export { restoreBooking } from './restore.ts';
export { findService, listLeadingResources, listResources, listServices } from './services.ts';
export { freeDates, freeSlotsOn, listSlots, nextFreeSlots, type SlotQuery } from './slots.ts';
export type { Acting, BookingPermission } from './transition.ts';
export type * from './types.ts';
export { completeBooking, markNoShow } from './visit.ts';
export * from './calendars/index.ts';
export * from './waitlist/index.ts';
