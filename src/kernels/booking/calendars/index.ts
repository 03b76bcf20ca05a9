export {
  createCalendarImporter,
  type CalendarImporter,
  type CalendarImporterOptions,
} from './calendar-importer.ts';
export { openConflicts, type CalendarConflict } from './conflicts.ts';
export { bookingsOfFeed, calendarUid, type CalendarBooking } from './feed-bookings.ts';
export {
  findCalendarFeed,
  listCalendarFeeds,
  openBookingCalendar,
  openCalendarFeed,
  revokeCalendarFeed,
  rotateCalendarFeed,
  tenantOfCalendarSecret,
  type CalendarFeed,
  type FeedScope,
  type OpenedFeed,
} from './feeds.ts';
export {
  addCalendarSource,
  listCalendarSources,
  removeCalendarSource,
  type CalendarSource,
} from './sources.ts';
