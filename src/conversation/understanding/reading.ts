import { civilDateTime, dayNumberOf, minutesOfTime } from '../../core/time/index.ts';
import { readAtoms, readWords } from './grammar/atoms.ts';
import { groupMentions } from './grammar/groups.ts';
import { isAt, type Line } from './grammar/line.ts';
import { findMentions, type Mentions } from './grammar/mentions.ts';
import type { Token } from './grammar/tokens.ts';
import { asksIn, intentOf } from './intents.ts';
import { lexiconOf, type CompiledLexicon } from './lexicon/index.ts';
import type { DayPart } from './lexicon/lexicon.ts';
import { isSaid, talkPieces } from './phrases.ts';
import { rankCandidates } from './ranking.ts';
import { namedTogether } from './named-together.ts';
import { signalsIn, type Signals } from './signals.ts';
import type { Asked, DateTimeCandidate, Intent, Language, Utterance } from './types.ts';
import { matchName, type FoldedNames, type NameMatch } from './vocabulary.ts';

/** The business's own words, folded for this message. */
export interface Names {
  services: FoldedNames;
  staff: FoldedNames;
  choices: FoldedNames;
}

/** A message as one language reads it. */
export interface Reading {
  line: Line;
  words: readonly Token[];
  mentions: Mentions;
  candidates: DateTimeCandidate[];
  intent: Intent | undefined;
  /** every intent that it has the words of */
  asks: ReadonlySet<Intent>;
  signals: Signals;
  service: NameMatch | undefined;
  /** what was named along with the service: "cut and color" */
  moreServices: readonly NameMatch[];
  staff: NameMatch | undefined;
}

/**
 * Reads the message in its language. Where that finds no day or time, those of the other languages that it has words of are
 * tried ("quiero una cita tomorrow"), but not for words that its own language knows: French "mon" is no Monday.
 */
export function readMessage(
  utterance: Utterance,
  tokens: readonly Token[],
  names: Names,
  language: Language,
  others: readonly Language[],
): Reading {
  const reading = readIn(language, utterance, tokens, names);
  if (reading.candidates.length > 0 || reading.mentions.hasExcluded) return reading;
  const known = reading.line.language.words;
  for (const other of others) {
    const { mentions, candidates } = readIn(other, utterance, tokens, names);
    const isForeign = mentions.wished.some(({ span: [start, end] }) =>
      tokens.some(
        ({ kind, text, span }) => kind === 'word' && span[0] >= start && span[1] <= end && !known.has(text),
      ),
    );
    if (isForeign && candidates.length > 0) {
      return { ...reading, mentions: { ...mentions, isCovered: reading.mentions.isCovered }, candidates };
    }
  }
  return reading;
}

function readIn(language: Language, utterance: Utterance, tokens: readonly Token[], names: Names): Reading {
  const { asked = 'any', zone, now } = utterance;
  const lexicon = lexiconOf(language);
  const isName = (word: string): boolean =>
    names.services.words.has(word) || names.staff.words.has(word) || names.choices.words.has(word);
  const words = readWords(tokens, lexicon, isName);
  const [service, ...moreServices] = namedTogether(words, names.services, {
    language: lexicon,
    isAsked: asked === 'service',
    needsLead: false,
  });
  const staff = matchName(words, names.staff, {
    language: lexicon,
    isAsked: asked === 'staff',
    needsLead: true,
  });
  const taken = new Set(
    [service, ...moreServices, staff].flatMap((match) => (match?.isWhole ? match.at : [])),
  );
  for (const index of openingGreeting(words, lexicon, asked)) taken.add(index);
  const spoken = intentOf(words, lexicon);
  const signals = signalsIn(words, lexicon);
  const civilNow = civilDateTime(zone, now);
  const line: Line = {
    atoms: readAtoms(words, lexicon, (index) => taken.has(index)),
    language: lexicon,
    today: dayNumberOf(civilNow.date),
    minuteOfDay: civilNow.minuteOfDay,
    isMonthFirst: language === 'en' && isMonthFirstIn(zone),
    asked,
    onlyOffered: onlyOffered(utterance),
    offeredDays: new Set((utterance.choices ?? []).flatMap(({ date }) => (date ? [dayNumberOf(date)] : []))),
    // Who says that they cannot come may say next when they can.
    isMoving: spoken === 'reschedule' || signals.has('absent'),
    isKnownWord: (word) => lexicon.words.has(word) || isName(word),
  };
  const mentions = findMentions(line);
  const isWish = ({ span: [start, end] }: Token): boolean =>
    mentions.wished.some(({ span: [from, to] }) => from <= start && end <= to);
  const intent =
    mentions.wished.length > 0 ? intentOf(words, lexicon, isWish) : (spoken ?? mentions.openShift?.direction);
  return {
    line,
    words,
    mentions,
    candidates: rankCandidates(groupMentions(mentions.wished, mealOf(line)), line, utterance.choices ?? []),
    intent,
    asks: asksIn(words, lexicon),
    signals,
    service,
    moreServices,
    staff,
  };
}

/** "Dinner at 8" is in the evening. */
function mealOf(line: Line): DayPart | undefined {
  return line.atoms.some((_, at) => isAt(line, at, 'evening-meal')) ? 'evening' : undefined;
}

/** The only slot on offer. What else "an hour later" may start from, a booking or a list, the steps know. */
function onlyOffered({ choices = [] }: Utterance): Line['onlyOffered'] {
  const slots = choices.filter(({ date }) => date !== undefined);
  const { date, time } = (slots.length === 1 ? slots[0] : undefined) ?? {};
  if (date === undefined) return undefined;
  return { day: dayNumberOf(date), ...(time !== undefined && { minuteOfDay: minutesOfTime(time) }) };
}

/** "Morning! Can I …" wishes for no morning, unless a time was asked for. */
function openingGreeting(words: readonly Token[], language: CompiledLexicon, asked: Asked): number[] {
  if (asked === 'date' || asked === 'time' || asked === 'slot') return [];
  const [opening] = talkPieces(words, language);
  const mark = opening && words[opening.end];
  if (!opening || mark?.kind !== 'mark') return [];
  const isApart = mark.text === '!' || words.length > opening.end + 1;
  return isApart && isSaid(opening, 'curt-greeting')
    ? words.slice(0, opening.end).map((_, index) => index)
    : [];
}

/** Where people write the month before the day: the United States and its territories. */
const unitedStates =
  /^(?:US\/|America\/(?:New_York|Detroit|Chicago|Denver|Boise|Phoenix|Los_Angeles|Anchorage|Juneau|Sitka|Metlakatla|Yakutat|Nome|Adak|Menominee|Indiana\/|Indianapolis|Kentucky\/|Louisville|Fort_Wayne|Knox_IN|North_Dakota\/|Shiprock|Puerto_Rico|St_Thomas|Virgin)|Pacific\/(?:Honolulu|Johnston|Guam|Saipan|Pago_Pago))/;

function isMonthFirstIn(zone: string): boolean {
  return unitedStates.test(zone);
}
