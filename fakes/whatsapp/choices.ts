import { z } from 'zod';
import { interactiveRule } from './interactive-rules.ts';
import type { GraphContent } from './model.ts';

/** What comes back when a choice is tapped: the id that the business gave it, and the message that the tap sends. */
interface Choice {
  id: string;
  reply: GraphContent;
}

const quickReplies = z.object({
  buttons: z.array(z.object({ type: z.string(), id: z.string().optional(), text: z.string() })),
});

/** The message that tapping a choice sends, or undefined where the bubble offers no such choice. */
export function tapReply(content: GraphContent, choiceId: string): GraphContent | undefined {
  return choicesOf(content).find(({ id }) => id === choiceId)?.reply;
}

/** Reads the stored bubble through the rules again, because a transcript may come from a state file. */
function choicesOf(content: GraphContent): Choice[] {
  const template = quickReplies.safeParse(content['rendered']);
  if (template.success) {
    return template.data.buttons
      .filter(({ type }) => type === 'quick_reply')
      .map(({ id = '', text }) => ({ id, reply: { type: 'button', button: { payload: id, text } } }));
  }
  const interactive = interactiveRule.safeParse(content['interactive']);
  if (!interactive.success) return [];
  const { data } = interactive;
  if (data.type === 'button') {
    return data.action.buttons.map(({ reply }) =>
      choice(reply.id, { type: 'button_reply', button_reply: reply }),
    );
  }
  if (data.type === 'list') {
    const rows = data.action.sections.flatMap((section) => section.rows);
    return rows.map((row) => choice(row.id, { type: 'list_reply', list_reply: row }));
  }
  return [];
}

function choice(id: string, interactive: Record<string, unknown>): Choice {
  return { id, reply: { type: 'interactive', interactive } };
}
