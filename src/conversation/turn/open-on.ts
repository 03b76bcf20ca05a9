import { openSpansOn } from '../../kernels/booking/index.ts';
import type { Choice } from '../steps/prompt.ts';
import { capitalise } from '../texts/speech.ts';
import type { Understanding } from '../understanding/index.ts';
import { repeatBriefly, settingOf } from './converse.ts';
import type { ConversationTurn } from './conversation-turn.ts';
import { stepOf } from './run-flow.ts';

/** The choice that looks for a time on a day that was asked about; its date stands behind it. */
const BOOK_ON = '@book-on:';

/** The day, `YYYY-MM-DD`, that a choice leads to. */
export function dayToBook(key: string): string | undefined {
  return key.startsWith(BOOK_ON) ? key.slice(BOOK_ON.length) : undefined;
}

/** "Are you open on Sunday?": what that very day's hours are, holidays included. Undefined where no day was asked about. */
export async function openOn(
  turn: ConversationTurn,
  { intent, candidates }: Understanding,
): Promise<{ said: string[]; extra: Choice[] } | undefined> {
  const dates = new Set(candidates.flatMap(({ date }) => date ?? []));
  const [date] = dates;
  // Of a whole week, the usual hours say more.
  if (intent !== 'hours' || date === undefined || dates.size > 2) return undefined;
  const { speech } = settingOf(turn);
  const day = capitalise(speech.day(date));
  const spans = await openSpansOn(turn.tx, turn.setting.business.zone, date);
  if (spans.length === 0) return { said: [speech.text('hours.closed', { day })], extra: [] };
  const hours = spans.map(({ start, end }) => `${speech.time(start)} – ${speech.time(end)}`).join(', ');
  const canBook = turn.version.document.routes.book !== undefined;
  return {
    said: [speech.text('hours.open', { day, hours })],
    extra: canBook ? [{ key: `${BOOK_ON}${date}`, label: speech.text('choice.bookOn') }] : [],
  };
}

/** The same in passing; whoever is asked for an answer of the flow's own may mean one. */
export async function answerOpenOn(turn: ConversationTurn, understanding: Understanding): Promise<boolean> {
  const { document, kind } = stepOf(turn.version, turn.conversation.step);
  if (kind.saves?.(document).length) return false;
  const open = await openOn(turn, understanding);
  if (!open) return false;
  await repeatBriefly(turn, open);
  return true;
}
