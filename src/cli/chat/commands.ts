import { choicesOf } from '../phone/message-view.ts';
import type { AttachmentKind, ChatMessage, Draft } from '../phone/wire.ts';

/** What a typed line asks for. */
export type Command =
  | { kind: 'send'; draft: Draft; shown: string }
  | { kind: 'restart' }
  /** writes the chat down as a story */
  | { kind: 'save'; file: string }
  | { kind: 'quit' }
  | { kind: 'nothing' }
  | { kind: 'unknown'; name: string };

const ATTACHMENTS: Record<string, AttachmentKind> = {
  '/location': 'location',
  '/voice': 'audio',
  '/image': 'image',
  '/sticker': 'sticker',
};

/** @param messages the chat so far: what was last said in it is what a line taps or quotes */
export function readCommand(line: string, messages: readonly ChatMessage[]): Command {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  if (text.startsWith('/')) return slashCommand(text, messages);
  return tapOf(text, messages) ?? { kind: 'send', draft: { type: 'text', text }, shown: text };
}

function slashCommand(text: string, messages: readonly ChatMessage[]): Command {
  const [name = '', ...words] = text.split(/\s+/);
  const attachment = ATTACHMENTS[name];
  if (attachment) return { kind: 'send', draft: { type: attachment }, shown: name };
  if (name === '/restart') return { kind: 'restart' };
  if (name === '/quit') return { kind: 'quit' };
  if (name === '/save' && words.length > 0) return { kind: 'save', file: words.join(' ') };
  const quoted = messages.findLast(({ from }) => from === 'business');
  if (name === '/reply' && quoted && words.length > 0) {
    const reply = words.join(' ');
    return { kind: 'send', draft: { type: 'text', text: reply, replyTo: quoted.id }, shown: reply };
  }
  return { kind: 'unknown', name };
}

/**
 * The tap that a line means: exactly a number or a label from the last answer. Anything looser is for the bot to
 * understand, and so is a number where the last answer offers nothing ("For how many people?").
 */
function tapOf(text: string, messages: readonly ChatMessage[]): Command | undefined {
  const answer = messages.slice(messages.findLastIndex(({ from }) => from === 'customer') + 1);
  const offering = answer.findLast((message) => choicesOf(message).length > 0);
  if (!offering) return undefined;
  const choices = choicesOf(offering);
  const choice = /^\d{1,2}$/.test(text)
    ? choices[Number(text) - 1]
    : choices.find(({ title }) => title.toLowerCase() === text.toLowerCase());
  if (!choice) return undefined;
  return {
    kind: 'send',
    draft: { type: 'tap', messageId: offering.id, choiceId: choice.id },
    shown: choice.title,
  };
}
