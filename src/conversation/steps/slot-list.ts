import { addDays, startOfDay, type Instant } from '../../core/time/index.ts';
import {
  closestSlots,
  freeDates,
  freeSlotsOn,
  nextFreeSlots,
  type Slot,
  type SlotQuery,
} from '../../kernels/booking/index.ts';
import type { ResourceId } from '../../core/ids.ts';
import { industryOf } from '../../industries/index.ts';
import { capitalise } from '../texts/speech.ts';
import type { SlotView, TimeWish } from './answers.ts';
import { MOST_CHOICES, type Choice, type Prompt } from './prompt.ts';
import type { Scene } from './scene.ts';
import { fits, slotsAhead, slotsAt } from './slot-wishes.ts';
import { dateOf, timeOf } from './wall-time.ts';
import { wishText } from './wish-text.ts';

/** Slots a list shows beside the two ways on. */
const ROWS = MOST_CHOICES - 2;
/** Of the next slots, so many of one day, so that several days are offered at once. */
const ROWS_PER_DAY = 3;
const SLOTS_LOOKED_AT = 400;
const CLOSEST = 5;

/** What a list of times is for. */
export interface SlotSearch {
  query: SlotQuery;
  /** the service or booking it is for: a row of another list never counts */
  about: string;
  serviceName: string;
  /** said above the list where nothing else needs saying */
  heading: string;
  /** the member of staff, room… that was asked for, by name */
  resourceName?: string | undefined;
  /** a time that cannot be had can be waited for */
  canWait?: boolean;
}

/** The slots to be shown, and whatever is said above them. */
export interface SlotPage {
  view: SlotView;
  /** said in place of the usual words */
  note?: string | undefined;
  /** where they were read already */
  slots?: readonly Slot[] | undefined;
  /** what cannot be had */
  full?: TimeWish[] | undefined;
}

/** The choice to be told when that comes free. */
export const WAIT = 'waitlist';

/** The question with the list of times, as the view says; undefined where nothing at all is free. */
export async function slotPrompt(
  scene: Scene,
  search: SlotSearch,
  { view, note, slots: known, full }: SlotPage,
): Promise<Prompt | undefined> {
  const { speech } = scene;
  if (view.kind === 'days') return daysPrompt(scene, search.query, view, note);
  const slots = known ?? (await slotsOf(scene, search.query, view));
  const canWait = search.canWait === true && full !== undefined;
  const shown = shownOf(scene, view, slots).slice(0, canWait ? ROWS - 1 : ROWS);
  const last = shown.at(-1);
  if (!last) return undefined;
  const hasMore = slots.length > shown.length || view.kind === 'next';
  return {
    text: note ?? wishHeading(scene, search, view) ?? search.heading,
    asked: 'slot',
    open: speech.text('slot.open'),
    choices: [
      ...shown.map((slot) => slotChoice(scene, search, slot)),
      ...(canWait ? [{ key: WAIT, label: speech.text('slot.wait'), isNavigation: true }] : []),
      ...(hasMore
        ? [{ key: `after:${last.startsAt}`, label: speech.text('slot.moreTimes'), isNavigation: true }]
        : []),
      { key: 'days', label: speech.text('slot.otherDay'), isNavigation: true },
    ],
  };
}

/** A list that was asked for says what it was asked for. */
function wishHeading(
  { speech }: Scene,
  { serviceName, resourceName }: SlotSearch,
  view: SlotView,
): string | undefined {
  const asked = 'wish' in view ? view.wish : undefined;
  const wish = view.kind === 'day' ? { ...asked, date: view.date } : asked;
  return (
    wish && speech.text('slot.heading', { service: serviceName, wish: wishText(speech, wish, resourceName) })
  );
}

async function slotsOf(
  scene: Scene,
  query: SlotQuery,
  view: Exclude<SlotView, { kind: 'days' }>,
): Promise<Slot[]> {
  const { tx, now } = scene;
  switch (view.kind) {
    case 'next': {
      const from = Math.max(now, (view.after ?? 0) + 1);
      if (!view.wish) return nextFreeSlots(tx, { ...query, from, limit: SLOTS_LOOKED_AT });
      const { wish } = view;
      return (await slotsAhead(scene, query, from)).filter((slot) => fits(scene, slot, wish));
    }
    case 'day': {
      const slots = await freeSlotsOn(tx, { ...query, date: view.date });
      return slots.filter((slot) => slot.startsAt > (view.after ?? 0) && fits(scene, slot, view.wish ?? {}));
    }
    case 'near': {
      const { wantedAt, resourceId } = view;
      const closest = await closestSlots(tx, { ...query, wantedAt, limit: CLOSEST });
      if (!resourceId) return closest;
      const first = await slotsAt(scene, { ...query, resourceId }, [wantedAt]);
      return [...first, ...closest.filter(({ startsAt }) => startsAt !== first[0]?.startsAt)];
    }
    case 'these':
      return slotsAt(scene, query, view.startsAt);
  }
}

/** The rows of the page: a list reads best in the order of time. */
function shownOf({ business }: Scene, view: SlotView, slots: readonly Slot[]): Slot[] {
  const isSpread = view.kind === 'next' && !view.wish?.time;
  const rows = isSpread ? spread(business.zone, slots) : slots.slice(0, ROWS);
  // A time that was tapped comes first.
  if (view.kind === 'near' && view.resourceId) return rows;
  return rows.toSorted((a, b) => a.startsAt - b.startsAt);
}

/** The first times of each of the next days: what is soonest, and something for people who cannot come that soon. */
function spread(zone: string, slots: readonly Slot[]): Slot[] {
  const perDay = new Map<string, Slot[]>();
  for (const slot of slots) {
    const date = dateOf(zone, slot.startsAt);
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

function slotChoice({ speech, business }: Scene, { about }: SlotSearch, slot: Slot): Choice {
  const { hasPersonalService } = industryOf(business.industry);
  return {
    key: `slot:${slot.startsAt}:${slot.resourceId}:${about}`,
    label: speech.slot(slot.startsAt),
    description: hasPersonalService
      ? speech.text('slot.with', { resource: slot.resourceName })
      : slot.resourceName,
    date: dateOf(business.zone, slot.startsAt),
    time: timeOf(business.zone, slot.startsAt),
  };
}

async function daysPrompt(
  scene: Scene,
  query: SlotQuery,
  { after, wish }: Extract<SlotView, { kind: 'days' }>,
  note: string | undefined,
): Promise<Prompt | undefined> {
  const { speech, business, now } = scene;
  const from = after ? startOfDay(business.zone, addDays(after, 1)) : now;
  const fitting = wish ? await fittingDates(scene, query, from, wish) : [];
  const isNarrowed = fitting.length > 0;
  const days = isNarrowed ? fitting : await freeDates(scene.tx, { ...query, from, limit: MOST_CHOICES + 1 });
  const shown = days.length > MOST_CHOICES ? days.slice(0, MOST_CHOICES - 1) : days;
  const last = shown.at(-1);
  if (!last) return undefined;
  const choices: Choice[] = shown.map(({ date, count }) => ({
    key: `day:${date}`,
    label: capitalise(speech.day(date)),
    description: speech.text('slot.dayCount', { count }),
    date,
  }));
  if (days.length > shown.length) {
    choices.push({ key: `days:${last.date}`, label: speech.text('slot.laterDays'), isNavigation: true });
  }
  return {
    text: note ?? daysHeading(scene, isNarrowed ? wish : undefined),
    asked: 'date',
    open: speech.text('choose.open'),
    choices,
  };
}

function daysHeading({ speech }: Scene, wish: TimeWish | undefined): string {
  return wish
    ? speech.text('slot.daysFor', { wish: wishText(speech, wish) })
    : speech.text('slot.daysHeading');
}

/** The next dates with a free time at the hours that are wished for. */
async function fittingDates(scene: Scene, query: SlotQuery, from: Instant, wish: TimeWish) {
  const counts = new Map<string, number>();
  for (const slot of await slotsAhead(scene, query, from)) {
    const date = dateOf(scene.business.zone, slot.startsAt);
    if (fits(scene, slot, wish)) counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  return [...counts].map(([date, count]) => ({ date, count }));
}

/** What a choice of the list means. */
export type SlotChoice =
  { kind: 'slot'; startsAt: number; resourceId: ResourceId } | { kind: 'view'; view: SlotView };

/** Reads a choice's key; the view tells where "later" starts from. Undefined for a row of a list about something else. */
export function readSlotChoice(
  key: string,
  { view, about }: { view: SlotView | undefined; about: string },
): SlotChoice | undefined {
  const [kind, first, resourceId, subject] = key.split(':');
  if (kind === 'slot')
    return subject === about
      ? { kind: 'slot', startsAt: Number(first), resourceId: resourceId as ResourceId } // our own key
      : undefined;
  const wish = wishedHours(view);
  if (kind === 'day' && first) {
    const hours = view?.kind === 'days' ? wish : {};
    return { kind: 'view', view: { kind: 'day', date: first, ...hours } };
  }
  if (kind === 'days')
    return { kind: 'view', view: { kind: 'days', ...(first ? { after: first } : {}), ...wish } };
  if (kind === 'after' && first) return { kind: 'view', view: laterView(view, Number(first)) };
  return undefined;
}

/** The hours that a list was narrowed to ("in the afternoon"); an exact time is too little to look for on another day. */
function wishedHours(view: SlotView | undefined): { wish?: TimeWish } {
  const { from, to, part } = (view && 'wish' in view && view.wish) || {};
  const hours = { ...(from && { from }), ...(to && { to }), ...(part && { part }) };
  return Object.keys(hours).length > 0 ? { wish: hours } : {};
}

function laterView(view: SlotView | undefined, after: number): SlotView {
  const wish: { wish?: TimeWish } = view && 'wish' in view && view.wish ? { wish: view.wish } : {};
  if (view?.kind === 'day') return { kind: 'day', date: view.date, after, ...wish };
  return { kind: 'next', after, ...wish };
}
