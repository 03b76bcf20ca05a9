import type { Speech } from '../texts/speech.ts';
import type { Choice } from './prompt.ts';

/** Part of a list that is too long for one question, and where the next part begins (again at the front behind the last). */
export interface Page<Item> {
  items: readonly Item[];
  /** undefined where everything fits */
  next: number | undefined;
}

/** @param most rows that one question has room for; a long list gives one of them to the way on */
export function pageOf<Item>(items: readonly Item[], from: number, most: number): Page<Item> {
  if (items.length <= most) return { items, next: undefined };
  const page = items.slice(from, from + most - 1);
  const next = from + page.length;
  return { items: page, next: next < items.length ? next : 0 };
}

/** The row that leads to the next page; none where everything fits. */
export function pageChoices({ next }: Page<unknown>, speech: Speech): Choice[] {
  return next === undefined ? [] : [{ key: `page:${next}`, label: speech.text('more'), isNavigation: true }];
}
