import { choiceByName, choiceByPlace, choiceBySlot, choiceByText } from './choices.ts';
import { tokenize, type Token } from './grammar/tokens.ts';
import { commandOf } from './intents.ts';
import { detectLanguage } from './language.ts';
import { lexiconOf, lexicons } from './lexicon/index.ts';
import { nameOf } from './names.ts';
import { partySizeOf } from './party.ts';
import { isSaid, isSpoken, talkPieces } from './phrases.ts';
import { readMessage, type Names, type Reading } from './reading.ts';
import type { Asked, DateTimeCandidate, Intent, OfferedChoice, Understanding, Utterance } from './types.ts';
import { foldNames } from './vocabulary.ts';
import { yesNoOf } from './yes-no.ts';

/**
 * What a customer's message says, read from its words alone: the same input gives the same answer on any machine.
 *
 * In this order: an offered choice, exactly; commands; services and staff; days and times; an offered choice deduced from
 * those. Never throws for any text; `invalid_input` for a zone that does not exist or a `now` that is no instant.
 */
export function understand(utterance: Utterance): Understanding {
  const { text, choices = [], asked = 'any', vocabulary } = utterance;
  const tokens = tokenize(text);
  const names: Names = {
    services: foldNames(vocabulary?.services ?? []),
    staff: foldNames(vocabulary?.staff ?? []),
    choices: foldNames(choices.map(({ id, label, synonyms = [] }) => ({ id, names: [label, ...synonyms] }))),
  };
  const isOwnWord = (word: string): boolean => names.services.words.has(word) || names.staff.words.has(word);
  const evidence = detectLanguage(text, tokens, utterance.language, isOwnWord);
  const tapped = choiceByText(tokens, choices, lexiconOf(evidence.language));
  // The text of a button was written by the business and says nothing about the customer's language.
  const language = (tapped && utterance.language) ?? evidence.language;

  const reading = readMessage(utterance, tokens, names, language, evidence.others);
  const { line, words } = reading;
  const exact =
    tapped ?? choiceByPlace(words, line, choices, isPlaceFirst(asked, reading.candidates, choices));
  const yesNo = yesNoOf(words, line.language, asked === 'yesno');
  const choice = exact ?? deduceChoice(reading, choices, asked);
  const intent = exact ? undefined : intentIn(reading, tokens, yesNo);
  // "See you tomorrow" wishes for nothing.
  const candidates = exact
    ? candidatesOf(exact, choices, reading)
    : intent === 'goodbye'
      ? []
      : reading.candidates;
  const chosen = vocabularyIds(choice, asked, utterance);
  const service = reading.service?.id ?? chosen.service;
  const staff = reading.staff?.id ?? chosen.staff;
  // "Talk to a person" counts nobody.
  const partySize = intent === 'human' ? undefined : partySizeOf(line, words, reading.mentions.isCovered);
  const email = tokens.find(({ kind }) => kind === 'email')?.text;
  const phone = phoneIn(tokens);
  // "Cancel" is no name, "hi, Lena" holds one.
  const isOtherAnswer =
    choice !== undefined || email !== undefined || !(intent === undefined || intent === 'greeting');
  const name = nameOf(text, tokens, line.language, asked === 'name' && !isOtherAnswer);

  const found = { choice, service, staff, partySize, yesNo, name, email, phone };
  const isActable = candidates.length > 0 || Object.values(found).some((value) => value !== undefined);
  const isOnlyPolite = talkPieces(words.filter(isSpoken), line.language).every((piece) =>
    isSaid(piece, 'greeting', 'filler'),
  );
  return {
    language,
    candidates,
    ...(intent && { intent }),
    ...withoutUndefined(found),
    isBareGreeting: !isActable && intent === 'greeting' && isOnlyPolite,
    isFragment: !isActable && intent === undefined && isOnlyPolite,
    usesRelativeDay: reading.mentions.usesRelativeDay,
  };
}

/**
 * Whether a bare number is a place in the list. An hour or a day of the month that was asked for comes first, unless the
 * list offers none such: then "2" below three days can only be the second.
 */
function isPlaceFirst(
  asked: Asked,
  candidates: readonly DateTimeCandidate[],
  choices: readonly OfferedChoice[],
): boolean {
  if (asked === 'party') return false;
  if (asked !== 'date' && asked !== 'time') return true;
  const areSlots = choices.some(({ date, time }) => date !== undefined || time !== undefined);
  return areSlots && choiceBySlot(candidates, choices) === undefined;
}

type Choice = NonNullable<Understanding['choice']>;

/** The slot that was chosen; a number that was a place says no time of its own. */
function candidatesOf(
  choice: Choice,
  choices: readonly OfferedChoice[],
  reading: Reading,
): DateTimeCandidate[] {
  const slot = choices.find(({ id }) => id === choice.id);
  if (slot?.date === undefined && slot?.time === undefined)
    return choice.by === 'ordinal' ? [] : reading.candidates;
  const end = reading.words.at(-1)?.span[1] ?? 0;
  const { date, time } = slot;
  return [{ ...(date && { date }), ...(time && { time }), confidence: 1, span: [0, end] }];
}

function deduceChoice(reading: Reading, choices: readonly OfferedChoice[], asked: Asked): Choice | undefined {
  if (choices.length === 0) return undefined;
  return (
    choiceBySlot(reading.candidates, choices) ??
    choiceByName(reading.words, choices, reading.line.language, asked === 'service' || asked === 'staff')
  );
}

function intentIn(
  reading: Reading,
  tokens: readonly Token[],
  yesNo: Understanding['yesNo'],
): Intent | undefined {
  const { language } = reading.line;
  const command = commandOf(
    tokens,
    language,
    lexicons.filter((other) => other !== language),
  );
  if (command) return command;
  const { mentions, candidates, intent } = reading;
  // "No, thanks" is an answer.
  if (intent === 'thanks' && yesNo === 'no') return undefined;
  // "Friday I can't" wishes for nothing, but it does ask for another day.
  if (intent === undefined && mentions.hasExcluded && candidates.length === 0) return 'another-day';
  return intent;
}

/** A chosen service or member of staff is also named as such. */
function vocabularyIds(
  choice: Choice | undefined,
  asked: Asked,
  { vocabulary }: Utterance,
): { service?: string; staff?: string } {
  if (!choice || (asked !== 'service' && asked !== 'staff')) return {};
  const things = asked === 'service' ? vocabulary?.services : vocabulary?.staff;
  return things?.some(({ id }) => id === choice.id) ? { [asked]: choice.id } : {};
}

function phoneIn(tokens: readonly Token[]): string | undefined {
  const phone = tokens.find(({ kind }) => kind === 'phone')?.text;
  return phone && (phone.startsWith('+') ? '+' : '') + phone.replace(/\D/g, '');
}

type Defined<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

function withoutUndefined<Fields extends object>(fields: Fields): Defined<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<Fields>; // only entries left out
}
