import { TurnoError } from '../errors.ts';
import { DAY_MS, type Instant } from './instant.ts';

/**
 * Offsets from UTC, read from the runtime's own zone data and kept.
 *
 * Asking Intl costs about a microsecond and availability asks thousands of times, so each zone keeps, for every
 * stretch of about thirteen months it was asked about, the few moments at which its offset changed.
 */
export type OffsetAt = (at: Instant) => number;

/** `offsetsMs[i]` holds from `startsAt[i]` until the next one. */
interface Stretch {
  startsAt: Instant[];
  offsetsMs: number[];
}

const STRETCH_MS = 2 ** 35;
// Since 1970 no zone kept an offset for less than seven days (Boa Vista in October 2000), so no change hides between two probes.
const PROBE_EVERY_MS = 2 * DAY_MS;
const SECOND_MS = 1_000;

const knownZones = new Map<string, OffsetAt>();

/** The zone's offsets in milliseconds, positive east of Greenwich. Throws `invalid_input` for an unknown zone. */
export function offsetsOf(zone: string): OffsetAt {
  let offsetAt = knownZones.get(zone);
  if (!offsetAt) {
    offsetAt = rememberStretches(askIntl(zone));
    knownZones.set(zone, offsetAt);
  }
  return offsetAt;
}

function rememberStretches(ask: OffsetAt): OffsetAt {
  const stretches = new Map<number, Stretch>();
  return (at) => {
    const index = Math.floor(at / STRETCH_MS);
    let stretch = stretches.get(index);
    if (!stretch) {
      stretch = readStretch(ask, index * STRETCH_MS);
      stretches.set(index, stretch);
    }
    const { startsAt, offsetsMs } = stretch;
    let last = startsAt.length - 1;
    while (last > 0 && at < (startsAt[last] ?? 0)) last--;
    return offsetsMs[last] ?? 0;
  };
}

function readStretch(ask: OffsetAt, startAt: Instant): Stretch {
  const stretch: Stretch = { startsAt: [startAt], offsetsMs: [ask(startAt)] };
  const endAt = startAt + STRETCH_MS;
  for (let probeAt = startAt; probeAt < endAt; probeAt += PROBE_EVERY_MS) {
    const nextAt = Math.min(probeAt + PROBE_EVERY_MS, endAt - 1);
    if (ask(probeAt) === ask(nextAt)) continue;
    const changeAt = findChange(ask, probeAt, nextAt);
    stretch.startsAt.push(changeAt);
    stretch.offsetsMs.push(ask(changeAt));
  }
  return stretch;
}

/** The first moment with the offset of `after`, where exactly one change lies between the two. Zones change on whole seconds. */
function findChange(ask: OffsetAt, before: Instant, after: Instant): Instant {
  const offsetAfter = ask(after);
  let low = Math.floor(before / SECOND_MS);
  let high = Math.ceil(after / SECOND_MS);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (ask(middle * SECOND_MS) === offsetAfter) high = middle;
    else low = middle;
  }
  return high * SECOND_MS;
}

function askIntl(zone: string): OffsetAt {
  const format = longOffsetFormat(zone);
  return (at) => {
    // "1/1/1970, GMT+05:45", with seconds where a zone had them, and a bare "GMT" in some versions for zero
    const parts = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(at));
    if (!parts) throw new TurnoError('internal', `the runtime gave no offset for ${zone} at ${at}`);
    const [, sign, hours = 0, minutes = 0, seconds = 0] = parts;
    const offsetMs = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * SECOND_MS;
    return sign === '-' ? -offsetMs : offsetMs;
  };
}

function longOffsetFormat(zone: string): Intl.DateTimeFormat {
  // Newer runtimes take "+02:00" for a zone; such a "zone" knows no daylight saving, so it is refused everywhere.
  if (!/^[+-]/.test(zone)) {
    try {
      return new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  throw new TurnoError(
    'invalid_input',
    `"${zone}" is not a time zone; use an IANA name such as Europe/Madrid`,
  );
}
