import { isAt, senseAt, skip, type Found, type Line } from './line.ts';

export interface ReadNumber {
  value: number;
  isWord: boolean;
  /** how many digits were written, 0 for words */
  digits: number;
  hasLeadingZero: boolean;
  hasTrailingDot: boolean;
}

/** A whole number in digits or words: "21", "twenty one", "einundzwanzig", "veinte y uno". */
export function numberAt(line: Line, at: number): Found<ReadNumber> | undefined {
  const written = senseAt(line, at, 'number');
  if (written) return { value: { ...written, isWord: false }, end: at + 1 };
  const word = senseAt(line, at, 'number-word');
  if (!word) return undefined;
  return compound(line, at, word.value, cardinalAt) ?? { value: asWord(word.value), end: at + 1 };
}

/** A place in an order, as a number or in words: "21st", "twenty-first", "el primero". */
export function ordinalAt(line: Line, at: number): Found<number> | undefined {
  const written = senseAt(line, at, 'number');
  if (written) {
    const isMarked = isAt(line, at + 1, 'ordinal-suffix') && line.atoms[at + 1]?.touchesPrevious;
    return isMarked ? { value: written.value, end: at + 2 } : undefined;
  }
  const tens = senseAt(line, at, 'number-word');
  const joined = tens && compound(line, at, tens.value, ordinalWordAt);
  if (joined) return { value: joined.value.value, end: joined.end };
  const ordinal = senseAt(line, at, 'ordinal');
  return ordinal && (ordinalCompound(line, at, ordinal.value) ?? { value: ordinal.value, end: at + 1 });
}

type UnitsAt = (line: Line, at: number) => number | undefined;
const cardinalAt: UnitsAt = (line, at) => senseAt(line, at, 'number-word')?.value;
const ordinalWordAt: UnitsAt = (line, at) => senseAt(line, at, 'ordinal')?.value;

function compound(line: Line, at: number, first: number, unitsAt: UnitsAt): Found<ReadNumber> | undefined {
  const isJoined = isAt(line, at + 1, 'and', 'plus');
  const secondAt = isJoined ? skip(line, at + 2, 'the') : at + 1;
  if (isTens(first)) {
    const units = unitsAt(line, secondAt);
    if (units !== undefined && isUnits(units)) return { value: asWord(first + units), end: secondAt + 1 };
  }
  if (line.language.lexicon.unitsBeforeTens && isUnits(first) && isJoined) {
    const tens = cardinalAt(line, secondAt);
    if (tens !== undefined && isTens(tens)) return { value: asWord(first + tens), end: secondAt + 1 };
  }
  return undefined;
}

/** "Twenty-first" said with two ordinals (Spanish, Portuguese) or with the tens behind (Arabic). */
function ordinalCompound(line: Line, at: number, first: number): Found<number> | undefined {
  if (isTens(first)) {
    const units = ordinalWordAt(line, at + 1);
    if (units !== undefined && isUnits(units)) return { value: first + units, end: at + 2 };
  }
  if (line.language.lexicon.unitsBeforeTens && isAt(line, at + 1, 'and')) {
    const tensAt = skip(line, at + 2, 'the');
    const tens = cardinalAt(line, tensAt);
    if (tens !== undefined && isTens(tens)) return { value: first + tens, end: tensAt + 1 };
  }
  return undefined;
}

function asWord(value: number): ReadNumber {
  return { value, isWord: true, digits: 0, hasLeadingZero: false, hasTrailingDot: false };
}

function isTens(value: number): boolean {
  return value >= 20 && value < 60 && value % 10 === 0;
}

function isUnits(value: number): boolean {
  return value >= 1 && value <= 9;
}
