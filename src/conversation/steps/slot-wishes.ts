import { addDays, startOfDay, type Instant } from '../../core/time/index.ts';
import {
  freeSlotsOn,
  listSlots,
  nextFreeSlots,
  type Slot,
  type SlotQuery,
} from '../../kernels/booking/index.ts';
import type { SlotView, TimeWish } from './answers.ts';
import { hoursOfPart } from './part-of-day.ts';
import type { Scene } from './scene.ts';
import { capitalise } from '../texts/speech.ts';
import { dateOf, instantOf, timeOf, wishFor } from './wall-time.ts';
import { wishText } from './wish-text.ts';

/** What a wish for a time comes to: one slot that is meant, or times to show and why. */
export type Settled =
  | { kind: 'slot'; slot: Slot }
  /** `slots`: those of the view, where finding out has read them already; `full`: what cannot be had, where the note says so */
  | { kind: 'view'; view: SlotView; slots?: readonly Slot[]; note?: string; full?: TimeWish[] };

/** How far ahead a time without a date is looked for. */
const DAYS_AHEAD = 14;
const MOST_READINGS = 8;
/** A wish for so many days ("next week") is for none in particular. */
const MANY_DAYS = 4;

/** Whether a wish names so many days ("next week") that it is for none in particular. */
export function isForManyDays(wishes: readonly TimeWish[]): boolean {
  return new Set(wishes.flatMap(({ date }) => date ?? [])).size >= MANY_DAYS;
}

/** While one day is spoken of, a bare "at five" means that day. */
export function onDay(date: string | undefined, wishes: readonly TimeWish[]): TimeWish[] {
  return wishes.map((wish) => (date && !wish.date ? { date, ...wish } : wish));
}

/** A new wish beside one that was said before: the day of the one for the hour of the other, and the other way round. */
export function addedTo(before: readonly TimeWish[] | undefined, wishes: readonly TimeWish[]): TimeWish[] {
  const [first] = before ?? [];
  const isDay = before !== undefined && !isForManyDays(before);
  return onDay(isDay ? first?.date : undefined, keepingHours(wishes, first));
}

/** A wish that only names days keeps the hours that were spoken of before: "in the afternoon … on Friday, rather". */
export function keepingHours(wishes: readonly TimeWish[], before: TimeWish | undefined): TimeWish[] {
  const saysHours = ({ time, from, to, part }: TimeWish) => time ?? from ?? to ?? part;
  if (!before || wishes.some(saysHours)) return [...wishes];
  const { date: _date, ...hours } = before;
  return wishes.map((wish) => ({ ...wish, ...hours }));
}

/**
 * Settles a wish against what is free: readings that name a free slot first, then what is closest to the best reading.
 * Never guesses between two slots that are both free.
 *
 * @param resourceName whoever was asked for, to say so where they are not free
 */
export async function settleWishes(
  scene: Scene,
  query: SlotQuery,
  wishes: readonly TimeWish[],
  resourceName?: string,
): Promise<Settled> {
  const readings = wishes.slice(0, MOST_READINGS);
  const exact = readings.filter(isExact);
  if (exact.length > 0) return settleExact(scene, query, exact, resourceName);
  const dated = readings.filter(hasDate);
  if (dated.length > 0) return settleDates(scene, query, dated, resourceName);
  return settleHours(scene, query, readings, resourceName);
}

type Dated = TimeWish & { date: string };

function hasDate(wish: TimeWish): wish is Dated {
  return wish.date !== undefined;
}

function isExact(wish: TimeWish): wish is Dated & { time: string } {
  return wish.date !== undefined && wish.time !== undefined;
}

/** "Tomorrow at five". */
async function settleExact(
  scene: Scene,
  query: SlotQuery,
  wishes: readonly (Dated & { time: string })[],
  resourceName: string | undefined,
): Promise<Settled> {
  const { business, now, speech } = scene;
  const instants = wishes.map(({ date, time }) => instantOf(business.zone, date, time));
  const hits = await slotsAt(scene, query, instants);
  const [only, ...others] = hits;
  if (only && others.length === 0) return { kind: 'slot', slot: only };
  if (only) {
    await scene.seekAdvice?.();
    const view: SlotView = { kind: 'these', startsAt: hits.map(({ startsAt }) => startsAt) };
    return { kind: 'view', view, slots: hits, note: speech.text('slot.which') };
  }
  const wantedAt = instants.find((at) => at > now);
  if (wantedAt === undefined) return { kind: 'view', view: { kind: 'next' }, note: speech.text('slot.past') };
  const withWhom = resourceName ? ` ${speech.text('slot.with', { resource: resourceName })}` : '';
  const note = speech.text('slot.noneThen', { when: `${speech.slot(wantedAt)}${withWhom}` });
  return { kind: 'view', view: { kind: 'near', wantedAt }, note, full: wishFor(scene, wantedAt) };
}

/** "Tomorrow", "on Friday after five", "next week". */
async function settleDates(
  scene: Scene,
  query: SlotQuery,
  wishes: readonly Dated[],
  resourceName: string | undefined,
): Promise<Settled> {
  const { business, now, tx, speech } = scene;
  const [first] = wishes;
  if (!first) throw new Error('There is no date to settle.');
  if (isForManyDays(wishes)) {
    const { date, ...hours } = first;
    const wish = Object.keys(hours).length > 0 ? { wish: hours } : {};
    return { kind: 'view', view: { kind: 'days', after: addDays(date, -1), ...wish } };
  }

  let isFirstDayOpen = false;
  for (const wish of wishes) {
    const slots = await freeSlotsOn(tx, { ...query, date: wish.date });
    const fitting = slots.filter((slot) => fits(scene, slot, wish));
    if (fitting.length > 0)
      return { kind: 'view', view: { kind: 'day', date: wish.date, wish }, slots: fitting };
    isFirstDayOpen ||= wish.date === first.date && slots.length > 0;
  }
  const note = noneFor(scene, first, resourceName);
  if (!isFirstDayOpen) {
    return {
      kind: 'view',
      view: { kind: 'next', after: startOfDay(business.zone, addDays(first.date, 1)) - 1 },
      note,
      full: [first],
    };
  }
  const hour =
    first.from ?? first.to ?? (first.part && hoursOfPart(first.part, speech.language)[0]) ?? '12:00';
  const wantedAt = Math.max(now, instantOf(business.zone, first.date, hour));
  return { kind: 'view', view: { kind: 'near', wantedAt }, note, full: [first] };
}

/** "At five", "after five", "in the morning", with no day said. */
async function settleHours(
  scene: Scene,
  query: SlotQuery,
  wishes: readonly TimeWish[],
  resourceName: string | undefined,
): Promise<Settled> {
  const slots = await slotsAhead(scene, query, scene.now);
  for (const wish of wishes) {
    const fitting = slots.filter((slot) => fits(scene, slot, wish));
    if (fitting.length > 0) return { kind: 'view', view: { kind: 'next', wish }, slots: fitting };
  }
  const [first] = wishes;
  return {
    kind: 'view',
    view: { kind: 'next' },
    ...(first ? { note: noneFor(scene, first, resourceName), full: [first] } : {}),
  };
}

function noneFor({ speech }: Scene, wish: TimeWish, resourceName: string | undefined): string {
  return speech.text('slot.noneFor', { wish: capitalise(wishText(speech, wish, resourceName)) });
}

/** The first slot there is, of those that fit a wish. */
export async function firstSlot(
  scene: Scene,
  query: SlotQuery,
  wishes: readonly TimeWish[] | undefined,
): Promise<Settled> {
  const settled: Settled = wishes?.length
    ? await settleWishes(scene, query, wishes)
    : { kind: 'view', view: { kind: 'next' } };
  // A wish that cannot be met, or is for many days, is settled by the customer.
  if (settled.kind === 'slot' || settled.note !== undefined || settled.view.kind === 'days') return settled;
  const [slot] = settled.slots ?? (await nextFreeSlots(scene.tx, { ...query, from: scene.now, limit: 1 }));
  return slot ? { kind: 'slot', slot } : settled;
}

/** The slots that start exactly then, of those that can be booked. */
export async function slotsAt(scene: Scene, query: SlotQuery, instants: readonly Instant[]): Promise<Slot[]> {
  const slots: Slot[] = [];
  for (const at of instants) slots.push(...(await listSlots(scene.tx, { ...query, from: at, to: at + 1 })));
  return slots;
}

/** The slots of the next days, as far as a wish without a date looks. */
export async function slotsAhead({ tx, business }: Scene, query: SlotQuery, from: Instant): Promise<Slot[]> {
  const lastDate = addDays(dateOf(business.zone, from), DAYS_AHEAD);
  return listSlots(tx, { ...query, from, to: startOfDay(business.zone, lastDate) });
}

/** Whether a slot's time of day is what the wish asks for. */
export function fits({ business, speech }: Scene, slot: Pick<Slot, 'startsAt'>, wish: TimeWish): boolean {
  const time = timeOf(business.zone, slot.startsAt);
  if (wish.time) return time === wish.time;
  if (wish.from || wish.to) return (wish.from ?? time) <= time && time <= (wish.to ?? time);
  if (!wish.part) return true;
  const [from, until] = hoursOfPart(wish.part, speech.language);
  return from <= time && time < until;
}
