import { createHash } from 'node:crypto';
import { MINUTE_MS, type Instant } from '../../core/time/index.ts';

/**
 * How alike and how fast a customer's messages come: what tells another bot from a person. Two bots that answer each
 * other would never stop, and WhatsApp blocks numbers for less. Texts are kept as fingerprints only.
 */
export interface Pace {
  /** the last typed text, and how often it came in a row */
  heard?: string;
  repeats: number;
  /** what we said last, and when */
  said?: string;
  saidAt: Instant;
  /** when answers were given that led nowhere, oldest first, since the last one that did */
  fruitless: Instant[];
}

export const atEase: Pace = { repeats: 0, saidAt: 0, fruitless: [] };

/** A person who writes the same for the fifth time is better off with a person. */
const MOST_REPEATS = 5;
/** So many fruitless answers within a minute are more than a person would read… */
const MOST_FRUITLESS = 8;
/** …and so many, each at once upon our words, are more than a person would try. */
const MOST_FRUITLESS_EVER = 12;
/** Who writes so long after our last word did not write because of it. */
const PAUSE_MS = 2 * MINUTE_MS;

/** By this a text is recognised, without being kept. */
function fingerprint(text: string): string {
  const words = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(words).digest('base64url').slice(0, 12);
}

/** Stands for a text that was our own. */
const ECHO = 'echo';

/**
 * The pace with one more typed text. Our own words, coming back, count as the same text each time. A text that chooses
 * what was offered counts half: the first of every list may well be meant.
 */
export function heardText(pace: Pace, text: string, isChoice: boolean, now: Instant): Pace {
  const heard = recognise(pace, text);
  const weight = isChoice ? 0.5 : 1;
  // However late they come back, our own words are no person's.
  if (heard !== ECHO && isAfterPause(pace, now)) return { ...pace, heard, repeats: weight, fruitless: [] };
  return { ...pace, heard, repeats: heard === pace.heard ? pace.repeats + weight : weight };
}

function recognise({ said }: Pace, text: string): string {
  const print = fingerprint(text);
  return print === said ? ECHO : print;
}

/** Whether it takes two bots to come this far. */
export function isLoop({ repeats, fruitless }: Pace, now: Instant): boolean {
  const oldest = fruitless.at(-MOST_FRUITLESS);
  const isFast = oldest !== undefined && now - oldest <= MINUTE_MS;
  return repeats >= MOST_REPEATS || isFast || fruitless.length >= MOST_FRUITLESS_EVER;
}

/** The pace after an answer. */
export function answered(pace: Pace, isFruitful: boolean, now: Instant): Pace {
  return { ...pace, fruitless: isFruitful ? [] : [...pace.fruitless, now].slice(-MOST_FRUITLESS_EVER) };
}

/** The pace after we said something. */
export function saidText(pace: Pace, text: string, now: Instant): Pace {
  return { ...pace, said: fingerprint(text), saidAt: now };
}

/** Whether it is only the same again. */
export function isRepetition(pace: Pace, text: string): boolean {
  const heard = recognise(pace, text);
  return heard === ECHO || heard === pace.heard;
}

/** Nobody but a person comes back with something new after a while. */
export function isHumanLike(pace: Pace, text: string, now: Instant): boolean {
  return isAfterPause(pace, now) && !isRepetition(pace, text);
}

function isAfterPause({ saidAt }: Pace, now: Instant): boolean {
  return now - saidAt >= PAUSE_MS;
}
