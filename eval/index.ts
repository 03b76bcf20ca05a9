import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { TurnoError } from '../src/core/errors.ts';
import { languages, type Language } from '../src/conversation/understanding/index.ts';
import { readCases, type Case } from './case-file.ts';
import { judge, type Reading } from './judge.ts';
import { chronoNode } from './parsers/chrono.ts';
import type { Parser } from './parsers/parser.ts';
import { recognizersText } from './parsers/recognizers.ts';
import { turno } from './parsers/turno.ts';
import { tally, type Tally } from './tally.ts';
import { table } from './table.ts';

const parsers: readonly Parser[] = [turno, chronoNode, recognizersText];

const help = `npm run eval [-- LANGUAGE… --misses --json FILE]

How well customers' days and times are understood, per language (${languages.join(' ')}; all by default), beside two libraries
on the same messages: right / asked again / silently wrong. The messages are in eval/cases, and eval/README.md tells of them.

  --misses       shows what Turno does not get right, of the half that is not sealed
  --json FILE    writes the figures to a file
  --help

Opens nothing and stores nothing. The sealed half's figures are printed apart: nobody looks at its messages while mending.
`;

interface LanguageFigures {
  language: Language;
  parser: string;
  half: 'open' | 'sealed' | 'whole';
  figures: Tally;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      misses: { type: 'boolean' },
      json: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  if (values.help) return void process.stdout.write(help);
  const figures: LanguageFigures[] = [];
  for (const language of chosen(positionals)) {
    const cases = await readCases(language);
    if (values.misses) showMisses(language, cases);
    figures.push(...figuresOf(language, cases));
  }
  process.stdout.write(table(figures));
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
}

function chosen(names: readonly string[]): readonly Language[] {
  const unknown = names.filter((name) => !languages.some((language) => language === name));
  if (unknown.length > 0)
    throw new TurnoError(
      'invalid_input',
      `There is no "${unknown.join(', ')}". There are ${languages.join(', ')}.`,
    );
  return names.length === 0 ? languages : languages.filter((language) => names.includes(language));
}

function figuresOf(language: Language, cases: readonly Case[]): LanguageFigures[] {
  return parsers.flatMap((parser) => {
    const read = parser.forLanguage(language);
    if (!read) return [];
    const answered = cases.map((message) => ({ message, readings: read(message) }));
    const halves = parser === turno ? (['whole', 'open', 'sealed'] as const) : (['whole'] as const);
    return halves.map((half) => ({
      language,
      parser: parser.name,
      half,
      figures: tally(
        answered.filter(({ message }) => half === 'whole' || message.isSealed === (half === 'sealed')),
      ),
    }));
  });
}

function showMisses(language: Language, cases: readonly Case[]): void {
  const read = turno.forLanguage(language);
  for (const message of cases.filter(({ isSealed }) => !isSealed)) {
    const readings = read?.(message) ?? [];
    const verdict = judge(message, readings, 'all');
    if (verdict === 'right') continue;
    const meant = message.meanings.map(written).join(' or ') || 'none';
    const understood = readings.slice(0, 3).map(written).join(' / ') || 'nothing';
    process.stdout.write(
      `${language} ${verdict.padEnd(6)} ${message.text}  means ${meant}; read as ${understood}\n`,
    );
  }
}

function written(reading: Reading & { lastDate?: string }): string {
  const { date, lastDate, time, from, to, part } = reading;
  return [date, lastDate && `..${lastDate}`, time, from && `from ${from}`, to && `to ${to}`, part]
    .filter((said) => said !== undefined)
    .join(' ');
}

main().catch((error: Error & { code?: unknown }) => {
  const isExpected = error instanceof TurnoError || String(error.code).startsWith('ERR_PARSE_ARGS');
  process.stderr.write(`${String(isExpected ? error.message : error.stack)}\n`);
  process.exitCode = 1;
});
