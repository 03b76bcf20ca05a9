import { Temporal } from 'temporal-polyfill';
import { MINUTE_MS } from '../../../core/time/index.ts';
import type { Candidate, Need, Schedule, TeamInput } from './index.ts';
import { STEP_MS, wallTime } from './random-teams.ts';

const DAYS_AROUND = 7;

/**
 * A second opinion for tests, as slow as it looks: it knows no ranges, marks each five minutes as open or not with Temporal
 * alone for the zones, and tries every way to put people together.
 */
export class TeamReference {
  private readonly firstAt: number;
  private readonly cells: number;
  private readonly openOf = new Map<Candidate, Uint8Array>();
  private readonly midnights: number[];
  /** where the last bookable date ends */
  private readonly horizon: number;

  /** when a stay could begin, on each date around */
  private arrivals: number[] | undefined;

  private readonly input: TeamInput;
  private readonly date: string;

  constructor(input: TeamInput, date: string) {
    this.input = input;
    this.date = date;
    this.midnights = Array.from({ length: 2 * DAYS_AROUND + 1 }, (_, nth) =>
      wallTime(input.zone, date, nth - DAYS_AROUND, 0),
    );
    this.horizon = endOfHorizon(input);
    this.firstAt = this.midnights[0] ?? 0;
    this.cells = ((this.midnights.at(-1) ?? 0) - this.firstAt) / STEP_MS;
  }

  /** Every start that can be had in that range, as far as it lies on five minutes. */
  starts(from: number, to: number): number[] {
    const found: number[] = [];
    for (let at = from; at < to; at += STEP_MS) if (this.canStart(at)) found.push(at);
    return found;
  }

  private canStart(at: number): boolean {
    const { needs, rules, now, stay } = this.input;
    if (at < now + rules.noticeMinutes * MINUTE_MS) return false;
    if (at >= this.horizon) return false;
    const end = stay ? this.endOfStay(at) : at + rules.durationMinutes * MINUTE_MS;
    if (end === undefined) return false;
    const seats = needs.flatMap((need, place) =>
      Array.from({ length: need.quantity }, () => ({ need, place, ...this.part(need, at, end) })),
    );
    return this.fill(seats, []);
  }

  private endOfStay(at: number): number | undefined {
    const { zone, stay } = this.input;
    if (!stay) return undefined;
    this.arrivals ??= Array.from({ length: 2 * DAYS_AROUND + 1 }, (_, nth) =>
      wallTime(zone, this.date, nth - DAYS_AROUND, stay.arrivalMinute),
    );
    for (let day = -DAYS_AROUND; day <= DAYS_AROUND; day++) {
      if (this.arrivals[day + DAYS_AROUND] !== at) continue;
      const last = stay.unit === 'nights' ? day + stay.count : day + stay.count - 1;
      const end = wallTime(zone, this.date, last, stay.departureMinute);
      return end > at ? end : undefined;
    }
    return undefined;
  }

  private part(need: Need, at: number, end: number): { from: number; to: number } {
    if (this.input.stay) return { from: at, to: end };
    const from = at + need.offsetMinutes * MINUTE_MS;
    return { from, to: from + need.lengthMinutes * MINUTE_MS };
  }

  private fill(
    seats: readonly { need: Need; place: number; from: number; to: number }[],
    given: readonly { id: string; unit: number; from: number; to: number }[],
  ): boolean {
    const [seat, ...others] = seats;
    if (!seat) return true;
    const { bufferBeforeMinutes, bufferAfterMinutes } = this.input.rules;
    const from = seat.from - bufferBeforeMinutes * MINUTE_MS;
    const to = seat.to + bufferAfterMinutes * MINUTE_MS;
    return seat.need.candidates.some((candidate) => {
      if (!this.isOpenFor(candidate, seat)) return false;
      return Array.from({ length: candidate.units }, (_, nth) => nth + 1).some((unit) => {
        const isBusy =
          candidate.busy.some(
            (busy) =>
              (busy.unit === 0 || (busy.unit ?? 1) === unit) &&
              busy.start < busy.end &&
              busy.start < to &&
              from < busy.end,
          ) ||
          given.some(
            (other) => other.id === candidate.id && other.unit === unit && other.from < to && from < other.to,
          );
        return !isBusy && this.fill(others, [...given, { id: candidate.id, unit, from, to }]);
      });
    });
  }

  private isOpenFor(candidate: Candidate, { place, from, to }: { place: number; from: number; to: number }) {
    const open = this.open(candidate);
    const cell = (at: number) => (at - this.firstAt) / STEP_MS;
    if (this.input.stay) {
      const touches = (at: number) => open[cell(at)] === 1 || open[cell(at) - 1] === 1;
      return touches(from) && touches(to);
    }
    for (let at = cell(from); at < cell(to); at++) if (open[at] !== 1) return false;
    if (place > 0) return true;
    // The lead's starts lie on a grid that begins where it opens, and anew with each date that is open as a whole.
    let anchor = cell(from);
    while (open[anchor - 1] === 1 && !this.beginsWholeDate(open, anchor)) anchor--;
    return ((cell(from) - anchor) * STEP_MS) % (this.input.rules.intervalMinutes * MINUTE_MS) === 0;
  }

  private beginsWholeDate(open: Uint8Array, cell: number): boolean {
    const at = this.firstAt + cell * STEP_MS;
    return this.midnights.some((midnight, nth) => {
      const next = this.midnights[nth + 1];
      if (midnight !== at || next === undefined || next <= midnight) return false;
      for (let within = cell; within < cell + (next - midnight) / STEP_MS; within++) {
        if (open[within] !== 1) return false;
      }
      return true;
    });
  }

  private open(candidate: Candidate): Uint8Array {
    let open = this.openOf.get(candidate);
    if (!open) {
      const own = this.mark(candidate.schedule);
      const place = candidate.place ? this.mark(candidate.place) : undefined;
      open = place ? own.map((isOpen, cell) => isOpen & (place[cell] ?? 0)) : own;
      this.openOf.set(candidate, open);
    }
    return open;
  }

  private mark({ zone, weekly, overrides }: Schedule): Uint8Array {
    const open = new Uint8Array(this.cells);
    for (let days = -DAYS_AROUND; days < DAYS_AROUND; days++) {
      const day = Temporal.PlainDate.from(this.date).add({ days });
      const special = overrides.filter(({ date }) => date === day.toString());
      const hours =
        special.length === 0
          ? weekly.filter((rule) => rule.days.includes(day.dayOfWeek))
          : special.flatMap((override) => (override.closed ? [] : [override]));
      for (const { from, to } of hours) {
        const start = wallTime(zone, this.date, days, from);
        const end = wallTime(zone, this.date, to < from ? days + 1 : days, to);
        for (let at = start; at < end; at += STEP_MS) open[(at - this.firstAt) / STEP_MS] = 1;
      }
    }
    return open;
  }
}

function endOfHorizon({ now, zone, rules: { horizonDays } }: TeamInput): number {
  if (horizonDays === undefined) return Infinity;
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  return wallTime(zone, today.toString(), horizonDays + 1, 0);
}
