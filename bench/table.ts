import type { BenchResult, BenchRow } from './bench-result.ts';
import { verdictOf } from './verdict.ts';

const HEADINGS = ['figure', 'value', 'unit', 'target', ''];

/** One bench's rows as aligned text, with its notes below. */
export function table({ name, rows, notes = [] }: BenchResult): string {
  const lines = [HEADINGS, ...rows.map(cells)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const printed = lines.map((line) =>
    line
      .map((cell, column) =>
        column === 1 ? cell.padStart(widths[1] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return [`\n${name}`, ...printed, ...notes.map((note) => `- ${note}`), ''].join('\n');
}

function cells(row: BenchRow): string[] {
  return [row.figure, written(row.value), row.unit, row.target ?? '', verdictOf(row)];
}

/** Three digits say more than a measurement knows; whole numbers stay whole. */
function written(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return value.toFixed(0);
  return value.toPrecision(3);
}
