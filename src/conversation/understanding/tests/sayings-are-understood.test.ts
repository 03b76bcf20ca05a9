import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../config/project-root.ts';
import { languages, understand, type Asked, type Language } from '../index.ts';

/** Wednesday 9 September 2026, 10:15 in London: the moment at which every saying is said. */
const now = Date.parse('2026-09-09T09:15:00Z');

interface Saying {
  text: string;
  asked: Asked;
  /** the best reading may be any of these */
  meanings: readonly string[];
}

/** Lines of `text => meaning`, in the writing of eval/README.md; nothing of them is kept apart. */
function sayingsOf(language: Language): Saying[] {
  const path = join(projectRoot, 'src/conversation/understanding/tests/sayings', `${language}.txt`);
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => {
    const [said = '', meaning = ''] = line.split(' => ');
    const asked = said.startsWith('@time ')
      ? 'time'
      : said.startsWith('@date ')
        ? 'date'
        : said.startsWith('@slot ')
          ? 'slot'
          : 'any';
    return { text: said.replace(/^@\w+ /, ''), asked, meanings: meaning.split(' or ') };
  });
}

describe.each(languages)('sayings in %s', (language) => {
  it.each(sayingsOf(language))('"$text" means $meanings', ({ text, asked, meanings }) => {
    const [best] = understand({ text, asked, language, now, zone: 'Europe/London' }).candidates;
    const { date, time, from, to, part } = best ?? {};
    const read = [date?.replace(/^2026-/, ''), time, from && `from ${from}`, to && `to ${to}`, part];
    expect(meanings).toContain(read.filter((said) => said !== undefined).join(' ') || 'none');
  });
});
