import { z } from 'zod';
import { TurnoError } from '../../core/errors.ts';
import { actSchema, attachments, storySchema, type Act, type Story } from './story.ts';
import { spans } from './write-story.ts';

/** What to write instead of a line that says nothing. */
const KNOWN_LINES = `customer:, tap:, ${attachments.join(', ')}, staff:, later, on, bot:, silence, staff sees:, booking:, handoff:, messages:`;

/** One line of a file with everything that is indented below it. */
interface Entry {
  line: number;
  text: string;
}

/**
 * Reads a file of stories, as people write them or as JSON (a story or a list of them).
 *
 * @throws TurnoError invalid_input that names every wrong line and says what to write there
 */
export function parseStories(source: string): Story[] {
  if (/^\s*[[{]/.test(source)) return parseJson(source);
  const problems: string[] = [];
  const stories: { line: number; story: Record<string, unknown> & { acts: Act[] } }[] = [];
  const at = (line: number, problem: string) => void problems.push(`line ${line}: ${problem}`);

  for (const { line, text } of entriesOf(source)) {
    const title = /^#\s*(.*)$/.exec(text)?.[1];
    const current = stories.at(-1)?.story;
    if (title !== undefined) stories.push({ line, story: { title, acts: [] } });
    else if (!current) at(line, 'begin a story with its title: # Books a haircut');
    else {
      const settings = current.acts.length === 0 ? readSettings(text) : undefined;
      const read = settings ? { settings } : readAct(text);
      if ('settings' in read) Object.assign(current, read.settings);
      else if ('problem' in read) at(line, read.problem);
      else {
        const act = actSchema.safeParse({ ...read.act, line });
        if (act.success) current.acts.push(act.data);
        else at(line, describe(act.error, `${text.split('\n')[0]}`));
      }
    }
  }

  const whole = stories.flatMap(({ line, story }) => {
    const checked = storySchema.safeParse(story);
    if (!checked.success && problems.length === 0)
      at(line, describe(checked.error, `# ${String(story['title'])}`));
    return checked.success ? [checked.data] : [];
  });
  if (problems.length === 0 && whole.length === 0)
    problems.push('there is no story in it; begin one with # and its title');
  if (problems.length > 0) throw new TurnoError('invalid_input', problems.join('\n'));
  return whole;
}

function parseJson(source: string): Story[] {
  try {
    const input: unknown = JSON.parse(source);
    return z.array(storySchema).parse(Array.isArray(input) ? input : [input]);
  } catch (error) {
    if (error instanceof z.ZodError) throw new TurnoError('invalid_input', describe(error, 'the story'));
    if (error instanceof SyntaxError)
      throw new TurnoError('invalid_input', `This is not JSON: ${error.message}`);
    throw error;
  }
}

function describe(error: z.ZodError, where: string): string {
  const issues = error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  );
  return `${where}: ${issues.join('; ')}`;
}

function entriesOf(source: string): Entry[] {
  const entries: Entry[] = [];
  source.split(/\r?\n/).forEach((raw, index) => {
    const text = raw.trim();
    const last = entries.at(-1);
    if (text === '') return;
    if (/^\s/.test(raw) && last && !last.text.startsWith('#')) last.text += `\n${text}`;
    else if (!text.startsWith('//')) entries.push({ line: index + 1, text });
  });
  return entries;
}

/** `language es · now 2026-03-02 09:00 · name Lena`; undefined where the line is something else. */
function readSettings(text: string): Record<string, string> | undefined {
  const parts = text.split(' · ').map((part) => /^(language|now|name)[: ]\s*(.+)$/.exec(part.trim()));
  if (parts.some((part) => part === null)) return undefined;
  return Object.fromEntries(parts.map((part) => [part?.[1], part?.[2]]));
}

type Read = { act: Record<string, unknown> } | { problem: string };

function readAct(text: string): Read {
  const time = /^(later|on)[: ]\s*(.+)$/s.exec(text);
  if (time?.[1] === 'later') return readSpan(time[2] ?? '');
  if (time?.[1] === 'on') return { act: { kind: 'on', at: time[2] } };
  const [, kind = '', rest] = /^([a-z]+(?: [a-z]+)?)\s*(?::\s*(.*))?$/s.exec(text) ?? [];
  const value = rest?.trim() ? rest.trim() : undefined;
  const attachment = attachments.find((known) => known === kind);
  if (attachment) return { act: { kind, ...(value === undefined ? {} : { caption: value }) } };
  if (kind === 'silence') return { act: { kind } };
  if (!['customer', 'tap', 'staff', 'bot', 'staff sees', 'booking', 'handoff', 'messages'].includes(kind)) {
    return {
      problem: `"${text.split('\n')[0]}" says nothing to a story. Begin the line with one of ${KNOWN_LINES}`,
    };
  }
  if (value === undefined) return { problem: `"${kind}:" needs something after it` };
  switch (kind) {
    case 'tap':
      return { act: { kind, label: value.replace(/^\[(.*)\]$/, '$1') } };
    case 'bot':
      return { act: { kind, ...readBotLine(value) } };
    case 'booking':
      return { act: { kind, booking: value } };
    case 'handoff':
      return value === 'open' || value === 'none'
        ? { act: { kind, is: value } }
        : { problem: 'write "handoff: open" or "handoff: none"' };
    case 'messages': {
      const [, most, count] = /^(at most )?(\d+)$/.exec(value) ?? [];
      return count === undefined
        ? { problem: 'write "messages: 5" or "messages: at most 5"' }
        : { act: { kind, count: Number(count), atMost: most !== undefined } };
    }
    default:
      return { act: { kind, text: value } };
  }
}

function readSpan(text: string): Read {
  const [, count, unit] = /^(\d+) ?(minute|hour|day)s?$/.exec(text.trim()) ?? [];
  const size = spans.find(([name]) => name === unit)?.[1];
  return size === undefined
    ? { problem: 'write how much later: "later 30 minutes", "later 2 hours", "later 1 day"' }
    : { act: { kind: 'later', minutes: Number(count) * size } };
}

/** `Which service? [Haircut] [Color]`: words, and the choices in brackets that end the line; `[]` says there are none. */
function readBotLine(value: string): { text: string; choices?: string[] } {
  const [, text = '', brackets = ''] = /^(.*?)((?:\s*(?<!\\)\[(?:\\.|[^\]\\])*\])*)$/s.exec(value) ?? [];
  const labels = [...brackets.matchAll(/\[((?:\\.|[^\]\\])*)\]/gs)].map(([, label = '']) =>
    label.replace(/\\(.)/g, '$1').trim(),
  );
  const words = text.trim().replaceAll('\\[', '[');
  // Brackets alone mean: whatever it says, with these choices.
  return {
    text: words === '' ? '…' : words,
    ...(brackets ? { choices: labels.filter((label) => label !== '') } : {}),
  };
}
