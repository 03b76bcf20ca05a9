import { dateOfDayNumber, dayNumberAt, weekdayOfDayNumber, type Instant } from '../../../core/time/index.ts';
import { gridStarts } from './grid-starts.ts';
import { occupiedByNeed, spanOfNeed } from './need-spans.ts';
import { openWindows, resourceWindows } from './open-windows.ts';
import type { Candidate, Need, TeamInput } from './team-types.ts';
import type { BusyKind, BusyRange, TimeRange } from './types.ts';

/** What keeps one resource from serving a start. */
export type Obstacle =
  /** its own day, or its location's, has no hours: a usual day off, or a special one, by its name where it has one */
  | { rule: 'closed_day'; by: 'resource' | 'location'; holiday?: string }
  /** open that day, but not then */
  | { rule: 'outside_hours'; by: 'resource' | 'location' }
  /** closes before the service ends */
  | { rule: 'past_closing' }
  /** between two starts of its grid */
  | { rule: 'off_grid' }
  /** occupied; `isBuffer`: only the time that is kept free around the service is in the way */
  | { rule: 'busy'; kind: BusyKind; range: TimeRange; isBuffer: boolean };

/** Undefined where the candidate could serve that need, as far as it is concerned. */
export function obstacleOf(
  input: TeamInput,
  place: number,
  candidate: Candidate,
  span: TimeRange,
): Obstacle | undefined {
  const need = input.needs[place];
  if (!need) return undefined;
  const closed = input.stay
    ? (closedForStay(candidate, span.start) ?? closedForStay(candidate, span.end))
    : closedDuring(input, place, need, candidate, spanOfNeed(need, span));
  return closed ?? busyDuring(input, need, candidate, span);
}

function closedForStay(candidate: Candidate, at: Instant): Obstacle | undefined {
  const isOpen = resourceWindows(candidate, at - 1, at + 1).some(
    ({ start, end }) => start <= at && at <= end,
  );
  return isOpen ? undefined : closedAt(candidate, at);
}

function closedDuring(
  { rules, now }: TeamInput,
  place: number,
  need: Need,
  candidate: Candidate,
  part: TimeRange,
): Obstacle | undefined {
  const windows = resourceWindows(candidate, part.start, part.end);
  const window = windows.find(({ start, end }) => start <= part.start && part.start < end);
  if (!window) return closedAt(candidate, part.start);
  if (part.end > window.end) return { rule: 'past_closing' };
  if (place > 0) return undefined;
  // Only the lead's starts lie on a grid.
  const free = { ...candidate, busy: [], rules: { ...rules, durationMinutes: need.lengthMinutes }, now };
  return gridStarts(free, part.start, part.start + 1).length === 0 ? { rule: 'off_grid' } : undefined;
}

/** Which rule has it closed at that moment. */
function closedAt({ schedule, place }: Candidate, at: Instant): Obstacle {
  const isPlaceOpen = !place || openWindows(place, at, at + 1).length > 0;
  const by = isPlaceOpen ? 'resource' : 'location';
  const closing = isPlaceOpen || !place ? schedule : place;
  const day = dayNumberAt(closing.zone, at);
  const special = closing.overrides.filter(({ date }) => date === dateOfDayNumber(day));
  const isOpenThatDay =
    special.length > 0
      ? special.every(({ closed }) => !closed)
      : closing.weekly.some(({ days }) => days.includes(weekdayOfDayNumber(day)));
  if (isOpenThatDay) return { rule: 'outside_hours', by };
  const holiday = special.find(({ name }) => name !== undefined)?.name;
  return { rule: 'closed_day', by, ...(holiday === undefined ? {} : { holiday }) };
}

function busyDuring(
  input: TeamInput,
  need: Need,
  candidate: Candidate,
  span: TimeRange,
): Obstacle | undefined {
  const occupied = occupiedByNeed(input, need, span);
  const inTheWay = candidate.busy.filter((range) => overlaps(range, occupied));
  const isBusy = (unit: number) => inTheWay.some((range) => range.unit === 0 || (range.unit ?? 1) === unit);
  for (let unit = 1; unit <= candidate.units; unit++) if (!isBusy(unit)) return undefined;
  const served = input.stay ? span : spanOfNeed(need, span);
  const real = inTheWay.find((range) => overlaps(range, served));
  const range = real ?? inTheWay[0];
  if (!range) return undefined;
  const { kind = 'booking', start, end } = range;
  return { rule: 'busy', kind, range: { start, end }, isBuffer: !real };
}

function overlaps({ start, end }: BusyRange | TimeRange, other: TimeRange): boolean {
  return start < end && start < other.end && other.start < end;
}
