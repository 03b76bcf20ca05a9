import type { OutboundTemplate } from '../../core/ports/channel.ts';
import { cutText } from './cut-text.ts';
import { limits } from './limits.ts';
import { templateLanguage } from './template-language.ts';

/** The `template` object of a message: body parameters by name, payloads of the quick replies in order. */
export function renderTemplate(template: OutboundTemplate): object {
  const buttons = template.buttons ?? [];
  const parameters = Object.entries(template.parameters);
  const maxLength = parameterLength(parameters.length, buttons.length > 0);
  const components = [
    ...(parameters.length > 0
      ? [{ type: 'body', parameters: parameters.map(([name, text]) => parameterOf(name, text, maxLength)) }]
      : []),
    ...buttons.map((payload, index) => ({
      type: 'button',
      sub_type: 'quick_reply',
      index: String(index),
      parameters: [{ type: 'payload', payload }],
    })),
  ];
  return { name: template.name, language: { code: templateLanguage(template.language) }, components };
}

/** Meta refuses line breaks, tabs, runs of spaces and empty text in a parameter; a dash says that there is nothing. */
function parameterOf(name: string, text: string, maxLength: number): object {
  const line = text.replace(/\s+/g, ' ').trim() || '–';
  return { type: 'text', parameter_name: name, text: cutText(line, maxLength) };
}

/** An equal share of what a body may hold, after a quarter is set aside for the template's own words. */
function parameterLength(count: number, hasButtons: boolean): number {
  const bodyLength = hasButtons ? limits.template.bodyLength : limits.template.bodyOnlyLength;
  return Math.floor((bodyLength * 0.75) / Math.max(count, 1));
}
