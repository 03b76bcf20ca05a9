import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { projectRoot } from '../src/config/project-root.ts';
import { TurnoError } from '../src/core/errors.ts';
import type { Asked, Language } from '../src/conversation/understanding/index.ts';

/** What a message means: what is absent was not said. */
export interface Meaning {
  date?: string;
  /** the last day, where any day from `date` on would do */
  lastDate?: string;
  time?: string;
  from?: string;
  to?: string;
  part?: string;
}

export interface Case {
  text: string;
  asked: Asked;
  /** the moment it is said, on the wall of the zone: `2026-06-16T11:20` */
  wall: string;
  now: number;
  zone: string;
  /** any of these; none where the message names no day and no time */
  meanings: readonly Meaning[];
  isSealed: boolean;
}

const heading = /^now (?<wall>\S+) (?<zone>\S+) \w+$/;
const message = /^(?:@(?<asked>date|time|slot|party) )?(?<text>.+?) => (?<meaning>.+)$/;

/** The messages of one language; see README.md beside this file for how they are written down. */
export async function readCases(language: Language): Promise<Case[]> {
  const path = join(projectRoot, 'eval', 'cases', `${language}.txt`);
  const lines = (await readFile(path, 'utf8')).split('\n');
  return parseCases(lines, path);
}

function parseCases(lines: readonly string[], path: string): Case[] {
  const cases: Case[] = [];
  let said: Pick<Case, 'wall' | 'now' | 'zone'> | undefined;
  lines.forEach((line, index) => {
    const wrong = (what: string): TurnoError =>
      new TurnoError('invalid_input', `${path}, line ${index + 1}: ${what}. See eval/README.md.`);
    if (line.trim() === '' || line.startsWith('#')) return;
    const { wall, zone } = heading.exec(line)?.groups ?? {};
    if (wall !== undefined && zone !== undefined) {
      said = { wall, zone, now: Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds };
      return;
    }
    const { asked, text, meaning } = message.exec(line)?.groups ?? {};
    if (!said || text === undefined || meaning === undefined) throw wrong('neither a moment nor a message');
    const year = said.wall.slice(0, 4);
    cases.push({
      ...said,
      text,
      asked: z.enum(['any', 'date', 'time', 'slot', 'party']).parse(asked ?? 'any'),
      meanings:
        meaning === 'none' ? [] : meaning.split(' or ').map((written) => parseMeaning(written, year, wrong)),
      isSealed: isSealed(text),
    });
  });
  return cases;
}

const dateShape = String.raw`(?:\d{4}-)?\d\d-\d\d`;
const timeShape = String.raw`\d\d:\d\d`;
const meaningShape = new RegExp(
  `^(?:(?<date>${dateShape})(?:\\.\\.(?<lastDate>${dateShape}))?)?(?: ?(?<time>${timeShape}))?` +
    `(?: ?from (?<from>${timeShape}))?(?: ?to (?<to>${timeShape}))?(?: ?(?<part>morning|afternoon|evening|night))?$`,
);

function parseMeaning(written: string, year: string, wrong: (what: string) => TurnoError): Meaning {
  const found = meaningShape.exec(written.trim())?.groups;
  if (!found) throw wrong(`"${written}" is no meaning`);
  const full = (date: string): string => (date.length === 5 ? `${year}-${date}` : date);
  const { date, lastDate, time, from, to, part } = found;
  return {
    ...(date && { date: full(date) }),
    ...(lastDate && { lastDate: full(lastDate) }),
    ...(time && { time }),
    ...(from && { from }),
    ...(to && { to }),
    ...(part && { part }),
  };
}

/** FNV-1a of the text: the same half for ever, wherever the line stands in the file. */
function isSealed(text: string): boolean {
  let hash = 0x811c9dc5;
  for (const unit of Buffer.from(text)) hash = Math.imul(hash ^ unit, 0x01000193) >>> 0;
  // The lowest bit alone would only tell an odd number of odd bytes.
  return ((hash >>> 16) & 1) === 1;
}
