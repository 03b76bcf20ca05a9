import { z } from 'zod';
import { openingHours, type OpenTime } from '../../kernels/booking/index.ts';
import { capitalise, type Speech } from '../texts/speech.ts';
import { exitsTo, localText } from './step-fields.ts';
import { defineStep } from './step-kind.ts';
import { wallTime } from './wall-time.ts';

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** Says when the business is open in a usual week. */
export const showHours = defineStep({
  kind: 'show-hours',
  schema: z
    .strictObject({
      kind: z.literal('show-hours'),
      text: localText.describe('Stands above the list'),
      exits: exitsTo({ next: 'where it goes on' }),
    })
    .describe('Says when the business is open in a usual week.'),
  exits: () => ['next'],
  texts: ({ text }) => [{ field: 'text', text, shownAs: 'words' }],
  firstPhase: 'showing',
  phases: () => ({ showing: { rests: false, outcomes: { shown: { exit: 'next' } } } }),
  async perform({ tx, speech, say, flowText }, step) {
    const lines = daysAlike(speech, await openingHours(tx));
    say([flowText(step.text), ...lines.map((line) => `• ${line}`)].join('\n'));
    return { name: 'shown' };
  },
});

/** "Mon – Fri: 9:00 – 14:00, 16:00 – 20:00": days in a row with the same hours share a line. */
function daysAlike(speech: Speech, times: readonly OpenTime[]): string[] {
  const lines: { first: number; last: number; hours: string }[] = [];
  for (const weekday of WEEK) {
    const hours = hoursOn(speech, times, weekday);
    const before = lines.at(-1);
    if (before?.hours === hours && before.last === weekday - 1) before.last = weekday;
    else if (hours !== '') lines.push({ first: weekday, last: weekday, hours });
  }
  return lines.map(({ first, last, hours }) => {
    const days = [...new Set([first, last])].map((day) => capitalise(speech.weekday(day)));
    return `${days.join(' – ')}: ${hours}`;
  });
}

function hoursOn({ clock }: Speech, times: readonly OpenTime[], weekday: number): string {
  return times
    .filter((time) => time.weekday === weekday)
    .map(({ from, to }) => `${clock(wallTime(from))} – ${clock(wallTime(to))}`)
    .join(', ');
}
