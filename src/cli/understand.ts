import { z } from 'zod';
import {
  languages,
  understand,
  type OfferedChoice,
  type Utterance,
} from '../conversation/understanding/index.ts';
import { answerStandardInput, describeWrongLine } from './json-lines.ts';

const askable = ['any', 'service', 'staff', 'date', 'time', 'slot', 'party', 'yesno', 'name'] as const;

const HELP = `What customers' messages say, read by the function that the bot uses. Opens nothing and stores nothing.

  npm run -s understand < messages.jsonl

Each line of input is one JSON object, each line of output its answer, in order. Blank lines are skipped.

  text       what the customer wrote
  now        the message's own time: an ISO 8601 instant with offset or Z, or epoch milliseconds
  zone       IANA name of the business's zone, such as Europe/Madrid
  language   what is known of the customer's language: ${languages.join(' ')}; kept where the text does not tell
  asked      what the customer was asked (default any): ${askable.join(' ')}
  choices    what was offered, as texts or {"id","label"}; for service and staff also the names to look for

The answer is {"language","candidates":[{"date"?,"time"?,"from"?,"to"?,"part"?,"confidence"}],"intent"?,"service"?,
"staff"?,"partySize"?,"yesNo"?}: candidates best first, dates YYYY-MM-DD, times HH:MM, services and staff by their labels.
A line that cannot be used gets {"error":"what is wrong"}, and the next one is read.
`;

const message = z.object(
  {
    text: z.string('write what the customer said'),
    now: z.union(
      [z.number(), z.iso.datetime({ offset: true }).transform((written) => Date.parse(written))],
      'write an instant such as "2026-03-08T13:00:00Z", or epoch milliseconds',
    ),
    zone: z.string('write an IANA name such as "Europe/Madrid"'),
    language: z.string().optional(),
    asked: z.enum(askable, `write one of ${askable.join(', ')}`).default('any'),
    choices: z
      .array(z.union([z.string(), z.object({ label: z.string() }).transform(({ label }) => label)]))
      .default([]),
  },
  'write one JSON object a line (--help shows its keys)',
);

/** The answer to one line of input, without its line end. Never throws for what the line says. */
export function answerLine(line: string): string {
  try {
    return JSON.stringify(answer(message.parse(JSON.parse(line))));
  } catch (error) {
    return JSON.stringify({ error: describeWrongLine(error) });
  }
}

function answer({ text, now, zone, language: named, asked, choices: labels }: z.infer<typeof message>) {
  // "es-MX" is Spanish; a language that is not spoken here says nothing.
  const language = languages.find((known) => known === named?.toLowerCase().split('-')[0]);
  const setting = { now, zone, ...(language && { language }) };
  const isNamed = asked === 'service' || asked === 'staff';
  const names = labels.map((label) => ({ id: label, names: [label] }));
  const found = understand({
    ...setting,
    text,
    asked,
    choices: labels.map((label) => (isNamed ? { id: label, label } : asSlot(label, setting))),
    vocabulary: { services: asked === 'service' ? names : [], staff: asked === 'staff' ? names : [] },
  });
  return {
    language: found.language,
    candidates: found.candidates.map(({ span: _span, ...candidate }) => candidate),
    intent: found.intent,
    service: found.service,
    staff: found.staff,
    partySize: found.partySize,
    yesNo: found.yesNo,
  };
}

/** A choice with the day and time that its label names, where it names one; the bot knows them from the slot itself. */
function asSlot(label: string, setting: Pick<Utterance, 'now' | 'zone' | 'language'>): OfferedChoice {
  const [first, second] = understand({ ...setting, text: label }).candidates;
  if (!first || first.confidence === second?.confidence) return { id: label, label };
  const { date, time } = first;
  return { id: label, label, ...(date && { date }), ...(time && { time }) };
}

await answerStandardInput(import.meta.url, { help: HELP, answerLine });
