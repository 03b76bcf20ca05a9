import { z } from 'zod';
import { findService, isOpenAt, listResources, upcomingBookings } from '../../kernels/booking/index.ts';
import { civilDateTime, weekdayOf } from '../../core/time/index.ts';
import type { Scene } from './scene.ts';
import { clockTime } from './step-fields.ts';
import type { PlainValue } from './values.ts';
import { timeOf } from './wall-time.ts';

/*
 * What a flow may make its way depend on: data, no code. A condition about something that is not known is not met.
 */

const plain = z.union([z.string(), z.number(), z.boolean()]);
const date = z.iso.date('a date is YYYY-MM-DD');

const leaves = [
  z
    .strictObject({
      answer: z.string().min(1).describe('A variable of the flow, or partySize'),
      isKnown: z.boolean().optional().describe('Whether it has a value at all'),
      is: plain.optional().describe('Equal; upper and lower case are alike'),
      oneOf: z.array(plain).min(1).optional().describe('Equal to one of these'),
      contains: z
        .string()
        .min(1)
        .optional()
        .describe('The text has this in it; upper and lower case are alike'),
      atLeast: z.union([z.number(), date]).optional().describe('That much or more; that day or later'),
      atMost: z.union([z.number(), date]).optional().describe('That much or less; that day or earlier'),
    })
    .refine(
      (condition) => Object.keys(condition).length > 1,
      'say what the answer must be like, "is" for example',
    ),
  z.strictObject({
    contact: z
      .enum(['has-name', 'has-upcoming-booking'])
      .describe('has-name: a name is known. has-upcoming-booking: something is booked for later'),
  }),
  z
    .strictObject({
      time: z.strictObject({
        weekdays: z.array(z.int().min(1).max(7)).min(1).optional().describe('1 is Monday, 7 is Sunday'),
        from: clockTime.optional().describe('From that time of day on'),
        until: clockTime
          .optional()
          .describe('Before that time of day; earlier than "from" means the next day'),
        fromDate: date.optional().describe('From that day on'),
        untilDate: date.optional().describe('Until that day, with it'),
      }),
    })
    .describe('The time now, where the business is'),
  z.strictObject({ isOpen: z.boolean().describe('Whether the business is open now') }),
  z.strictObject({
    language: z.array(z.string().length(2)).min(1).describe('The customer speaks one of these'),
  }),
  z.strictObject({
    service: z.array(z.string()).min(1).describe('The chosen service is one of these (slugs)'),
  }),
  z.strictObject({
    staff: z.array(z.string()).min(1).describe('The chosen person or room is one of these (slugs)'),
  }),
] as const;

type Leaf = z.infer<(typeof leaves)[number]>;
export type Condition = Leaf | { all: Condition[] } | { any: Condition[] } | { not: Condition };

export const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(condition).min(1).describe('Every one of these is met') }),
      z.strictObject({ any: z.array(condition).min(1).describe('At least one of these is met') }),
      z.strictObject({ not: condition }).describe('Met where this is not'),
      ...leaves,
    ]),
  )
  .meta({
    id: 'condition',
    description: 'Something that is so or not, as things stand when the step is reached',
  });

/** Whether the condition is met as things stand now. */
export async function isMet(scene: Scene, wanted: Condition): Promise<boolean> {
  if ('all' in wanted) {
    for (const part of wanted.all) if (!(await isMet(scene, part))) return false;
    return true;
  }
  if ('any' in wanted) {
    for (const part of wanted.any) if (await isMet(scene, part)) return true;
    return false;
  }
  if ('not' in wanted) return !(await isMet(scene, wanted.not));
  if ('answer' in wanted) return isAnswerMet(scene, wanted);
  if ('contact' in wanted) return isContactMet(scene, wanted.contact);
  if ('time' in wanted) return isTimeMet(scene, wanted.time);
  if ('isOpen' in wanted) return (await isOpenAt(scene.tx, scene.now)) === wanted.isOpen;
  if ('language' in wanted) return wanted.language.includes(scene.speech.language);
  if ('service' in wanted) {
    const { serviceId } = scene.answers;
    const service = serviceId && (await findService(scene.tx, serviceId));
    return service !== undefined && wanted.service.includes(service.slug);
  }
  const resources = await listResources(scene.tx);
  const chosen = resources.find(({ id }) => id === scene.answers.resourceId);
  return chosen !== undefined && wanted.staff.includes(chosen.slug);
}

type AnswerCondition = Extract<Leaf, { answer: string }>;

function isAnswerMet({ answers }: Scene, wanted: AnswerCondition): boolean {
  const { answer, isKnown, is, oneOf, contains, atLeast, atMost } = wanted;
  const value = answer === 'partySize' ? answers.partySize : answers.values?.[answer]?.value;
  if (value === undefined) return isKnown === false;
  return [
    isKnown ?? true,
    is === undefined || isAlike(value, is),
    oneOf === undefined || oneOf.some((one) => isAlike(value, one)),
    contains === undefined || folded(value).includes(folded(contains)),
    atLeast === undefined || (typeof value === typeof atLeast && value >= atLeast),
    atMost === undefined || (typeof value === typeof atMost && value <= atMost),
  ].every(Boolean);
}

function isAlike(value: PlainValue, wanted: PlainValue): boolean {
  return typeof value === 'string' && typeof wanted === 'string'
    ? folded(value) === folded(wanted)
    : value === wanted;
}

function folded(value: PlainValue): string {
  return String(value).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

type ContactFact = Extract<Leaf, { contact: string }>['contact'];

async function isContactMet({ tx, contact, now }: Scene, fact: ContactFact): Promise<boolean> {
  return fact === 'has-name'
    ? contact.name !== undefined
    : (await upcomingBookings(tx, contact.id, now)).length > 0;
}

type TimeCondition = Extract<Leaf, { time: object }>['time'];

function isTimeMet({ business, now }: Scene, wanted: TimeCondition): boolean {
  const { weekdays, from = '00:00', until = '24:00', fromDate, untilDate } = wanted;
  const today = civilDateTime(business.zone, now).date;
  const time = timeOf(business.zone, now);
  const isInHours = from < until ? from <= time && time < until : time >= from || time < until;
  return (
    isInHours &&
    (weekdays === undefined || weekdays.includes(weekdayOf(today))) &&
    (fromDate === undefined || fromDate <= today) &&
    (untilDate === undefined || today <= untilDate)
  );
}
