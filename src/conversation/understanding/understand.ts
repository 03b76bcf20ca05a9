import { choiceByName, choiceByPlace, choiceBySlot, choiceByText } from './choices.ts';
import { timeShiftOf } from './grammar/shifts.ts';
import { tokenize, type Token } from './grammar/tokens.ts';
import { commandOf } from './intents.ts';
import { detectLanguage } from './language.ts';
import { lexiconOf, lexicons } from './lexicon/index.ts';
import { isOnlyLanguageName, languageNamed } from './lexicon/language-names.ts';
import { nameOf } from './names.ts';
import { partySizeOf } from './party.ts';
import { quantityOf } from './quantity.ts';
import { isSaid, isSpoken, talkPieces } from './phrases.ts';
import { standingIn } from './standing.ts';
import { readMessage, type Names, type Reading } from './reading.ts';
import {
  intents,
  type DateTimeCandidate,
  type Intent,
  type OfferedChoice,
  type Understanding,
  type Utterance,
} from './types.ts';
import { foldNames } from './vocabulary.ts';
import { yesNoOf } from './yes-no.ts';

/**
 * What a customer's message says, read from its words alone: the same input gives the same answer on any machine.
 *
 * In this order: an offered choice, exactly; commands; services and staff; days and times; an offered choice deduced from
 * those. Never throws for any text; `invalid_input` for a zone that does not exist or a `now` that is no instant.
 */
export function understand(utterance: Utterance): Understanding {
  const { text, choices = [], vocabulary } = utterance;
  const tokens = tokenize(text);
  const names: Names = {
    services: foldNames(vocabulary?.services ?? []),
    staff: foldNames(vocabulary?.staff ?? []),
    choices: foldNames(choices.map(({ id, label, synonyms = [] }) => ({ id, names: [label, ...synonyms] }))),
  };
  const isOwnWord = (word: string): boolean => names.services.words.has(word) || names.staff.words.has(word);
  const evidence = detectLanguage(text, tokens, utterance.language, isOwnWord, utterance.asked);
  const tapped = choiceByText(tokens, choices, lexiconOf(evidence.language));
  // The text of a button was written by the business and says nothing about the customer's language.
  const language = (tapped && utterance.language) ?? evidence.language;
  const reading = readMessage(utterance, tokens, names, language, evidence.others);
  const exact = tapped ?? choiceByPlace(reading, choices, isPlaceFirst(utterance, reading));
  return conclude(utterance, tokens, reading, exact);
}

type Choice = NonNullable<Understanding['choice']>;

/** Puts together what the parts of the reading say; `exact` is a choice that was named beyond doubt. */
function conclude(
  utterance: Utterance,
  tokens: readonly Token[],
  reading: Reading,
  exact: Choice | undefined,
): Understanding {
  const { text, asked } = utterance;
  const { line, words, mentions } = reading;
  const yesNo = yesNoOf(words, line.language, asked === 'yesno');
  const isAbsent = !exact && saysAbsent(utterance, reading);
  const intent = exact ? undefined : intentIn(reading, tokens, yesNo, isAbsent);
  const choice = exact ?? deduceChoice(utterance, reading);
  const candidates =
    isAbsent && !reading.mentions.hasExcluded ? [] : candidatesIn(utterance, reading, exact, intent);
  const isTimed = candidates.some(({ time, from, to }) => time ?? from ?? to);
  const email = tokens.find(({ kind }) => kind === 'email');
  const isNameAsked = asked === 'name' && !choice && !email && (intent ?? 'greeting') === 'greeting';
  const found = {
    choice,
    service: reading.service?.id ?? chosenFrom(utterance, 'service', choice),
    moreServices: reading.moreServices.length > 0 ? reading.moreServices.map(({ id }) => id) : undefined,
    staff: reading.staff?.id ?? chosenFrom(utterance, 'staff', choice),
    // "An hour later than 5" names its time.
    shift: mentions.openShift && !exact && !isTimed ? timeShiftOf(mentions.openShift) : undefined,
    quantity: quantityOf(reading),
    // "Talk to a person" counts nobody.
    partySize: intent === 'human' ? undefined : partySizeOf(line, words, mentions),
    yesNo,
    name: nameOf(text, tokens, line.language, isNameAsked)?.value,
    email: email && text.slice(...email.span).toLowerCase(),
    phone: phoneIn(tokens),
  };
  const isActable = candidates.length > 0 || Object.values(found).some((value) => value !== undefined);
  const isOnlyPolite = talkPieces(words.filter(isSpoken), line.language).every((piece) =>
    isSaid(piece, 'greeting', 'filler'),
  );
  return {
    // "Do you speak Spanish?" is best answered in Spanish.
    language: (intent === 'language' ? languageNamed(tokens) : undefined) ?? line.language.language,
    candidates,
    ...(intent && { intent }),
    ...withoutUndefined(found),
    ...withoutUndefined({ standing: exact ? undefined : standingIn(reading, intent) }),
    ...(reading.asks.has('same-time') && { isSameTime: true }),
    ...(reading.signals.has('recurring') && { isRecurring: true }),
    ...(isAbsent && { isAbsent }),
    isBareGreeting: !isActable && intent === 'greeting' && isOnlyPolite,
    isFragment: !isActable && intent === undefined && isOnlyPolite,
    // A slot that was on offer stays the same day, however late the answer is read.
    usesRelativeDay: !exact && mentions.usesRelativeDay,
  };
}

/**
 * Whether a bare number is a place in the list. An hour or a day of the month that was asked for comes first, unless the
 * list offers none such: then "2" below three days can only be the second.
 */
function isPlaceFirst({ asked, choices = [] }: Utterance, { candidates }: Reading): boolean {
  if (asked === 'party') return false;
  if (asked !== 'date' && asked !== 'time') return true;
  const areSlots = choices.some(({ date, time }) => date !== undefined || time !== undefined);
  return areSlots && choiceBySlot(candidates, choices) === undefined;
}

function deduceChoice({ choices = [], asked }: Utterance, reading: Reading): Choice | undefined {
  if (choices.length === 0) return undefined;
  const areNames = asked === 'service' || asked === 'staff';
  return (
    choiceBySlot(reading.candidates, choices) ??
    choiceByName(reading.words, choices, reading.line.language, areNames)
  );
}

function candidatesIn(
  { choices = [] }: Utterance,
  reading: Reading,
  exact: Choice | undefined,
  intent: Intent | undefined,
): DateTimeCandidate[] {
  // "See you tomorrow" wishes for nothing, nor does "I'll be late".
  if (intent === 'goodbye' || intent === 'late') return [];
  const slot = exact && slotOf(exact, choices, reading);
  if (slot) return [slot];
  // A number that was a place in the list says no time of its own.
  return exact?.by === 'ordinal' ? [] : reading.candidates;
}

function slotOf(
  choice: Choice,
  choices: readonly OfferedChoice[],
  { words }: Reading,
): DateTimeCandidate | undefined {
  const { date, time } = choices.find(({ id }) => id === choice.id) ?? {};
  if (date === undefined && time === undefined) return undefined;
  const span = [0, words.at(-1)?.span[1] ?? 0] as const;
  return { ...(date && { date }), ...(time && { time }), confidence: 1, span };
}

/** Whether they will not come to what they have booked; while a time is being looked for, that one is only turned down. */
function saysAbsent({ asked = 'any' }: Utterance, { signals }: Reading): boolean {
  return signals.has('absent') && asked !== 'slot' && asked !== 'date' && asked !== 'time';
}

function intentIn(
  { line, mentions, candidates, intent }: Reading,
  tokens: readonly Token[],
  yesNo: Understanding['yesNo'],
  isAbsent: boolean,
): Intent | undefined {
  const others = lexicons.filter((other) => other !== line.language);
  const command = commandOf(tokens, line.language, others);
  if (command) return command;
  if (intent === undefined && isOnlyLanguageName(tokens)) return 'language';
  // "No, thanks" is an answer.
  if (intent === 'thanks' && yesNo === 'no') return undefined;
  const isWeightier = intent !== undefined && intents.indexOf(intent) < intents.indexOf('cancel');
  if (isAbsent && !isWeightier)
    return mentions.hasExcluded && candidates.length > 0 ? 'reschedule' : 'cancel';
  // "Friday I can't" wishes for nothing, but it does ask for another day.
  if (intent === undefined && mentions.hasExcluded && candidates.length === 0) return 'another-day';
  return intent;
}

/** A choice among services is also a service named, and so for staff. */
function chosenFrom(
  { asked, vocabulary }: Utterance,
  kind: 'service' | 'staff',
  choice: Choice | undefined,
): string | undefined {
  const things = kind === 'service' ? vocabulary?.services : vocabulary?.staff;
  return asked === kind ? things?.find(({ id }) => id === choice?.id)?.id : undefined;
}

function phoneIn(tokens: readonly Token[]): string | undefined {
  const phone = tokens.find(({ kind }) => kind === 'phone')?.text;
  return phone && (phone.startsWith('+') ? '+' : '') + phone.replace(/\D/g, '');
}

type Defined<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

function withoutUndefined<Fields extends object>(fields: Fields): Defined<Fields> {
  const defined = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(defined) as Defined<Fields>; // only entries left out
}
