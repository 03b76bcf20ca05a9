import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { DAY_MS, isZone, MINUTE_MS, MINUTES_OF_DAY, type Instant } from '../core/time/index.ts';
import { freeStarts, openWindows } from '../kernels/booking/availability/index.ts';
import { answerStandardInput, describeWrongLine } from './json-lines.ts';

// Beyond these a line asks for more than a person means, and would keep the next ones waiting.
const LONGEST_RANGE_DAYS = 1_100;
const MOST_MINUTES = 366 * MINUTES_OF_DAY;

const HELP = `Free start times from a schedule, found by the function that the booking kernel uses.

  npm run -s slots < questions.jsonl

Each line of input is one JSON object, each line of output its answer, in order. Blank lines are skipped.

  zone                  IANA name such as Europe/Madrid
  weekly                [{"days":[1,2],"from":"09:00","to":"17:00"}], Monday is 1; "to" goes up to 24:00, and where
                        it is before "from" it means the next day
  overrides             [{"date":"2026-03-08","closed":true}] closes the whole day; with "from" and "to" they replace
                        that day's hours, and several with one date are several windows
  busy                  [{"start","end"}] in any order, overlapping or not
  durationMinutes       the length of the service
  intervalMinutes       distance between starts (default: durationMinutes), counted from the start of the window, and
                        anew from the midnight that begins a day open from end to end
  bufferBeforeMinutes   kept free before the service (default 0); may lie outside the opening hours
  bufferAfterMinutes    kept free after it (default 0); likewise
  now, noticeMinutes    no start before now + notice (default 0); without "now" nothing is too soon
  from, to              starts are listed in from <= start < to, at most ${LONGEST_RANGE_DAYS} days

Instants are ISO 8601 with an offset or Z. The answer is {"slots":[start],"windows":[{"start","end"}]} in UTC. Windows
are the opening hours that have a moment in from <= moment < to, whole, busy or not; hours that touch or overlap are one
window. One that is open throughout the day before or after the range is cut at that day's far midnight.
A line that cannot be used gets {"error":"what is wrong"}, and the next one is read.
`;

const instant = z
  .string({ error: 'write an instant such as "2026-03-08T13:00:00Z"' })
  .transform((text, context): Instant => {
    try {
      return Temporal.Instant.from(text).epochMilliseconds;
    } catch {
      context.addIssue(`"${text}" is no instant; write it with offset or Z, as "2026-03-08T13:00:00Z"`);
      return z.NEVER;
    }
  });

/** `HH:MM`, up to and including `latest`, as minutes of the day. */
function timeOfDay(latest: '23:59' | '24:00') {
  const advice = `write a time of day from "00:00" to "${latest}"`;
  return z.string(advice).transform((text, context): number => {
    const parts = /^(\d\d):([0-5]\d)$/.exec(text);
    if (parts && text <= latest) return Number(parts[1]) * 60 + Number(parts[2]);
    context.addIssue(`"${text}" does not fit; ${advice}`);
    return z.NEVER;
  });
}

function wholeNumber(least: number, most: number) {
  const advice = `write a whole number from ${least} to ${most}`;
  return z.int(advice).min(least, advice).max(most, advice);
}

const hours = { from: timeOfDay('23:59'), to: timeOfDay('24:00') };
const date = z.iso.date('write a date that exists, as "2026-03-08"');

const question = z
  .object(
    {
      zone: z.string('write an IANA name such as "Europe/Madrid"').refine(isZone, {
        error: ({ input }) => `"${input}" is no time zone; write an IANA name such as "Europe/Madrid"`,
      }),
      weekly: z.array(z.object({ days: z.array(wholeNumber(1, 7)), ...hours })).default([]),
      overrides: z
        .array(
          z.discriminatedUnion('closed', [
            z.object({ date, closed: z.literal(true) }),
            z.object({ date, closed: z.literal(false).optional(), ...hours }),
          ]),
        )
        .default([]),
      busy: z
        .array(
          z
            .object({ start: instant, end: instant })
            .refine(({ start, end }) => start <= end, 'ends before it starts; swap "start" and "end"'),
        )
        .default([]),
      durationMinutes: wholeNumber(1, MOST_MINUTES),
      intervalMinutes: wholeNumber(1, MOST_MINUTES).optional(),
      bufferBeforeMinutes: wholeNumber(0, MOST_MINUTES).default(0),
      bufferAfterMinutes: wholeNumber(0, MOST_MINUTES).default(0),
      noticeMinutes: wholeNumber(0, MOST_MINUTES).default(0),
      now: instant.optional(),
      from: instant,
      to: instant,
    },
    'write one JSON object a line (--help shows its keys)',
  )
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'is before "from"; swap them' })
  .refine(({ from, to }) => to - from <= LONGEST_RANGE_DAYS * DAY_MS, {
    path: ['to'],
    error: `is more than ${LONGEST_RANGE_DAYS} days after "from"; ask for less at once`,
  });

/** The answer to one line of input, without its line end. Never throws for what the line says. */
export function answerLine(line: string): string {
  try {
    return JSON.stringify(answer(question.parse(JSON.parse(line))));
  } catch (error) {
    return JSON.stringify({ error: describeWrongLine(error) });
  }
}

function answer({ zone, weekly, overrides, busy, from, to, ...asked }: z.infer<typeof question>) {
  const schedule = { zone, weekly, overrides };
  const rules = { ...asked, intervalMinutes: asked.intervalMinutes ?? asked.durationMinutes };
  // Without `now`, the notice ends exactly where the range begins.
  const now = asked.now ?? from - asked.noticeMinutes * MINUTE_MS;
  return {
    slots: freeStarts({ schedule, rules, busy, units: 1, now }, from, to).map(isoInstant),
    windows: openWindows(schedule, from, to).map(({ start, end }) => ({
      start: isoInstant(start),
      end: isoInstant(end),
    })),
  };
}

function isoInstant(at: Instant): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

await answerStandardInput(import.meta.url, { help: HELP, answerLine });
