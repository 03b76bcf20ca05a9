import * as z from 'zod/mini';
import type { ChatMessage } from './wire.ts';

/** A message as a phone shows it now: edited or taken back since it was written. */
export interface ShownMessage extends ChatMessage {
  change?: 'edited' | 'deleted';
}

const changeSchema = z.object({
  edit: z.optional(
    z.object({
      original_message_id: z.string(),
      message: z.object({ text: z.object({ body: z.string() }) }),
    }),
  ),
  revoke: z.optional(z.object({ original_message_id: z.string() })),
});

/**
 * The chat as it is on the screen: what was edited reads as it does now, in its old place, and what was taken back says
 * so. A change of a message that the chat does not hold any more stays where it is.
 */
export function shownMessages(messages: readonly ChatMessage[]): ShownMessage[] {
  const shown = new Map<string, ShownMessage>();
  for (const message of messages) {
    const parsed = message.from === 'customer' ? changeSchema.safeParse(message.content) : undefined;
    const { edit, revoke } = parsed?.data ?? {};
    const target = shown.get((edit ?? revoke)?.original_message_id ?? '');
    if (!target) shown.set(message.id, message);
    else if (revoke) shown.set(target.id, { ...target, content: { type: 'revoke' }, change: 'deleted' });
    else if (edit && target.change !== 'deleted')
      shown.set(target.id, {
        ...target,
        content: withText(target, edit.message.text.body),
        change: 'edited',
      });
  }
  return [...shown.values()];
}

/** Of a picture, the words below it were edited. */
function withText({ content }: ShownMessage, body: string): ChatMessage['content'] {
  return content.type === 'text' ? { ...content, text: { body } } : { type: 'text', text: { body } };
}
