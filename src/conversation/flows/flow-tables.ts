import { stepKinds } from '../steps/index.ts';
import { exitMeanings } from './graph/flow-outline.ts';
import { rules } from './lint/rules.ts';

/** What docs/FLOWS.md lists, by the names of its tables: every kind of step, and everything that the lint finds. */
const tables: Readonly<Record<string, () => string[][]>> = {
  kinds: () => [
    ['kind', 'what it does', 'exits'],
    ...[...stepKinds.values()].map((kind) => [
      `\`${kind.kind}\``,
      kind.schema.description ?? '',
      Object.entries(exitMeanings(kind))
        .map(([exit, meaning]) => `\`${exit}\` ${meaning}`)
        .join('; '),
    ]),
  ],
  rules: () => [['code', 'what it finds'], ...rules.map(({ code, about }) => [`\`${code}\``, about])],
};

/** The page with its tables as they should be now; what stands around them stays. */
export function withFreshTables(page: string): string {
  return Object.entries(tables).reduce(
    (text, [name, rows]) =>
      text.replace(
        new RegExp(`(<!-- table: ${name} -->\n).*?(<!-- end -->)`, 's'),
        (_, before: string, after: string) => `${before}${toMarkdown(rows())}${after}`,
      ),
    page,
  );
}

function toMarkdown([heading = [], ...rows]: string[][]): string {
  const lines = [heading, heading.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `<!-- prettier-ignore -->\n${lines.join('\n')}\n\n`;
}
