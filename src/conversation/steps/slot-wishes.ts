import {
  addDays,
  civilDateTime,
  daysBetween,
  startOfDay,
  zonedInstant,
  type Instant,
} from '../../core/time/index.ts';
import {
  listSlots,
  nextFreeSlots,
  freeSlotsOn,
  type Slot,
  type SlotQuery,
} from '../../kernels/booking/index.ts';
import type { PartOfDay } from '../understanding/index.ts';
import type { SlotView, TimeWish } from './answers.ts';
import type { Scene } from './scene.ts';

/** What a wish for a time comes to: one slot that is meant, or times to show and why. */
export type Settled = { kind: 'slot'; slot: Slot } | { kind: 'view'; view: SlotView; note?: string };

/** How far ahead a time without a date is looked for. */
const DAYS_AHEAD = 14;
const MOST_READINGS = 8;

/**
 * Settles a wish against what is free: readings that name a free slot first, then what is closest to the best reading.
 * Never guesses between two slots that are both free.
 */
export async function settleWishes(
  scene: Scene,
  query: SlotQuery,
  wishes: readonly TimeWish[],
): Promise<Settled> {
  const { business, now, speech } = scene;
  const readings = wishes.slice(0, MOST_READINGS);

  const exact = readings.flatMap((wish) =>
    wish.date && wish.time ? [instantOf(business.zone, wish.date, wish.time)] : [],
  );
  if (exact.length > 0) {
    const free = await Promise.all(exact.map((at) => slotAt(scene, query, at)));
    const hits = free.filter((slot) => slot !== undefined);
    const [only, ...others] = hits;
    if (only && others.length === 0) return { kind: 'slot', slot: only };
    if (only)
      return {
        kind: 'view',
        view: { kind: 'these', startsAt: hits.map((slot) => slot.startsAt) },
        note: speech.text('slot.which'),
      };
    const wantedAt = exact.find((at) => at > now);
    if (wantedAt === undefined)
      return { kind: 'view', view: { kind: 'next' }, note: speech.text('slot.past') };
    return {
      kind: 'view',
      view: { kind: 'near', wantedAt },
      note: speech.text('slot.noneThen', { when: speech.slot(wantedAt) }),
    };
  }

  const dated = readings.filter((wish) => wish.date !== undefined);
  for (const wish of dated) {
    const slots = await freeSlotsOn(scene.tx, { ...query, date: wish.date ?? '' });
    if (slots.some((slot) => fits(business.zone, slot, wish))) {
      return { kind: 'view', view: { kind: 'day', date: wish.date ?? '', wish } };
    }
  }
  const [first] = dated;
  if (first?.date) {
    const wantedAt = Math.max(now, instantOf(business.zone, first.date, first.from ?? middleOf(first)));
    return {
      kind: 'view',
      view: { kind: 'near', wantedAt },
      note: speech.text('slot.noneOnDay', { day: speech.day(first.date) }),
    };
  }
  return settleTimeOnly(scene, query, readings);
}

/** "At five", "after five", "in the morning", with no day said. */
async function settleTimeOnly(scene: Scene, query: SlotQuery, wishes: readonly TimeWish[]): Promise<Settled> {
  const zone = scene.business.zone;
  const end = startOfDay(zone, addDays(civilDateTime(zone, scene.now).date, DAYS_AHEAD));
  const slots = await listSlots(scene.tx, { ...query, from: scene.now, to: end });
  for (const wish of wishes) {
    if (wish.time) {
      const hits = slots.filter((slot) => timeOf(zone, slot.startsAt) === wish.time).slice(0, MOST_READINGS);
      if (hits.length > 0)
        return { kind: 'view', view: { kind: 'these', startsAt: hits.map((slot) => slot.startsAt) } };
    } else if (slots.some((slot) => fits(zone, slot, wish))) {
      return { kind: 'view', view: { kind: 'next', wish } };
    }
  }
  return { kind: 'view', view: { kind: 'next' } };
}

/** The slot that starts then, if it can be booked. */
export async function slotAt(scene: Scene, query: SlotQuery, at: Instant): Promise<Slot | undefined> {
  const [slot] = await listSlots(scene.tx, { ...query, from: at, to: at + 1 });
  return slot;
}

/** The next slots that fit a wish for a part of the day. */
export async function nextSlots(
  scene: Scene,
  query: SlotQuery,
  from: Instant,
  limit: number,
  wish?: TimeWish,
): Promise<Slot[]> {
  if (!wish) return nextFreeSlots(scene.tx, { ...query, from, limit });
  const slots = await listSlots(scene.tx, { ...query, from, to: from + DAYS_AHEAD * 86_400_000 });
  return slots.filter((slot) => fits(scene.business.zone, slot, wish)).slice(0, limit);
}

const PARTS: Record<PartOfDay, readonly [string, string]> = {
  morning: ['05:00', '12:00'],
  afternoon: ['12:00', '18:00'],
  evening: ['17:00', '23:59'],
  night: ['20:00', '23:59'],
};

/** Whether a slot's time of day is what the wish asks for. */
export function fits(zone: string, slot: Slot, wish: TimeWish): boolean {
  const time = timeOf(zone, slot.startsAt);
  if (wish.time && time !== wish.time) return false;
  if (wish.from && time < wish.from) return false;
  if (wish.to && time > wish.to) return false;
  if (wish.part && !wish.from && !wish.to) {
    const [from, to] = PARTS[wish.part];
    if (time < from || time > to) return false;
  }
  return true;
}

function middleOf(wish: TimeWish): string {
  return wish.part ? PARTS[wish.part][0] : '12:00';
}

/** `HH:MM` on the wall of that zone. */
export function timeOf(zone: string, at: Instant): string {
  const { minuteOfDay } = civilDateTime(zone, at);
  return `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`;
}

export function instantOf(zone: string, date: string, time: string): Instant {
  const [hours, minutes] = time.split(':').map(Number);
  return zonedInstant(zone, date, (hours ?? 0) * 60 + (minutes ?? 0));
}

/** Days from today to that date, by the business's wall. */
export function daysAhead(zone: string, now: Instant, date: string): number {
  return daysBetween(civilDateTime(zone, now).date, date);
}
