import { room } from '../../../rendering/room.ts';
import type { LintedText } from '../linted-flow.ts';
import { typicalLength } from '../message-parts.ts';
import type { Finding } from '../problem.ts';
import type { Rule } from '../rule.ts';

const most: Record<LintedText['shownAs'], { length: number; where: string }> = {
  words: { length: room.words, where: 'one message' },
  question: { length: room.question, where: 'a message with choices' },
  label: { length: room.rowLabel, where: 'a row of a list' },
  description: { length: room.rowDescription, where: 'the second line of a row' },
};

export const textTooLong: Rule = {
  code: 'text-too-long',
  about:
    'A text that is longer, with typical values for its variables, than WhatsApp shows: it would be cut.',
  check({ steps }) {
    return steps.flatMap(({ id, texts, choices }) => {
      const mayBeButtons = choices.length <= room.buttons && choices.every(({ description }) => !description);
      return texts.flatMap((text) =>
        checkText(text, mayBeButtons).map((finding) => ({ step: id, ...finding })),
      );
    });
  },
};

function checkText({ field, text, shownAs, variables }: LintedText, mayBeButtons: boolean): Finding[] {
  const { length: limit, where } = most[shownAs];
  return Object.entries(text).flatMap(([language, message]): Finding[] => {
    const length = typicalLength(message, variables);
    const place = { field, language };
    if (length > limit) {
      const problem = `about ${length} characters, but ${where} has room for ${limit}`;
      return [{ level: 'error', ...place, problem, fix: `Shorten it by ${length - limit}.` }];
    }
    if (shownAs === 'label' && mayBeButtons && length > room.buttonLabel) {
      const problem = `about ${length} characters, but a button has room for ${room.buttonLabel}: all choices become a list`;
      return [{ level: 'warning', ...place, problem, fix: 'Shorten it, or be content with a list.' }];
    }
    return [];
  });
}
