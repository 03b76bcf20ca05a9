import { TurnoError } from '../../core/errors.ts';
import { cutText } from './cut-text.ts';

/** A label on one line. @throws TurnoError where nothing is left of it: WhatsApp refuses the whole message then */
export function singleLine(label: string): string {
  const line = label.replace(/\s+/g, ' ').trim();
  if (line === '') throw new TurnoError('invalid_input', 'A label is empty: give every choice a text.');
  return line;
}

/**
 * The labels, each in at most `maxLength` units and no two alike: WhatsApp refuses equal button titles, and a person
 * could not tell them apart. Later ones are numbered, as in "Ana", "Ana (2)".
 */
export function distinctLabels(labels: readonly string[], maxLength: number): string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    let distinct = cutText(label, maxLength);
    for (let count = 2; taken.has(distinct); count += 1) {
      const suffix = ` (${count})`;
      distinct = cutText(label, maxLength - suffix.length) + suffix;
    }
    taken.add(distinct);
    return distinct;
  });
}
