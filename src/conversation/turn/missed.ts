import { findService, listResources } from '../../kernels/booking/index.ts';
import { openHandoff } from '../handoff/open-handoff.ts';
import { personChoice } from '../steps/person-choice.ts';
import { spokenWish, wishText } from '../steps/wish-text.ts';
import type { Understanding } from '../understanding/index.ts';
import { narrowQuestion, repeatBriefly, settingOf } from './converse.ts';
import { offerToContinue } from './way-back.ts';
import { isQuestion, wordlessKind } from './wordless.ts';
import type { ConversationTurn } from './conversation-turn.ts';

const MISSES_BEFORE_HANDOFF = 3;
/** Each text has so many wordings: nobody hears the same one twice in a row. */
const WORDINGS = 3;

/** Not understood: help more each time, and never a fourth. */
export async function missed(
  turn: ConversationTurn,
  understanding: Pick<Understanding, 'yesNo'> = {},
): Promise<void> {
  const { lastWords = '' } = turn;
  if (wordlessKind(lastWords) !== 'emoji') return count(turn, () => opening(turn, understanding));
  await repeatBriefly(turn, { said: [settingOf(turn).speech.text('media.emoji')] });
}

/** A message that we cannot read: the sender is told what kind it was, and after that it is a miss like any other. */
export async function missedMedia(turn: ConversationTurn, said: string): Promise<void> {
  return count(turn, async () => ({ said, isForPerson: true }));
}

interface Opening {
  said: string;
  /** only a person can help, so one is offered at once */
  isForPerson?: boolean;
}

async function count(turn: ConversationTurn, openingOf: () => Promise<Opening>): Promise<void> {
  const { conversation } = turn;
  if (await offerToContinue(turn)) return;
  const misses = conversation.misses + 1;
  if (misses >= MISSES_BEFORE_HANDOFF) return openHandoff(turn, 'not-understood');
  const { speech } = settingOf(turn);
  const person = personChoice(speech);
  if (misses === 1) {
    const { said, isForPerson } = await openingOf();
    await (isForPerson
      ? repeatBriefly(turn, { said: [said], extra: [person] })
      : narrowQuestion(turn, { said: [said] }));
  } else {
    const said = speech.text('miss.second', { wording: wordingOf(turn) });
    await repeatBriefly(turn, { said: [said], extra: [person] });
  }
  conversation.misses = misses;
  conversation.answers = { ...conversation.answers, missed: (conversation.answers.missed ?? 0) + 1 };
}

function wordingOf({ conversation }: ConversationTurn): string {
  return String((conversation.answers.missed ?? 0) % WORDINGS);
}

/** What is said first: as much as was understood, and what was not. */
async function opening(turn: ConversationTurn, { yesNo }: Pick<Understanding, 'yesNo'>): Promise<Opening> {
  const { speech } = settingOf(turn);
  const { lastWords = '', conversation } = turn;
  const wording = wordingOf(turn);
  if (wordlessKind(lastWords) === 'nudge') return { said: speech.text('miss.nudge', { wording }) };
  const { asked, choices } = conversation.question;
  if (asked === 'yesno') return { said: speech.text('miss.yesno', { wording }) };
  if (yesNo) return { said: speech.text(`miss.${yesNo}`) };
  if (isQuestion(lastWords)) return { said: speech.text('miss.question', { wording }), isForPerson: true };
  const isAboutBookings = choices.some(({ key }) => key.startsWith('booking:'));
  const missing = isAboutBookings ? undefined : missingOf[asked];
  const known = missing ? await knownOf(turn) : '';
  return {
    said:
      missing && known
        ? speech.text('miss.but', { wording, known, missing })
        : speech.text('miss.first', { wording }),
  };
}

const missingOf: Readonly<Partial<Record<string, string>>> = {
  service: 'service',
  date: 'day',
  slot: 'time',
  time: 'time',
};

/** "Haircut, Fri 6 Mar with Ana": what the conversation knows so far. */
async function knownOf(turn: ConversationTurn): Promise<string> {
  const { tx, conversation } = turn;
  const { speech } = settingOf(turn);
  const { serviceId, resourceId } = conversation.answers;
  const service = serviceId && (await findService(tx, serviceId));
  const resource = resourceId ? (await listResources(tx)).find(({ id }) => id === resourceId) : undefined;
  const wish = wishText(speech, spokenWish(conversation.answers), resource?.name);
  return [service && speech.name(service.names), wish].filter(Boolean).join(', ');
}
