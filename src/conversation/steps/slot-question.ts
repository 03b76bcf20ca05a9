import { civilDateTime } from '../../core/time/index.ts';
import type { SlotQuery } from '../../kernels/booking/index.ts';
import { factsOf, type SlotView, type TimeWish } from './answers.ts';
import type { Prompt } from './prompt.ts';
import type { Reading, Scene } from './scene.ts';
import { readSlotChoice, slotPrompt } from './slot-list.ts';
import { settleWishes, type Settled } from './slot-wishes.ts';
import type { Outcome, Phase } from './step-kind.ts';

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
export async function considerSlots(scene: Scene, query: SlotQuery): Promise<Outcome> {
  const { wishes, slotView, slotNote } = scene.answers;
  const settled: Settled = wishes?.length
    ? await settleWishes(scene, query, wishes)
    : { kind: 'view', view: slotView ?? { kind: 'next' } };
  if (settled.kind === 'slot') {
    const { startsAt, resourceId } = settled.slot;
    return {
      name: 'picked',
      answers: { picked: { startsAt, resourceId }, wishes: undefined, slotNote: undefined },
    };
  }
  const views: SlotView[] = settled.view.kind === 'next' ? [settled.view] : [settled.view, { kind: 'next' }];
  for (const view of views) {
    if (await slotPrompt(scene, query, view, '')) {
      return {
        name: 'listed',
        answers: { slotView: view, slotNote: slotNote ?? settled.note, wishes: undefined },
      };
    }
  }
  return { name: 'none', answers: { wishes: undefined, slotView: undefined } };
}

/** The list that `considering` settled on. */
export async function askSlots(scene: Scene, query: SlotQuery, heading: string): Promise<Prompt> {
  const { slotView, slotNote } = scene.answers;
  const prompt = await slotPrompt(scene, query, slotView ?? { kind: 'next' }, slotNote ?? heading);
  // Everything may have gone between settling and asking.
  return prompt ?? { text: scene.speech.text('slot.none'), asked: 'slot', choices: [] };
}

/** A tapped or named time, another day, "later", or a new wish in words. */
export async function readSlots(
  scene: Scene,
  { choice, understanding }: Reading,
): Promise<Outcome | undefined> {
  const view = scene.answers.slotView;
  const chosen = choice === undefined ? undefined : readSlotChoice(choice, view);
  if (chosen?.kind === 'slot') {
    const { startsAt, resourceId } = chosen;
    return { name: 'picked', answers: { picked: { startsAt, resourceId }, slotNote: undefined } };
  }
  if (chosen) return { name: 'changed', answers: { slotView: chosen.view, slotNote: undefined } };

  const facts = factsOf(understanding);
  if (facts.wishes || facts.resourceId) {
    const wishes = facts.wishes && onShownDay(view, facts.wishes);
    return {
      name: 'changed',
      answers: { ...facts, ...(wishes ? { wishes } : {}), slotView: undefined, slotNote: undefined },
    };
  }
  const moved = moveView(scene, view, understanding.intent);
  return moved && { name: 'changed', answers: { slotView: moved, slotNote: undefined } };
}

/** While one day's times are shown, a bare "at five" means that day. */
function onShownDay(view: SlotView | undefined, wishes: readonly TimeWish[]): TimeWish[] {
  if (view?.kind !== 'day') return [...wishes];
  return wishes.map((wish) => (wish.date ? wish : { ...wish, date: view.date }));
}

function moveView(
  scene: Scene,
  view: SlotView | undefined,
  intent: string | undefined,
): SlotView | undefined {
  switch (intent) {
    case 'another-day':
      return { kind: 'days' };
    case 'first-available':
    case 'no-preference':
    case 'earlier':
      return { kind: 'next' };
    case 'later':
    case 'more':
      return view?.kind === 'day'
        ? { kind: 'day', date: view.date, after: view.after ?? middleOfDay(scene, view.date) }
        : { kind: 'days', after: civilDateTime(scene.business.zone, scene.now).date };
    default:
      return undefined;
  }
}

function middleOfDay(scene: Scene, date: string): number {
  const shown = scene.answers.slotView;
  return shown?.kind === 'day' && shown.after ? shown.after : Date.parse(`${date}T12:00:00Z`);
}
