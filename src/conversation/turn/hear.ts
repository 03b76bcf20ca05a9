import { MINUTE_MS, type Instant } from '../../core/time/index.ts';
import { industryOf } from '../../industries/index.ts';
import { listAmenities, listLocations, listResources, listServices } from '../../kernels/booking/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import {
  languages,
  understand,
  type Intent,
  type Language,
  type Understanding,
  type Utterance,
  type Vocabulary,
} from '../understanding/index.ts';
import { isNamed } from './names-in-text.ts';
import { spokenLanguages } from '../texts/speech.ts';
import type { Business } from './business.ts';
import { nothingAsked, type AskedQuestion, type Conversation } from './conversation.ts';

/** A relative day in a message older than this is asked again: "tomorrow" may have become today. */
const OLD_AFTER_MS = 15 * MINUTE_MS;

export interface Heard {
  understanding: Understanding;
  /** key of the choice that was named */
  choice: string | undefined;
  /** it speaks of "tomorrow", but of when? */
  isTooOld: boolean;
}

/** Who hears a message, and what they were asked. */
export interface Hearing {
  business: Business;
  conversation: Pick<Conversation, 'language' | 'question'> | undefined;
}

export interface Words {
  text: string;
  sentAt: Instant;
}

/** What a typed message means against what was last asked, without what the business has to offer. */
export function hearAlone(hearing: Hearing, words: Words): Understanding {
  return understand(utteranceOf(hearing, words));
}

/**
 * What a typed message means, against what was last asked and everything the business has to offer.
 * @param alone what it means without that, where it was read already
 */
export async function hear(
  tx: TenantTransaction,
  hearing: Hearing,
  words: Words,
  now: Instant,
  alone = hearAlone(hearing, words),
): Promise<Heard> {
  const question = hearing.conversation?.question ?? nothingAsked;
  // A named choice needs no vocabulary, and most answers are one: two queries saved.
  const isDirect = alone.choice !== undefined && alone.choice.by !== 'fuzzy';
  const read = isDirect ? alone : await hearAgain(tx, hearing, words);
  const understanding = withQuantity(hearing.business, read);
  return {
    understanding,
    choice: isMeant(understanding, question) ? understanding.choice?.id : undefined,
    isTooOld: understanding.usesRelativeDay && now - words.sentAt > OLD_AFTER_MS,
  };
}

async function hearAgain(tx: TenantTransaction, hearing: Hearing, words: Words): Promise<Understanding> {
  const { vocabulary, hasAmenities, hasLocations } = await vocabularyOf(tx);
  const understanding = understand({ ...utteranceOf(hearing, words), vocabulary });
  if (!hasAmenities && !hasLocations) return understanding;
  const [amenities, locations] = await Promise.all([
    hasAmenities ? listAmenities(tx) : [],
    hasLocations ? listLocations(tx) : [],
  ]);
  const wanted = amenities.filter(({ names }) => isNamed(words.text, names)).map(({ slug }) => slug);
  const [location] = locations.filter(({ name }) => isNamed(words.text, [name]));
  return {
    ...understanding,
    ...(wanted.length > 0 ? { amenities: wanted } : {}),
    ...(location ? { location: location.id } : {}),
  };
}

function utteranceOf({ business, conversation }: Hearing, { text, sentAt }: Words): Utterance {
  const question = conversation?.question ?? nothingAsked;
  const language = asLanguage(conversation?.language ?? business.languages[0]);
  return {
    text,
    now: sentAt,
    zone: business.zone,
    ...(language ? { language } : {}),
    asked: question.asked,
    choices: question.choices.map(({ key, ...choice }) => ({ id: key, ...choice })),
  };
}

/**
 * Whether a choice was meant that was only deduced from the words. "Tomorrow morning" does not mean the one offered time
 * that happens to be then, "Friday at 11" means more than the offered Friday, and "how much is a haircut?" chooses none.
 */
function isMeant({ choice, candidates, intent }: Understanding, question: AskedQuestion): boolean {
  if (choice?.by === 'fuzzy' && question.choices.find(({ key }) => key === choice.id)?.isShortcut)
    return false;
  if (choice?.by === 'fuzzy') return intent !== 'prices' && intent !== 'hours' && intent !== 'location';
  if (choice?.by !== 'slot') return true;
  const offered = question.choices.find(({ key }) => key === choice.id);
  const namesTime = candidates.some(({ time }) => time !== undefined);
  const namesHours = namesTime || candidates.some(({ from, to, part }) => from ?? to ?? part);
  return offered?.time === undefined ? !namesHours : namesTime;
}

/** Most bookings that are made one after the other for people who come together. */
const MOST_TOGETHER = 6;

/** Where every person needs a booking of their own, "for two" is as much as "two haircuts". */
function withQuantity({ industry }: Business, understanding: Understanding): Understanding {
  const { quantity, partySize = 1, service, intent } = understanding;
  if (quantity !== undefined || partySize < 2 || !industryOf(industry).isPerPerson) return understanding;
  if (partySize <= MOST_TOGETHER) return { ...understanding, quantity: partySize };
  // So many need a plan, not a dozen bookings.
  return service !== undefined || intent === 'book' ? { ...understanding, intent: 'human' } : understanding;
}

async function vocabularyOf(tx: TenantTransaction): Promise<{
  vocabulary: Vocabulary;
  hasAmenities: boolean;
  hasLocations: boolean;
}> {
  const [services, resources] = await Promise.all([listServices(tx), listResources(tx)]);
  const vocabulary = {
    services: services.map(({ id, names, synonyms }) => ({
      id,
      names: [...Object.values(names), ...synonyms],
    })),
    // Rooms and desks are rarely meant by name, and their names are words of services ("sala").
    staff: resources.filter(({ kind }) => kind === 'staff').map(({ id, name }) => ({ id, names: [name] })),
  };
  const hasAmenities = resources.some(({ amenities }) => amenities.length > 0);
  const hasLocations = new Set(resources.map(({ locationId }) => locationId)).size > 1;
  return { vocabulary, hasAmenities, hasLocations };
}

/** The language to answer in: the one just heard where we and the business speak it, else the one so far. */
export function answerLanguage(business: Business, { understanding }: Heard, current: string): string {
  const { language } = understanding;
  const isSpoken = business.languages.includes(language) && spokenLanguages.includes(language);
  return isSpoken ? language : current;
}

/** Whether a message is long enough to tell the customer's language: "ok", "2" and "menu" are said in all of them. */
export function tellsLanguage(text: string, { understanding, choice }: Heard): boolean {
  const { intent, yesNo } = understanding;
  if (intent === 'language') return true;
  if (choice !== undefined) return false;
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  const isReserved = yesNo !== undefined || (intent !== undefined && !courtesies.includes(intent));
  return words > (isReserved ? 1 : 0);
}

/** Whether it asks for something by itself, whatever was asked. */
export function isWish({ understanding: { intent } }: Heard): boolean {
  return intent !== undefined && !courtesies.includes(intent);
}

/** What people say first in their own language. */
const courtesies: readonly Intent[] = ['greeting', 'thanks', 'goodbye'];

function asLanguage(language: string): Language | undefined {
  return languages.find((known) => known === language);
}
