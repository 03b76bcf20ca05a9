import { TurnoError } from '../../core/errors.ts';
import type { OutboundChoices, OutboundMessage } from '../../core/ports/channel.ts';
import { cutText } from './cut-text.ts';
import { limits } from './limits.ts';
import { renderChoices } from './render-choices.ts';
import { renderTemplate } from './render-template.ts';

/** The part of a Graph message that says what is sent: `type` and the object of that name. */
export type GraphContent =
  | { type: 'text'; text: object }
  | { type: 'interactive'; interactive: object }
  | { type: 'template'; template: object };

/**
 * Gives a message the look that WhatsApp has for it. Too long text is cut; what would be refused and cannot be cut is
 * the caller's mistake.
 * @throws TurnoError `invalid_input`, saying what to change
 */
export function render(message: OutboundMessage, as: 'free' | 'template'): GraphContent {
  if (as === 'template') {
    if (!message.template)
      throw new TurnoError('invalid_input', 'This message has no template to be sent as.');
    return { type: 'template', template: renderTemplate(message.template) };
  }
  if (message.text.trim() === '') throw new TurnoError('invalid_input', 'A message needs a text.');
  return message.choices && message.choices.options.length > 0
    ? { type: 'interactive', interactive: renderInteractive(message, message.choices) }
    : { type: 'text', text: { body: renderText(message) } };
}

function renderInteractive(message: OutboundMessage, choices: OutboundChoices): object {
  const footer = footerOf(message);
  const { type, action } = renderChoices(choices);
  return {
    type,
    body: { text: cutText(message.text, limits.interactive.bodyLength) },
    ...(footer ? { footer: { text: footer } } : {}),
    action,
  };
}

/** Plain text has no footer line: what belongs there becomes the last paragraph, which a long text must not push out. */
function renderText(message: OutboundMessage): string {
  const footer = footerOf(message);
  const ending = footer ? `\n\n${footer}` : '';
  return cutText(message.text, limits.textLength - ending.length) + ending;
}

function footerOf({ footer }: OutboundMessage): string {
  return cutText(footer?.trim() ?? '', limits.interactive.footerLength);
}
