import { readCases } from '../eval/case-file.ts';
import {
  languages,
  understand,
  type OfferedChoice,
  type Utterance,
  type Vocabulary,
} from '../src/conversation/understanding/index.ts';
import type { BenchResult } from './bench-result.ts';
import { heapUsed } from './heap.ts';
import { percentile } from './percentile.ts';

export const name = 'understanding';

const PASSES = 5;
const MANY = 100_000;
const MEGABYTE = 2 ** 20;
/** WhatsApp's longest text. */
const LONGEST = 4096;

/** Every message of the evaluation, to a business with twelve services in five languages, below a list of nine times. */
export async function run(): Promise<BenchResult> {
  const messages = await everyMessage();
  const [first] = messages;
  if (!first) throw new Error('eval/cases holds no messages');
  const long = {
    ...first,
    text: 'I would like a cut tomorrow or on friday after 5 with Ana, '.repeat(100).slice(0, LONGEST),
  };

  const bare = measure(messages.map(({ text, now, zone }) => ({ text, now, zone })));
  const full = measure(messages);
  const longest = measure([long]);
  const before = heapUsed();
  for (let i = 0; i < MANY; i++) understand(messages[i % messages.length] ?? first);
  const grown = (heapUsed() - before) / MEGABYTE;

  return {
    name,
    rows: [
      { figure: 'a message with services, staff and a list: p50', value: percentile(full, 0.5), unit: 'ms' },
      { figure: 'the same: p99', value: percentile(full, 0.99), unit: 'ms', target: '≤ 2' },
      { figure: 'the same: slowest message', value: percentile(full, 1), unit: 'ms' },
      { figure: 'a message alone, its language unknown: p99', value: percentile(bare, 0.99), unit: 'ms' },
      { figure: 'the longest text that WhatsApp has', value: percentile(longest, 1), unit: 'ms' },
      { figure: 'heap grown over 100 000 messages', value: grown, unit: 'MB', target: '≤ 2' },
    ],
    notes: [
      `${messages.length} messages in seven languages, each the best of ${PASSES} passes: what differs between passes is the machine`,
    ],
  };
}

async function everyMessage(): Promise<Utterance[]> {
  const read = await Promise.all(
    languages.map(async (language) =>
      (await readCases(language)).map((message) => ({ ...message, language })),
    ),
  );
  return read.flat().map(({ text, now, zone, asked, language }) => ({
    text,
    now,
    zone,
    asked,
    language,
    vocabulary,
    choices,
  }));
}

const kinds = 'short long kids beard colour wash dry style deluxe basic full express'.split(' ');
const vocabulary: Vocabulary = {
  services: kinds.map((kind) => ({
    id: kind,
    names: ['Haircut', 'Corte de pelo', 'Corte de cabelo', 'Coupe', 'Haarschnitt'].map(
      (cut) => `${cut} ${kind}`,
    ),
  })),
  staff: ['Ana', 'Ben', 'Carla', 'Diego', 'Eva'].map((id) => ({ id, names: [id] })),
};
const choices: OfferedChoice[] = Array.from({ length: 9 }, (_, place) => {
  const time = `${String(9 + place).padStart(2, '0')}:00`;
  return { id: `slot-${place}`, label: `Thu 18 Jun ${time}`, date: '2026-06-18', time };
});

/** Milliseconds of each message, ascending. */
function measure(messages: readonly Utterance[]): Float64Array {
  const bestMs = new Float64Array(messages.length).fill(Infinity);
  for (let pass = 0; pass < PASSES; pass++) {
    messages.forEach((message, place) => {
      const startedAt = performance.now();
      understand(message);
      bestMs[place] = Math.min(bestMs[place] ?? Infinity, performance.now() - startedAt);
    });
  }
  return bestMs.sort();
}
