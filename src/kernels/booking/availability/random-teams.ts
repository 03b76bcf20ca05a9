import { Temporal } from 'temporal-polyfill';
import { DAY_MS, MINUTE_MS, MINUTES_OF_DAY } from '../../../core/time/index.ts';
import type { Candidate, DateOverride, Hours, Need, Schedule, TeamInput } from './index.ts';
import { seededRandom } from './seeded-random.ts';

/*
 * Random businesses for tests: staff and rooms with hours, special days, buffers and bookings, on days on which clocks
 * change. Everything is a multiple of five minutes, so that a reference can look at each five minutes in turn.
 */

export const STEP_MS = 5 * MINUTE_MS;

const PLACES = [
  ['Europe/Madrid', '2026-03-29'],
  ['Europe/Madrid', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['America/St_Johns', '2026-11-01'],
  ['Asia/Kathmandu', '2026-06-01'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Africa/Casablanca', '2026-03-22'],
  ['Pacific/Apia', '2011-12-30'],
] as const;

export interface RandomTeam {
  input: TeamInput;
  date: string;
  from: number;
  to: number;
}

/** The same business for the same number. */
export function randomTeam(number: number): RandomTeam {
  const random = seededRandom(number * 7919 + 13);
  const oneOf = <T>(values: readonly [T, ...T[]]): T => values[random(values.length)] ?? values[0];
  const chance = (percent: number) => random(100) < percent;
  const [zone, date] = PLACES[number % PLACES.length] ?? PLACES[0];
  const middleAt = wallTime(zone, date, 0, 0);
  const around = (days: number) => middleAt + (random(2 * days * 288) - days * 288) * STEP_MS;

  const hours = (): Hours =>
    chance(15) ? { from: 0, to: MINUTES_OF_DAY } : { from: random(96) * 15, to: random(97) * 15 };
  const schedule = (): Schedule => ({
    zone,
    weekly: Array.from({ length: 1 + random(2) }, () => ({
      ...hours(),
      days: [1, 2, 3, 4, 5, 6, 7].filter(() => chance(80)),
    })),
    overrides: Array.from({ length: chance(30) ? 1 : 0 }, (): DateOverride => {
      const special = Temporal.PlainDate.from(date)
        .add({ days: random(3) - 1 })
        .toString();
      return chance(40) ? { date: special, closed: true } : { date: special, ...hours() };
    }),
  });
  const place = chance(40) ? schedule() : undefined;
  const candidate = (id: string): Candidate => {
    const units = oneOf([1, 1, 2]);
    const busy = Array.from({ length: random(8) }, () => {
      const start = around(1);
      return { start, end: start + random(40) * STEP_MS, unit: random(units + 1) };
    });
    return { id, schedule: schedule(), place, busy, units };
  };
  const everybody = ['ana', 'ben', 'cleo', 'dora', 'eric'].map(candidate);
  const durationMinutes = oneOf([15, 30, 60, 90, 120]);
  const needs = Array.from({ length: 1 + random(3) }, (_, nth): Need => {
    const offsetMinutes = nth === 0 || chance(60) ? 0 : 5 * random(durationMinutes / 5);
    return {
      // Two needs may want the same people.
      candidates: everybody.filter(() => chance(50)),
      quantity: oneOf([1, 1, 1, 2]),
      offsetMinutes,
      lengthMinutes: chance(60) ? durationMinutes - offsetMinutes : 5 * (1 + random(durationMinutes / 5)),
    };
  });
  const stay = chance(20)
    ? {
        unit: oneOf(['nights', 'days'] as const),
        count: 1 + random(3),
        arrivalMinute: random(48) * 15,
        departureMinute: (40 + random(56)) * 15,
      }
    : undefined;
  const from = around(1);
  return {
    date,
    from,
    to: from + random(DAY_MS / STEP_MS) * STEP_MS,
    input: {
      zone,
      stay,
      needs: needs.map((need) => (stay ? { ...need, offsetMinutes: 0, lengthMinutes: 0 } : need)),
      rules: {
        durationMinutes,
        intervalMinutes: oneOf([15, 20, 30, 45, 60]),
        bufferBeforeMinutes: oneOf([0, 0, 10]),
        bufferAfterMinutes: oneOf([0, 0, 5, 15]),
        noticeMinutes: oneOf([0, 0, 60]),
        ...(chance(30) ? { horizonDays: 1 + random(3) } : {}),
      },
      now: chance(25) ? around(1) : middleAt - 2 * DAY_MS,
    },
  };
}

const knownInstants = new Map<string, number>();

/** The wall time of a date some days away, by Temporal alone with its default `compatible`. */
export function wallTime(zone: string, date: string, days: number, minuteOfDay: number): number {
  const key = `${zone} ${date} ${days} ${minuteOfDay}`;
  let at = knownInstants.get(key);
  if (at === undefined) {
    const day = Temporal.PlainDate.from(date).add({ days });
    at = day.toPlainDateTime().add({ minutes: minuteOfDay }).toZonedDateTime(zone).epochMilliseconds;
    knownInstants.set(key, at);
  }
  return at;
}
