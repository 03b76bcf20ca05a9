import { RRuleTemporal } from 'rrule-temporal';
import type { WallTime } from './event-zone.ts';

/** Steps that one rule may take; more than any rule that people make. */
const MOST_STEPS = 20_000;

/**
 * The starts that a recurrence rule gives from one wall time to another, on the wall itself: which instants those are is
 * the zone's business. The first start belongs to it even where it does not follow the rule.
 *
 * @param rule RRULE's value, with UNTIL as wall time
 * @throws Error for a rule that cannot be read, or takes too long
 */
export function occurrencesOf(
  rule: string,
  firstStart: WallTime,
  from: WallTime,
  until: WallTime,
): WallTime[] {
  const recurrence = new RRuleTemporal({
    rruleString: `DTSTART:${compact(firstStart)}\nRRULE:${rule}`,
    tzid: 'UTC',
    maxIterations: MOST_STEPS,
    strict: true,
    cache: false,
  });
  const starts = recurrence.between(new Date(from), new Date(until), true).map((at) => at.epochMilliseconds);
  return firstStart >= from && firstStart <= until ? [firstStart, ...starts] : starts;
}

/** `20260302T090000Z` */
export function compact(wall: WallTime): string {
  return `${new Date(wall).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
