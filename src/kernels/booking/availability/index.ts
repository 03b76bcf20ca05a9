export { freeStarts } from './free-starts.ts';
export { isBookable, isFree } from './is-bookable.ts';
export { nearestStarts } from './nearest-starts.ts';
export { openWindows } from './open-windows.ts';
export type {
  AvailabilityInput,
  Bookability,
  BusyRange,
  DateOverride,
  Hours,
  RefusalReason,
  Schedule,
  SlotRules,
  TimeRange,
  WeeklyRule,
} from './types.ts';
