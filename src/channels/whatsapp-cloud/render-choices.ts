import { TurnoError } from '../../core/errors.ts';
import type { OutboundChoices, OutboundOption } from '../../core/ports/channel.ts';
import { cutText } from './cut-text.ts';
import { distinctLabels, singleLine } from './labels.ts';
import { limits } from './limits.ts';

/**
 * What a person picks from: the `type` and `action` of an interactive message. Up to three short labels become buttons,
 * anything else a list; descriptions need a list too, since a button has no room for them.
 * @throws TurnoError for choices that WhatsApp would refuse and that no shortening can save
 */
export function renderChoices(choices: OutboundChoices): { type: 'button' | 'list'; action: object } {
  checkOptions(choices.options);
  const options = choices.options.map((option) => ({ ...option, label: singleLine(option.label) }));
  return canBeButtons(options)
    ? { type: 'button', action: { buttons: buttonsOf(options) } }
    : {
        type: 'list',
        action: {
          button: cutText(singleLine(choices.open), limits.list.openLength),
          sections: [{ rows: rowsOf(options) }],
        },
      };
}

function checkOptions(options: readonly OutboundOption[]): void {
  if (options.length > limits.list.maxRows) {
    throw new TurnoError(
      'invalid_input',
      `${options.length} choices do not fit one WhatsApp message: send ${limits.list.maxRows} at most and page the rest.`,
    );
  }
  const ids = options.map(({ id }) => id);
  const badId = ids.find((id) => id === '' || id !== id.trim() || id.length > limits.choiceIdLength);
  if (badId !== undefined) {
    throw new TurnoError(
      'invalid_input',
      `"${badId}" cannot be the id of a choice: it needs 1 to ${limits.choiceIdLength} characters, no space at either end.`,
    );
  }
  if (new Set(ids).size < ids.length) {
    throw new TurnoError('invalid_input', 'Two choices share an id: a tap could mean either of them.');
  }
}

function canBeButtons(options: readonly OutboundOption[]): boolean {
  return (
    options.length <= limits.replyButtons.max &&
    options.every(({ label, description }) => !description && label.length <= limits.replyButtons.titleLength)
  );
}

function buttonsOf(options: readonly OutboundOption[]): object[] {
  const titles = distinctLabels(
    options.map(({ label }) => label),
    limits.replyButtons.titleLength,
  );
  return options.map(({ id }, index) => ({ type: 'reply', reply: { id, title: titles[index] } }));
}

/** A label that had to be cut stands in full below, where that line is free. */
function rowsOf(options: readonly OutboundOption[]): object[] {
  const { titleLength, descriptionLength } = limits.list;
  const titles = distinctLabels(
    options.map(({ label }) => label),
    titleLength,
  );
  return options.map(({ id, label, description }, index) => {
    const below = description?.trim() || (label.length > titleLength ? label : '');
    return { id, title: titles[index], ...(below ? { description: cutText(below, descriptionLength) } : {}) };
  });
}
