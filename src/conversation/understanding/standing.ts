import { groupMentions } from './grammar/groups.ts';
import { isAt, type Line } from './grammar/line.ts';
import type { Mention } from './grammar/mentions.ts';
import { ordinalAt } from './grammar/numbers.ts';
import { isSaid, isSpoken, talkPieces } from './phrases.ts';
import { rankCandidates } from './ranking.ts';
import type { Reading } from './reading.ts';
import type { Intent, StandingBooking } from './types.ts';

const aboutBookings: ReadonlySet<Intent> = new Set(['cancel', 'reschedule', 'my-bookings', 'another-day']);
/** More bookings than anybody counts out. */
const MOST_PLACES = 10;

/**
 * Which of the customer's bookings a message is about: "cancel the second one", "move my Friday one", "I can't come
 * tomorrow". Undefined where it says nothing of the kind.
 */
export function standingIn(reading: Reading, intent: Intent | undefined): StandingBooking | undefined {
  if (!intent || !aboutBookings.has(intent)) return undefined;
  const isMoving = intent === 'reschedule' || intent === 'another-day';
  const dates = datesSaid(reading, isMoving);
  const isCounted = intent === 'cancel' || intent === 'reschedule';
  const place = isCounted ? placeSaid(reading, isMoving) : undefined;
  if (dates.length === 0 && place === undefined) return undefined;
  return { ...(dates.length > 0 && { dates }), ...(place !== undefined && { place }) };
}

/** What was turned down is the day it is on: "Tuesday I can't". Else whatever was named, but not where it is to move to. */
function datesSaid({ line, mentions: { found, wished } }: Reading, isMoving: boolean): string[] {
  const turnedDown = found.filter((mention) => !wished.includes(mention));
  const said = wished.filter((mention) => !isMoving || !isDestination(line, mention));
  return datesOf(line, turnedDown.some(({ kind }) => kind === 'day') ? turnedDown : said);
}

function datesOf(line: Line, mentions: readonly Mention[]): string[] {
  const candidates = rankCandidates(groupMentions(mentions), line, []);
  return [...new Set(candidates.flatMap(({ date }) => date ?? []))];
}

/** "To Friday", "al viernes", "auf Freitag"; not Portuguese "a de sexta". */
function isDestination(line: Line, { start }: Mention): boolean {
  if (isAt(line, start, 'of') || isAt(line, start + 1, 'of')) return false;
  return [start - 1, start].some((at) => isAt(line, at, 'instead', 'for'));
}

function placeSaid({ line, words, mentions, asks }: Reading, isMoving: boolean): number | undefined {
  // "Move it to the first free one" is none of theirs.
  if (isMoving && asks.has('first-available')) return undefined;
  const pieces = talkPieces(words.filter(isSpoken), line.language);
  if (pieces.some((piece) => isSaid(piece, 'last'))) return -1;
  for (let at = 0; at < line.atoms.length; at++) {
    const ordinal = isMoving && mentions.isCovered(at) ? undefined : ordinalAt(line, at);
    if (ordinal && ordinal.value >= 1 && ordinal.value <= MOST_PLACES) return ordinal.value;
  }
  return undefined;
}
