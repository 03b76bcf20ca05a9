import type { Act, Story } from './story.ts';
import { tidy } from './tidy.ts';

/*
 * Stories as people read them. The simulator page writes them in the browser, so nothing here needs Node.
 */

export function writeStories(stories: readonly Story[]): string {
  return stories.map(writeStory).join('\n');
}

export function writeStory({ title, language, now, name, acts }: Story): string {
  const settings = [
    ...(language ? [`language ${language}`] : []),
    ...(now ? [`now ${now}`] : []),
    ...(name ? [`name ${name}`] : []),
  ];
  const head = [`# ${title}`, ...(settings.length > 0 ? [settings.join(' · ')] : [])];
  return `${[...head, '', ...acts.map(writeAct)].join('\n')}\n`;
}

/** One act as its line; what has several lines goes on below, indented. */
export function writeAct(act: Act): string {
  switch (act.kind) {
    case 'customer':
    case 'staff':
    case 'staff sees':
      return indented(`${act.kind}: ${tidy(act.text)}`);
    case 'tap':
      return `tap: ${act.label}`;
    case 'later':
      return `later ${writeSpan(act.minutes)}`;
    case 'on':
      return `on ${act.at}`;
    case 'bot': {
      const choices = act.choices?.map((label) => `[${label.replace(/[\\[\]]/g, '\\$&')}]`) ?? [];
      if (act.choices?.length === 0) choices.push('[]');
      return indented([`bot: ${tidy(act.text).replace(/\[/g, '\\[')}`, ...choices].join(' '));
    }
    case 'silence':
      return 'silence';
    case 'booking':
      return `booking: ${act.booking}`;
    case 'handoff':
      return `handoff: ${act.is}`;
    case 'messages':
      return `messages: ${act.atMost ? 'at most ' : ''}${act.count}`;
    default:
      return act.caption === undefined ? act.kind : indented(`${act.kind}: ${tidy(act.caption)}`);
  }
}

export const spans = [
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
] as const;

function writeSpan(minutes: number): string {
  const [unit, size] = spans.find(([, length]) => minutes % length === 0) ?? ['minute', 1];
  const count = minutes / size;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function indented(text: string): string {
  return text.replaceAll('\n', '\n  ');
}
