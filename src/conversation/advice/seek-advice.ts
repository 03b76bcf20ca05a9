import type { ModelQuestion } from '../../core/ports/language-model.ts';
import { scrub } from '../../core/scrub.ts';
import { civilDateTime } from '../../core/time/index.ts';
import { listResources, listServices } from '../../kernels/booking/index.ts';
import type { ConversationTurn } from '../turn/conversation-turn.ts';
import { stepOf } from '../turn/run-flow.ts';
import { wordlessKind } from '../turn/wordless.ts';
import { isAdvisedChoice, proposableIntents } from './take-advice.ts';
import { AdviceWanted } from './advisable.ts';

/** More of a message than any wish for a time needs. */
const MOST_CHARACTERS = 600;

/**
 * Nothing certain comes of the words. Where a language model may be asked what they mean, the turn ends here, is undone,
 * and is taken again with the answer; everywhere else it goes on.
 *
 * @throws AdviceWanted
 */
export async function seekAdvice(turn: ConversationTurn): Promise<void> {
  const { advisable } = turn;
  // Emoji and "??" say nothing more to a model than to us.
  if (!advisable || wordlessKind(advisable.text) !== undefined) return;
  throw new AdviceWanted(advisable, await questionOf(turn, advisable.text));
}

/** What the model learns: the words, what was asked and offered, and what the business calls its own. Nobody's name or number. */
async function questionOf(turn: ConversationTurn, text: string): Promise<ModelQuestion> {
  const { tx, conversation, version, setting, now } = turn;
  const { zone } = setting.business;
  const [services, resources] = await Promise.all([listServices(tx), listResources(tx)]);
  const { document, kind } = stepOf(version, conversation.step);
  const asking = kind.texts?.(document).find(({ shownAs }) => shownAs === 'question');
  const question = asking && (asking.text[conversation.language] ?? Object.values(asking.text)[0]);
  return {
    text: scrub(text.slice(0, MOST_CHARACTERS)),
    ...(question ? { question } : {}),
    asked: conversation.question.asked,
    choices: conversation.question.choices
      .filter(isAdvisedChoice)
      .map(({ key, label, description }) => ({ key, label, ...(description ? { description } : {}) })),
    services: services.map(({ slug, names }) => ({ slug, names: [...new Set(Object.values(names))] })),
    staff: resources.filter(({ kind: sort }) => sort === 'staff').map(({ slug, name }) => ({ slug, name })),
    intents: proposableIntents,
    today: civilDateTime(zone, now).date,
    zone,
    language: conversation.language,
  };
}
