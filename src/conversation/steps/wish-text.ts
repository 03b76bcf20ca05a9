import type { Speech } from '../texts/speech.ts';
import type { Answers, TimeWish } from './answers.ts';

/** A wish as people would say it back: "Fri 6 Mar after 17:00 with Ana". */
export function wishText(speech: Speech, wish: TimeWish, resourceName?: string): string {
  const words = [
    wish.date && speech.day(wish.date),
    hoursText(speech, wish),
    resourceName && speech.text('slot.with', { resource: resourceName }),
  ];
  return words.filter(Boolean).join(' ');
}

/** The wish as far as it was spoken of: what is still to be looked for, or what the list shows. */
export function spokenWish({ wishes, slotView: view }: Answers): TimeWish {
  if (wishes?.[0]) return wishes[0];
  if (view?.kind === 'day') return { ...view.wish, date: view.date };
  return (view && 'wish' in view && view.wish) || {};
}

function hoursText({ text, clock }: Speech, { time, from, to, part }: TimeWish): string | undefined {
  if (time) return text('wish.at', { time: clock(time) });
  if (from && to) return text('wish.between', { from: clock(from), to: clock(to) });
  if (from) return text('wish.after', { time: clock(from) });
  if (to) return text('wish.before', { time: clock(to) });
  return part && text('wish.part', { part });
}
