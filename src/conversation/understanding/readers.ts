import { readAtoms, readWords } from './grammar/atoms.ts';
import type { Line } from './grammar/line.ts';
import { numberAt } from './grammar/numbers.ts';
import { tokenize, type Token } from './grammar/tokens.ts';
import { lexiconOf } from './lexicon/index.ts';
import { nameOf } from './names.ts';
import type { Language, Span } from './types.ts';

/** What one question asked for, and where the answer has it. */
export interface Read<Value> {
  value: Value;
  span: Span;
}

/** The first e-mail address of the text, in lower case. */
export function readEmail(text: string): Read<string> | undefined {
  const email = tokenize(text).find(({ kind }) => kind === 'email');
  return email && { value: text.slice(...email.span).toLowerCase(), span: email.span };
}

/** Fewest and most digits of a telephone number; the most are E.164's. */
const SHORTEST_PHONE = 6;
const LONGEST_PHONE = 15;

/**
 * The first telephone number of the text: its digits, with a leading + where one was written. As a number was asked for,
 * short local ones count, but no dates, times and amounts.
 */
export function readPhone(text: string): Read<string> | undefined {
  const tokens = tokenize(text);
  for (let start = 0; start < tokens.length; start++) {
    const run = tokens.slice(start, endOfDigits(tokens, start));
    const [first] = run;
    const last = run.findLast(isDigits);
    if (!first || !last) continue;
    const digits = run.map((token) => token.text.replace(/\D/g, '')).join('');
    if (digits.length < SHORTEST_PHONE || digits.length > LONGEST_PHONE) continue;
    const isInternational = first.text.startsWith('+') || text.slice(0, first.span[0]).endsWith('+');
    return { value: (isInternational ? '+' : '') + digits, span: [first.span[0], last.span[1]] };
  }
  return undefined;
}

/** Groups of digits, with spaces, dots and hyphens between. */
function endOfDigits(tokens: readonly Token[], start: number): number {
  let end = start;
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at];
    if (token && isDigits(token)) end = at + 1;
    else if (at === start || token?.text !== '-') break;
  }
  return end;
}

function isDigits({ kind, numeric }: Token): boolean {
  return kind === 'phone' || numeric?.kind === 'number';
}

/** The first number of the text, in digits or words of the language: "21", "2,5", "veintiuno". */
export function readNumber(text: string, language: Language): Read<number> | undefined {
  const lexicon = lexiconOf(language);
  const words = readWords(tokenize(text), lexicon, () => false);
  const atoms = readAtoms(words, lexicon, () => false);
  const line: Line = {
    atoms,
    language: lexicon,
    today: 0,
    minuteOfDay: 0,
    isMonthFirst: false,
    asked: 'any',
    offeredDays: new Set(),
    isMoving: false,
    isKnownWord: (word) => lexicon.words.has(word),
  };
  for (let at = 0; at < atoms.length; at++) {
    const number = numberAt(line, at);
    const [first, last] = [atoms[at], atoms[(number?.end ?? at + 1) - 1]];
    if (!first || !last) continue;
    const decimal = decimalAt(text, first.span);
    if (decimal) return decimal;
    if (number) return { value: number.value.value, span: [first.span[0], last.span[1]] };
  }
  return undefined;
}

/** "2.5" and "2,5", but no "1.500": thousands and their like are left to who asked. */
function decimalAt(text: string, [start]: Span): Read<number> | undefined {
  const found = /^(\d{1,9})[.,](\d{1,2})(?!\d)/.exec(text.slice(start, start + 16));
  if (!found) return undefined;
  return { value: Number(`${found[1] ?? ''}.${found[2] ?? ''}`), span: [start, start + found[0].length] };
}

/** The name in an answer to "What is your name?": "Marta", "it's Marta García", "soy Marta". */
export function readName(text: string, language: Language): Read<string> | undefined {
  return nameOf(text, tokenize(text), lexiconOf(language), true);
}
