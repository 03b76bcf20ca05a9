import { addDays, civilDateTime, startOfDay } from '../../core/time/index.ts';
import {
  closestSlots,
  freeDates,
  freeSlotsOn,
  nextFreeSlots,
  type Slot,
  type SlotQuery,
} from '../../kernels/booking/index.ts';
import type { ResourceId } from '../../core/ids.ts';
import type { SlotView, TimeWish } from './answers.ts';
import type { Choice, Prompt } from './prompt.ts';
import type { Scene } from './scene.ts';
import { fits, nextSlots, slotAt, timeOf } from './slot-wishes.ts';

/** Slots a list shows: ten rows are the most, two are ways on, and one is kept for the way to a person. */
const ROWS = 7;
/** Of the next slots, so many of one day, so that several days are offered at once. */
const ROWS_PER_DAY = 3;
const SLOTS_LOOKED_AT = 400;

/** The question with the list of times, as the view says; undefined where nothing at all is free. */
export async function slotPrompt(
  scene: Scene,
  query: SlotQuery,
  view: SlotView,
  heading: string,
): Promise<Prompt | undefined> {
  const { speech } = scene;
  if (view.kind === 'days') return daysPrompt(scene, query, view.after);
  const slots = await slotsOf(scene, query, view);
  if (slots.length === 0) return undefined;
  const shown = slots.slice(0, ROWS);
  const last = shown.at(-1);
  const hasMore = slots.length > ROWS || view.kind === 'next';
  const ways: Choice[] = [];
  if (hasMore && last) ways.push({ key: `after:${last.startsAt}`, label: speech.text('slot.moreTimes') });
  ways.push({ key: 'days', label: speech.text('slot.otherDay') });
  return {
    text: view.kind === 'day' ? speech.text('slot.dayHeading', { day: speech.day(view.date) }) : heading,
    asked: 'slot',
    open: speech.text('slot.open'),
    choices: [...shown.map((slot) => slotChoice(scene, slot)), ...ways],
  };
}

async function slotsOf(
  scene: Scene,
  query: SlotQuery,
  view: Exclude<SlotView, { kind: 'days' }>,
): Promise<Slot[]> {
  switch (view.kind) {
    case 'next': {
      const from = Math.max(scene.now, (view.after ?? 0) + 1);
      if (view.wish) return nextSlots(scene, query, from, ROWS + 1, view.wish);
      return spread(
        scene.business.zone,
        await nextFreeSlots(scene.tx, { ...query, from, limit: SLOTS_LOOKED_AT }),
      );
    }
    case 'day': {
      const slots = await freeSlotsOn(scene.tx, { ...query, date: view.date });
      const later = slots.filter((slot) => slot.startsAt > (view.after ?? 0));
      const wanted = later.filter((slot) => fits(scene.business.zone, slot, view.wish ?? {}));
      return wanted.length > 0 ? wanted : later;
    }
    case 'near':
      return closestSlots(scene.tx, { ...query, wantedAt: view.wantedAt, limit: 5 });
    case 'these': {
      const slots = await Promise.all(view.startsAt.map((at) => slotAt(scene, query, at)));
      return slots.filter((slot) => slot !== undefined);
    }
  }
}

/** The first times of each of the next days: what is soonest, and something for people who cannot come that soon. */
function spread(zone: string, slots: readonly Slot[]): Slot[] {
  const perDay = new Map<string, Slot[]>();
  for (const slot of slots) {
    const { date } = civilDateTime(zone, slot.startsAt);
    perDay.set(date, [...(perDay.get(date) ?? []), slot]);
  }
  const rows = [...perDay.values()].flatMap((day) => evenly(day, ROWS_PER_DAY)).slice(0, ROWS);
  return rows.length < ROWS && slots.length > rows.length ? slots.slice(0, ROWS) : rows;
}

/** `count` items over the whole list, the first always among them. */
function evenly<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, place) => items[Math.floor((place * items.length) / count)] as T); // within the list
}

function slotChoice({ speech, business }: Scene, slot: Slot): Choice {
  return {
    key: `slot:${slot.startsAt}:${slot.resourceId}`,
    label: speech.slot(slot.startsAt),
    description: speech.text('slot.with', { resource: slot.resourceName }),
    date: civilDateTime(business.zone, slot.startsAt).date,
    time: timeOf(business.zone, slot.startsAt),
  };
}

async function daysPrompt(
  scene: Scene,
  query: SlotQuery,
  after: string | undefined,
): Promise<Prompt | undefined> {
  const { speech, business, now } = scene;
  const from = after ? startOfDay(business.zone, addDays(after, 1)) : now;
  const days = await freeDates(scene.tx, { ...query, from, limit: ROWS + 2 });
  if (days.length === 0) return undefined;
  const shown = days.slice(0, days.length > ROWS + 1 ? ROWS + 1 : undefined);
  const last = shown.at(-1);
  const choices: Choice[] = shown.map(({ date, count }) => ({
    key: `day:${date}`,
    label: capitalise(speech.day(date)),
    description: speech.text('slot.dayCount', { count }),
    date,
  }));
  if (days.length > shown.length && last) {
    choices.push({ key: `days:${last.date}`, label: speech.text('slot.laterDays') });
  }
  return { text: speech.text('slot.daysHeading'), asked: 'date', open: speech.text('choose.open'), choices };
}

function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** What a choice of the list means. */
export type SlotChoice =
  { kind: 'slot'; startsAt: number; resourceId: ResourceId } | { kind: 'view'; view: SlotView };

/** Reads a choice's key; the view tells where "later" starts from. */
export function readSlotChoice(key: string, view: SlotView | undefined): SlotChoice | undefined {
  const [kind, first, second] = key.split(':');
  if (kind === 'slot' && first && second)
    return { kind: 'slot', startsAt: Number(first), resourceId: second as ResourceId }; // our own key
  if (kind === 'day' && first) return { kind: 'view', view: { kind: 'day', date: first } };
  if (kind === 'days') return { kind: 'view', view: { kind: 'days', ...(first ? { after: first } : {}) } };
  if (kind === 'after' && first) return { kind: 'view', view: laterView(view, Number(first)) };
  return undefined;
}

function laterView(view: SlotView | undefined, after: number): SlotView {
  const wish: { wish?: TimeWish } = view && 'wish' in view && view.wish ? { wish: view.wish } : {};
  if (view?.kind === 'day') return { kind: 'day', date: view.date, after, ...wish };
  return { kind: 'next', after, ...wish };
}
