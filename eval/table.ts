import type { Aspect } from './judge.ts';
import type { Counts, Tally } from './tally.ts';

export interface TableRow {
  language: string;
  parser: string;
  half: string;
  figures: Tally;
}

const columns: readonly (readonly [Aspect, string])[] = [
  ['date', 'dates'],
  ['time', 'times'],
  ['both', 'date and time'],
  ['nothing', 'none said'],
  ['all', 'all messages'],
];

/** A Markdown table, for reading in a terminal and for the docs alike. */
export function table(rows: readonly TableRow[]): string {
  const lines = [
    ['', 'parser', ...columns.map(([, heading]) => heading)],
    ...rows.map(({ language, parser, half, figures }) => [
      language,
      half === 'whole' ? parser : `${parser}, ${half} half`,
      ...columns.map(([aspect]) => written(figures[aspect])),
    ]),
  ];
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(3, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const print = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [heading = [], ...body] = lines;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const legend = 'right / asked again / silently wrong, and the share that is right\n';
  return ['', print(heading), rule, ...body.map(print), '', legend].join('\n');
}

function written({ right, asked, wrong }: Counts): string {
  const total = right + asked + wrong;
  if (total === 0) return '';
  return `${right} / ${asked} / ${wrong} (${((100 * right) / total).toFixed(1)} %)`;
}
