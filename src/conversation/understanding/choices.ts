import { isAt, senseAt, type Line } from './grammar/line.ts';
import { numberAt, ordinalAt } from './grammar/numbers.ts';
import { tokenize, type Token } from './grammar/tokens.ts';
import type { CompiledLexicon } from './lexicon/compile.ts';
import { isSaid, isSpoken, talkPieces } from './phrases.ts';
import { namedTogether } from './named-together.ts';
import { namesChoice } from './ranking.ts';
import type { DateTimeCandidate, OfferedChoice, Understanding } from './types.ts';
import type { Reading } from './reading.ts';
import { foldNames, matchName } from './vocabulary.ts';

type ChosenBy = NonNullable<Understanding['choice']>;

/** The choice whose label or synonym is the whole message, punctuation and politeness aside. */
export function choiceByText(
  tokens: readonly Token[],
  choices: readonly OfferedChoice[],
  language: CompiledLexicon,
): ChosenBy | undefined {
  if (choices.length === 0) return undefined;
  for (const keyOf of [wholeText, (written: readonly Token[]) => withoutFillers(written, language)]) {
    const typed = keyOf(tokens);
    if (typed === '') continue;
    const isTyped = (written: string): boolean => keyOf(tokenize(written)) === typed;
    const labelled = choices.find(({ label }) => isTyped(label));
    if (labelled) return { id: labelled.id, by: 'label' };
    const synonymous = choices.find(({ synonyms }) => synonyms?.some(isTyped));
    if (synonymous) return { id: synonymous.id, by: 'synonym' };
  }
  return undefined;
}

function wholeText(tokens: readonly Token[]): string {
  const spoken = tokens.filter(isSpoken);
  return (spoken.length > 0 ? spoken : tokens).map(({ text }) => text).join(' ');
}

function withoutFillers(tokens: readonly Token[], language: CompiledLexicon): string {
  const spoken = tokens.filter(isSpoken);
  return talkPieces(spoken, language)
    .filter((piece) => !isSaid(piece, 'filler'))
    .flatMap(({ start, end }) => spoken.slice(start, end).map(({ text }) => text))
    .join(' ');
}

/**
 * The choice at the place in the list that the message names and nothing else: "2", "the second one", "option 2", "the last
 * one". `isPlace` says whether a bare number is a place here rather than an hour, a day or people.
 */
export function choiceByPlace(
  { words, line, candidates }: Pick<Reading, 'words' | 'line' | 'candidates'>,
  choices: readonly OfferedChoice[],
  isPlace: boolean,
): ChosenBy | undefined {
  // "7 de la tarde" leaves no doubt that an hour is meant.
  const isHour = candidates[0]?.time !== undefined && candidates[0].confidence > SURE;
  if (choices.length === 0 || isHour) return undefined;
  const said = placeSaid(words, line);
  if (!said || (said.isBare && !isPlace)) return undefined;
  const chosen =
    said.place > 0
      ? choices[said.place - 1]
      : (choices.findLast((choice) => !leadsOn(choice, choices)) ?? choices.at(-1));
  return chosen && { id: chosen.id, by: 'ordinal' };
}

/** Among slots, whatever is none leads on to others. */
function leadsOn({ isNavigation, date, time }: OfferedChoice, choices: readonly OfferedChoice[]): boolean {
  const areSlots = choices.some((choice) => choice.date !== undefined || choice.time !== undefined);
  return isNavigation ?? (areSlots && date === undefined && time === undefined);
}

/** A place in a list, -1 for the last; `isBare`: a number and no more. */
function placeSaid(words: readonly Token[], line: Line): { place: number; isBare: boolean } | undefined {
  if (line.atoms.length > 8) return undefined;
  const pieces = talkPieces(words.filter(isSpoken), line.language);
  const hasOption = pieces.some((piece) => isSaid(piece, 'option'));
  if (pieces.some((piece) => isSaid(piece, 'last'))) {
    return pieces.every((piece) => isSaid(piece, 'last', ...aroundPlace))
      ? { place: -1, isBare: false }
      : undefined;
  }
  let place: number | undefined;
  let isBare = !hasOption;
  for (let at = 0; at < line.atoms.length;) {
    if (isHourMeant(line, at)) return undefined;
    const ordinal = isWeekdayMeant(line, at) && !hasOption ? undefined : ordinalAt(line, at);
    const number = ordinal ? undefined : numberAt(line, at);
    if (place === undefined && (ordinal || number)) {
      place = ordinal?.value ?? number?.value.value;
      isBare &&= ordinal === undefined;
      at = ordinal?.end ?? number?.end ?? at + 1;
    } else if (isAroundPlace(line, at)) at++;
    else return undefined;
  }
  return place === undefined || place < 1 ? undefined : { place, isBare };
}

/** A time is at least as sure where am or pm, or a part of the day, was said with it. */
const SURE = 0.9;

const aroundPlace = ['filler', 'option', 'yes'] as const;

/** Punctuation, articles and politeness. */
function isAroundPlace(line: Line, at: number): boolean {
  const atom = line.atoms[at];
  if (!atom || isAt(line, at, 'the', 'day-marker') || /^[^\p{L}\d]+$/u.test(atom.text)) return true;
  const pieces = talkPieces(tokenize(atom.text), line.language);
  return pieces.every((piece) => isSaid(piece, ...aroundPlace));
}

/** "At 5" and "a las 5" are hours, "la 5" may be the fifth: a plural article counts hours, never rows. */
function isHourMeant(line: Line, at: number): boolean {
  const isPlural = /^[al]?as$/.test(line.atoms[at]?.text ?? '');
  return isAt(line, at, 'at') && (isPlural || !isAt(line, at, 'the'));
}

/** Portuguese "segunda" is Monday as well as the second. */
function isWeekdayMeant(line: Line, at: number): boolean {
  return senseAt(line, at, 'weekday') !== undefined && (line.asked === 'date' || line.asked === 'slot');
}

/** The one offered slot that the best reading with any slot names. */
export function choiceBySlot(
  candidates: readonly DateTimeCandidate[],
  choices: readonly OfferedChoice[],
): ChosenBy | undefined {
  for (const candidate of candidates) {
    const named = choices.filter((choice) => namesChoice(candidate, choice));
    if (named.length > 1) return undefined;
    if (named[0]) return { id: named[0].id, by: 'slot' };
  }
  return undefined;
}

/** The choice whose label is in the message, whole or in part, with typing errors forgiven; `isName`: labels are names. */
export function choiceByName(
  words: readonly Token[],
  choices: readonly OfferedChoice[],
  language: CompiledLexicon,
  isName: boolean,
): ChosenBy | undefined {
  const named = choices
    .filter(({ date, time }) => date === undefined && time === undefined)
    .map(({ id, label, synonyms = [] }) => ({ id, names: [label, ...synonyms] }));
  const names = foldNames(named);
  const rules = { language, isAsked: isName, needsLead: false };
  // "Cut or color" chooses neither.
  const match = namedTogether(words, names, rules).length > 0 ? matchName(words, names, rules) : undefined;
  return match && { id: match.id, by: 'fuzzy' };
}
