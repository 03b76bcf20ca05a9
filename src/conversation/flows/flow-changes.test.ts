import { describeChanges } from './flow-changes.ts';
import type { FlowDocument } from './flow-document.ts';

const menu = {
  kind: 'menu',
  text: { en: 'Hi', es: 'Hola' },
  options: [
    { id: 'book', label: { en: 'Book' } },
    { id: 'mine', label: { en: 'Mine' } },
  ],
  exits: { book: 'end', mine: 'end' },
};
const end = { kind: 'end', exits: {} };

function flow(steps: Record<string, unknown>, head: Record<string, unknown> = {}): FlowDocument {
  return { format: 1, name: 'test', start: 'menu', routes: {}, steps, ...head } as unknown as FlowDocument; // steps of any shape
}

const before = flow({ menu, end });

describe('what changed in a flow', () => {
  it.each([
    ['nothing', before, []],
    ['a new step', flow({ menu, end, more: end }), ['Step "more" is new (end).']],
    ['a step that went', flow({ menu }), ['Step "end" is gone (end).']],
    [
      'another kind',
      flow({ menu, end: { kind: 'handoff', exits: {} } }),
      ['Step "end" was end and is now handoff.'],
    ],
    ['the start', flow({ menu, end }, { start: 'end' }), ['The flow: start was “menu” and is now “end”.']],
    [
      'a text, by language',
      flow({ menu: { ...menu, text: { en: 'Hello', pt: 'Olá' } }, end }),
      [
        'Step "menu": the English text was “Hi” and is now “Hello”.',
        'Step "menu": the Spanish text is gone; it was “Hola”.',
        'Step "menu": the Portuguese text is new: “Olá”.',
      ],
    ],
    [
      'an option in between',
      flow({
        menu: { ...menu, options: [menu.options[0], { id: 'new', label: { en: 'New' } }, menu.options[1]] },
        end,
      }),
      ['Step "menu": options.new is new.'],
    ],
    [
      'an option’s label',
      flow({ menu: { ...menu, options: [{ id: 'book', label: { en: 'Reserve' } }, menu.options[1]] }, end }),
      ['Step "menu": the English options.book.label was “Book” and is now “Reserve”.'],
    ],
    [
      'the order of options',
      flow({ menu: { ...menu, options: [...menu.options].reverse() }, end }),
      ['Step "menu": options are in another order.'],
    ],
    [
      'an exit called "no", which is no Norwegian',
      flow({ menu: { ...menu, exits: { no: 'end' } }, end }),
      [
        'Step "menu": exits.book is gone; it was “end”.',
        'Step "menu": exits.mine is gone; it was “end”.',
        'Step "menu": exits.no is new: “end”.',
      ],
    ],
    [
      'the schema an editor checks with, which is none of it',
      flow({ menu, end }, { $schema: './flow.schema.json' }),
      [],
    ],
  ])('is told: %s', (_name, after, sentences) => {
    expect(describeChanges(before, after)).toEqual(sentences);
  });
});
