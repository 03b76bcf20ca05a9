import type { FlowOutline, OutlinedStep } from './flow-outline.ts';

const MOST_WORDS = 60;

/** A flow as a Mermaid chart, which GitHub and many editors draw: round where it asks, square where it goes on at once. */
export function toMermaid({ name, start, routes, steps }: FlowOutline): string {
  const nodes = steps.map((step) => `  ${nodeOf(step)}`);
  const edges = steps.flatMap((step) =>
    waysOut(step).map(
      ([target, meaning]) => `  ${nodeId(step.id)} -->|"${escape(meaning)}"| ${nodeId(target)}`,
    ),
  );
  const words = routes.map(({ word, target }) => `  words((at any step)) -.->|"${word}"| ${nodeId(target)}`);
  return [
    '---',
    `title: ${name}`,
    '---',
    'flowchart TD',
    `  begin((start)) --> ${nodeId(start)}`,
    ...nodes,
    ...edges,
    ...words,
    '',
  ].join('\n');
}

function nodeOf({ id, kind, words, phases }: OutlinedStep): string {
  const label = `"<b>${id}</b> · ${kind}<br/>${escape(shortened(words))}"`;
  return phases.some(({ rests }) => rests) ? `${nodeId(id)}(${label})` : `${nodeId(id)}[${label}]`;
}

function waysOut({ phases }: OutlinedStep): [target: string, meaning: string][] {
  const ways = phases.flatMap(({ ways }) => ways);
  const byExit = new Map(
    ways.flatMap((way) => ('exit' in way ? [[way.exit, [way.target, way.meaning] as [string, string]]] : [])),
  );
  return [...byExit.values()];
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > MOST_WORDS ? `${line.slice(0, MOST_WORDS)}…` : line;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('\n', ' ');
}

/** "end" alone is a word of Mermaid's, and so may be a hyphen. */
function nodeId(step: string): string {
  return `${step.replaceAll('-', '_')}_`;
}
