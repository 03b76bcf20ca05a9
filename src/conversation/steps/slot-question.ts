import { freeSlotsOn } from '../../kernels/booking/index.ts';
import type { Intent, PartOfDay, TimeShift } from '../understanding/index.ts';
import { factsOf, type SlotView, type TimeWish } from './answers.ts';
import { wishesFrom } from './counted-wishes.ts';
import { capitalise } from '../texts/speech.ts';
import type { Prompt } from './prompt.ts';
import type { Reading, Scene } from './scene.ts';
import { readSlotChoice, slotPrompt, type SlotPage, type SlotSearch } from './slot-list.ts';
import {
  firstSlot,
  fits,
  isForManyDays,
  keepingHours,
  onDay,
  settleWishes,
  slotsAhead,
  type Settled,
} from './slot-wishes.ts';
import type { Outcome, Phase } from './step-kind.ts';
import { dateOf, timeOf } from './wall-time.ts';
import { wishText } from './wish-text.ts';

/*
 * Finding a free time together, as choosing and moving both need it: `considering` settles what is wished against what
 * is free, `asking` shows a list and reads the answer. Both lead to `picked`.
 */

/** The two phases; `picked` and `none` lead where the step says. */
export function slotPhases(picked: { phase: string }, none: { exit: string }): Record<string, Phase> {
  return {
    considering: { rests: false, outcomes: { picked, listed: { phase: 'asking' }, none } },
    asking: { rests: true, outcomes: { picked, changed: { phase: 'considering' } } },
  };
}

/** Settles the wishes that were said; with none, shows the view that was chosen, or the next free times. */
export async function considerSlots(scene: Scene, search: SlotSearch): Promise<Outcome> {
  const { slotNote } = scene.answers;
  const settled = await settle(scene, search);
  if (settled.kind === 'slot') {
    const { startsAt, resourceId } = settled.slot;
    return {
      name: 'picked',
      answers: { ...settledAnswers, picked: { startsAt, resourceId }, slotNote: undefined },
    };
  }
  const note = slotNote ?? settled.note;
  const full = settled.full ?? (slotNote === undefined ? undefined : scene.answers.full);
  return (
    (await list(scene, search, { ...settled, note, full })) ??
    // A page that has filled up meanwhile leads to whatever is free next.
    (await list(scene, search, {
      view: { kind: 'next' },
      note: note ?? filledUp(scene, settled.view),
      full: full ?? filledDay(settled.view),
    })) ?? {
      name: 'none',
      answers: { ...settledAnswers, slotView: undefined },
    }
  );
}

async function list(scene: Scene, search: SlotSearch, page: SlotPage): Promise<Outcome | undefined> {
  const prompt = await slotPrompt(scene, search, page);
  const answers = { ...settledAnswers, slotView: page.view, slotNote: page.note, full: page.full };
  return prompt && { name: 'listed', answers, prompt };
}

function filledUp({ speech }: Scene, view: SlotView): string | undefined {
  if (view.kind !== 'day') return undefined;
  const wish = capitalise(wishText(speech, { ...view.wish, date: view.date }));
  return speech.text('slot.noneFor', { wish });
}

function filledDay(view: SlotView): TimeWish[] | undefined {
  return view.kind === 'day' ? [{ ...view.wish, date: view.date }] : undefined;
}

/** A wish counts once. */
const settledAnswers = { wishes: undefined, isSoonest: undefined, shift: undefined, isSameTime: undefined };

async function settle(scene: Scene, { query, resourceName }: SlotSearch): Promise<Settled> {
  const { wishes, slotView, isSoonest } = scene.answers;
  if (isSoonest) return firstSlot(scene, query, wishes);
  if (wishes?.length) return settleWishes(scene, query, wishes, resourceName);
  return { kind: 'view', view: slotView ?? { kind: 'next' } };
}

const ALL_TIMES = 'all-times';
/** Fewer times than this need no narrowing. */
const MANY_TIMES = 5;

/** The same question made smaller: the morning or the afternoon; undefined where that divides nothing. */
export async function narrowSlots(scene: Scene, { query }: SlotSearch): Promise<Prompt | undefined> {
  const { slotView: view, slotNote } = scene.answers;
  const { speech } = scene;
  const isOpen = slotNote === undefined && view && (view.kind === 'next' || view.kind === 'day');
  if (!isOpen || view.after || hoursIn(view.wish)) return undefined;
  const slots =
    view.kind === 'day'
      ? await freeSlotsOn(scene.tx, { ...query, date: view.date })
      : await slotsAhead(scene, query, scene.now);
  const parts = (['morning', 'afternoon'] as const).filter((part) =>
    slots.some((slot) => fits(scene, slot, { part })),
  );
  if (parts.length < 2 || slots.length < MANY_TIMES) return undefined;
  return {
    text: speech.text('slot.partOfDay'),
    asked: 'slot',
    choices: [
      ...parts.map((part) => ({ key: `part:${part}`, label: speech.text(`slot.${part}`) })),
      { key: ALL_TIMES, label: speech.text('slot.allTimes'), isNavigation: true },
    ],
  };
}

/** The list that `considering` settled on. */
export async function askSlots(scene: Scene, search: SlotSearch): Promise<Prompt> {
  const { slotView, slotNote, full } = scene.answers;
  const page = { view: slotView ?? { kind: 'next' as const }, note: slotNote, full };
  const prompt = await slotPrompt(scene, search, page);
  // Everything may have gone since.
  return prompt ?? { text: scene.speech.text('slot.none'), asked: 'slot', choices: [] };
}

/** A tapped or named time, another day, "later", or a new wish in words. */
export function readSlots(
  scene: Scene,
  about: string,
  { choice, offered, understanding }: Reading,
): Outcome | undefined {
  const view = scene.answers.slotView;
  const isMeant = choice !== undefined && !isOfOtherDay(scene, view, choice, understanding);
  if (isMeant) return choose(choice, view, about);

  const { resourceId, serviceId, ...facts } = factsOf(understanding);
  const wishes = understanding.shift
    ? shiftedFromList(scene, view, offered, understanding.shift)
    : facts.wishes;
  if (wishes || resourceId) {
    return {
      name: 'changed',
      answers: {
        ...(resourceId ? { resourceId } : {}),
        ...(wishes ? { wishes: wishedNow(scene, view, wishes), slotView: undefined } : {}),
        slotNote: undefined,
      },
    };
  }
  const { intent, yesNo } = understanding;
  const [only, ...others] = offered.filter(({ key }) => key.startsWith('slot:'));
  if (only && others.length === 0 && yesNo === 'yes') return choose(only.key, view, about);
  if (intent === 'no-preference' && scene.answers.resourceId)
    return { name: 'changed', answers: { resourceId: undefined, slotNote: undefined } };
  if (intent === 'first-available') return { name: 'changed', answers: { isSoonest: true } };
  const isOnward = intent === 'later' || intent === 'more';
  const meant = isOnward ? /^(after|days):/ : intent === 'no-preference' ? /^slot:/ : undefined;
  const row = meant && offered.find(({ key }) => meant.test(key));
  if (row) return choose(row.key, view, about);
  // "No, the color" says more than no.
  if (intent === undefined && yesNo && !serviceId && offered.length > 0) return answerLoosely(scene, yesNo);
  const moved = moveView(scene, view, intent);
  return moved && { name: 'changed', answers: { slotView: moved, slotNote: undefined } };
}

/** "An hour later" beside a list: than the time that was wished for, or the first that it shows. */
function shiftedFromList(
  { business: { zone } }: Scene,
  view: SlotView | undefined,
  offered: Reading['offered'],
  shift: TimeShift,
): TimeWish[] | undefined {
  const first = offered.find(({ key }) => key.startsWith('slot:'))?.key.split(':')[1];
  const from = view?.kind === 'near' ? view.wantedAt : first === undefined ? undefined : Number(first);
  return from === undefined ? undefined : wishesFrom(zone, from, { shift });
}

/** "Yes" to a list chooses none of it, and "no" to all of it means another day. */
function answerLoosely({ speech, answers }: Scene, yesNo: 'yes' | 'no'): Outcome {
  if (yesNo === 'yes') return { name: 'changed', answers: { slotNote: speech.text('slot.pick') } };
  const days: SlotView = { kind: 'days' };
  const isAsked = answers.slotView?.kind === 'days';
  return {
    name: 'changed',
    answers: { slotView: isAsked ? { kind: 'next' } : days, slotNote: speech.text('slot.noneOfThese') },
  };
}

function choose(key: string, view: SlotView | undefined, about: string): Outcome | undefined {
  const [kind, part] = key.split(':');
  if (key === ALL_TIMES) return { name: 'changed', answers: { slotNote: undefined } };
  if (kind === 'part')
    return {
      name: 'changed',
      // our own key
      answers: {
        wishes: onDay(shownDay(view), [{ part: part as PartOfDay }]),
        slotView: undefined,
        slotNote: undefined,
      },
    };
  const chosen = readSlotChoice(key, { view, about });
  if (!chosen) return undefined;
  if (chosen.kind === 'view')
    return { name: 'changed', answers: { slotView: chosen.view, slotNote: undefined } };
  const { startsAt, resourceId } = chosen;
  return { name: 'picked', answers: { picked: { startsAt, resourceId }, slotNote: undefined } };
}

/** Whether "at 3" only happens to be the time of a row, while another day than that row's is spoken of. */
function isOfOtherDay(
  { business: { zone } }: Scene,
  view: SlotView | undefined,
  key: string,
  { choice, candidates }: Reading['understanding'],
): boolean {
  const [kind, startsAt] = key.split(':');
  const spokenOf = view?.kind === 'near' ? dateOf(zone, view.wantedAt) : shownDay(view);
  const isDeduced = choice?.by === 'slot' && candidates.every(({ date }) => date === undefined);
  return (
    kind === 'slot' && isDeduced && spokenOf !== undefined && dateOf(zone, Number(startsAt)) !== spokenOf
  );
}

/** What is wished now, with what the shown list says of the rest: its day for an hour, its hours for a day. */
function wishedNow(
  { business: { zone } }: Scene,
  view: SlotView | undefined,
  wishes: readonly TimeWish[],
): TimeWish[] {
  if (view?.kind === 'near') {
    const date = dateOf(zone, view.wantedAt);
    return onDay(
      date,
      keepingHours(wishes, isForManyDays(wishes) ? undefined : { time: timeOf(zone, view.wantedAt) }),
    );
  }
  return onDay(shownDay(view), keepingHours(wishes, view && 'wish' in view ? view.wish : undefined));
}

function shownDay(view: SlotView | undefined): string | undefined {
  return view?.kind === 'day' ? view.date : undefined;
}

/** Whether a list was narrowed to certain hours of its day. */
function hoursIn({ time, from, to, part }: TimeWish = {}): boolean {
  return (time ?? from ?? to ?? part) !== undefined;
}

function moveView(
  { business, now }: Scene,
  view: SlotView | undefined,
  intent: Intent | undefined,
): SlotView | undefined {
  const near = view?.kind === 'near' ? dateOf(business.zone, view.wantedAt) : undefined;
  switch (intent) {
    case 'another-day':
      return { kind: 'days' };
    case 'earlier':
      if (near) return { kind: 'day', date: near };
      return view?.kind === 'day' && (view.after || hoursIn(view.wish))
        ? { kind: 'day', date: view.date }
        : { kind: 'next' };
    case 'later':
    case 'more':
      if (view?.kind === 'near' && near) return { kind: 'day', date: near, after: view.wantedAt };
      return { kind: 'days', after: dateOf(business.zone, now) };
    default:
      return undefined;
  }
}
