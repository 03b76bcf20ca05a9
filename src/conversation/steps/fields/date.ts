import { addDays } from '../../../core/time/index.ts';
import type { Reading, Scene } from '../scene.ts';
import { dateOf } from '../wall-time.ts';
import type { RulesOf } from './field-rules.ts';
import type { FieldReading, FieldType } from './field-type.ts';
import { wantsElse } from './other-wishes.ts';

/** Readings that are nearly as likely as the best one are asked about, never guessed between. */
const CLOSE = 0.15;
const MOST_DAYS_NAMED = 3;

export const dateField: FieldType<'date'> = {
  asked: 'date',
  read(scene, rules, reading) {
    return wantsElse(reading) ? undefined : readDate(scene, rules, reading);
  },
  find(scene, rules, reading) {
    const found = wantsElse(reading) ? undefined : readDate(scene, rules, reading);
    return found && 'value' in found ? found.value : undefined;
  },
  hint: ({ speech, business, now }) =>
    speech.text('ask.date', { example: speech.day(addDays(dateOf(business.zone, now), 3)) }),
};

function readDate(scene: Scene, rules: RulesOf<'date'>, reading: Reading): FieldReading | undefined {
  const { candidates } = reading.understanding;
  const dates = [...new Set(candidates.flatMap(({ date }) => date ?? []))];
  const fitting = dates.filter((date) => problemOf(scene, rules, date) === undefined);
  const [first] = dates;
  const [best] = fitting;
  if (first === undefined) return undefined;
  if (best === undefined) return { problem: problemOf(scene, rules, first) ?? '' };
  const likelihood = (date: string) =>
    Math.max(
      ...candidates.filter((candidate) => candidate.date === date).map(({ confidence }) => confidence),
    );
  const close = fitting.filter((date) => likelihood(best) - likelihood(date) < CLOSE);
  if (close.length === 1) return { value: { type: 'date', value: best } };
  const days = close.slice(0, MOST_DAYS_NAMED).map((date) => scene.speech.day(date));
  return { problem: scene.speech.text('ask.date.which', { days: days.join(' / ') }) };
}

/** Why that day is not taken, and which ones are; undefined where it is. */
export function problemOf(
  { speech, business, now }: Scene,
  { fromDays, untilDays }: RulesOf<'date'>,
  date: string,
): string | undefined {
  const today = dateOf(business.zone, now);
  const first = fromDays === undefined ? undefined : addDays(today, fromDays);
  const last = untilDays === undefined ? undefined : addDays(today, untilDays);
  if (first !== undefined && date < first) return speech.text('ask.date.early', { date: speech.day(first) });
  if (last !== undefined && date > last) return speech.text('ask.date.late', { date: speech.day(last) });
  return undefined;
}
