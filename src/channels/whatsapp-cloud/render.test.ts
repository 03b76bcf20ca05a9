import { TurnoError } from '../../core/errors.ts';
import type { OutboundOption } from '../../core/ports/channel.ts';
import { render } from './render.ts';

function options(...labels: string[]): OutboundOption[] {
  return labels.map((label, index) => ({ id: `choice:${index}`, label }));
}

function renderOptions(given: OutboundOption[], text = 'Which one?') {
  return render({ text, choices: { open: 'See all', options: given } }, 'free');
}

/** The titles of the buttons or rows, in order. */
function titles(given: OutboundOption[]): string[] {
  return [...JSON.stringify(renderOptions(given)).matchAll(/"title":"([^"]*)"/g)].map(
    ([, title = '']) => title,
  );
}

describe('a plain text', () => {
  it('is a text message', () => {
    expect(render({ text: 'See you on Tuesday.' }, 'free')).toEqual({
      type: 'text',
      text: { body: 'See you on Tuesday.' },
    });
  });

  it('has its footer as the last paragraph', () => {
    expect(render({ text: 'Hello', footer: 'STOP ends reminders' }, 'free')).toEqual({
      type: 'text',
      text: { body: 'Hello\n\nSTOP ends reminders' },
    });
  });

  it('is cut at 4096 characters, and keeps its footer', () => {
    expect(render({ text: 'x'.repeat(4096) }, 'free')).toEqual({
      type: 'text',
      text: { body: 'x'.repeat(4096) },
    });
    const cut = `${'x'.repeat(4096 - '…\n\nSTOP'.length)}…\n\nSTOP`;
    expect(render({ text: 'x'.repeat(4097), footer: 'STOP' }, 'free')).toEqual({
      type: 'text',
      text: { body: cut },
    });
  });

  it('stays a text where there is nothing to choose', () => {
    expect(renderOptions([])).toMatchObject({ type: 'text' });
  });

  it('must not be empty', () => {
    for (const text of ['', ' \n']) expect(() => render({ text }, 'free')).toThrow(TurnoError);
  });
});

describe('choices', () => {
  it('are buttons where there are up to three with short labels', () => {
    expect(
      render(
        { text: 'Confirm?', footer: 'Luna Salon', choices: { open: 'Open', options: options('Yes', 'No') } },
        'free',
      ),
    ).toEqual({
      type: 'interactive',
      interactive: {
        type: 'button',
        body: { text: 'Confirm?' },
        footer: { text: 'Luna Salon' },
        action: {
          buttons: [
            { type: 'reply', reply: { id: 'choice:0', title: 'Yes' } },
            { type: 'reply', reply: { id: 'choice:1', title: 'No' } },
          ],
        },
      },
    });
  });

  it('are a list where there are more', () => {
    expect(renderOptions(options('Cut', 'Colour', 'Beard', 'Wash'))).toEqual({
      type: 'interactive',
      interactive: {
        type: 'list',
        body: { text: 'Which one?' },
        action: {
          button: 'See all',
          sections: [
            {
              rows: [
                { id: 'choice:0', title: 'Cut' },
                { id: 'choice:1', title: 'Colour' },
                { id: 'choice:2', title: 'Beard' },
                { id: 'choice:3', title: 'Wash' },
              ],
            },
          ],
        },
      },
    });
  });

  it.each([
    ['buttons', 'button', options('12345678901234567890')],
    ['a list, for a label too long for a button', 'list', options('123456789012345678901')],
    ['a list, for a description', 'list', [{ id: '1', label: 'Cut', description: '30 min · €25' }]],
    ['buttons, for an empty description', 'button', [{ id: '1', label: 'Cut', description: '' }]],
  ])('are %s', (_, type, given) => {
    expect(renderOptions(given)).toMatchObject({ interactive: { type } });
  });

  it('show the full label below a row that had to cut it', () => {
    const label = 'Colour, cut and blow-dry with Ana';
    expect(renderOptions(options(label))).toMatchObject({
      interactive: {
        action: { sections: [{ rows: [{ title: 'Colour, cut and blow-dr…', description: label }] }] },
      },
    });
  });

  it('keep a description of their own where the label is cut too', () => {
    const option = { id: '1', label: 'Colour, cut and blow-dry with Ana', description: 'y'.repeat(80) };
    expect(renderOptions([option])).toMatchObject({
      interactive: { action: { sections: [{ rows: [{ description: `${'y'.repeat(71)}…` }] }] } },
    });
  });

  it('that look alike are numbered, within the length of a label', () => {
    expect(titles(options('Ana', 'Ana', 'Ben'))).toEqual(['Ana', 'Ana (2)', 'Ben']);
    expect(titles(options('Ana (2)', 'Ana', 'Ana'))).toEqual(['Ana (2)', 'Ana', 'Ana (3)']);
    expect(titles(options('x'.repeat(20), 'x'.repeat(20)))).toEqual([
      'x'.repeat(20),
      `${'x'.repeat(15)}… (2)`,
    ]);
    const long = 'Massage with hot stones, ';
    expect(titles(options(`${long}back`, `${long}legs`))).toEqual([
      'Massage with hot stones…',
      'Massage with hot st… (2)',
    ]);
  });

  it('stand on one line', () => {
    expect(titles(options(' Cut\n and  wash '))).toEqual(['Cut and wash']);
  });

  it('have a text of 1024 characters at most, cut between characters', () => {
    expect(renderOptions(options('Yes'), 'x'.repeat(1024))).toMatchObject({
      interactive: { body: { text: 'x'.repeat(1024) } },
    });
    expect(renderOptions(options('Yes'), `${'x'.repeat(1022)}💇x`)).toMatchObject({
      interactive: { body: { text: `${'x'.repeat(1022)}…` } },
    });
  });

  it('have a footer and an opening button that are cut to their lengths', () => {
    const message = {
      text: 'Which?',
      footer: 'f'.repeat(61),
      choices: { open: 'o'.repeat(21), options: options('a', 'b', 'c', 'd') },
    };
    expect(render(message, 'free')).toMatchObject({
      interactive: { footer: { text: `${'f'.repeat(59)}…` }, action: { button: `${'o'.repeat(19)}…` } },
    });
  });

  it.each([
    ['more than ten', options(...'abcdefghijk'), /11 choices.*10/],
    ['two with one id', [...options('Yes'), ...options('No')], /share an id/],
    ['an empty id', [{ id: '', label: 'Yes' }], /id of a choice/],
    ['an id with a space at its end', [{ id: 'x ', label: 'Yes' }], /"x " cannot be the id/],
    ['an id of 201 characters', [{ id: 'x'.repeat(201), label: 'Yes' }], /id of a choice/],
    ['a label of nothing', [{ id: 'x', label: ' \n ' }], /label is empty/],
  ])('are refused with a reason: %s', (_, given, reason) => {
    expect(() => renderOptions(given)).toThrow(reason);
  });
});

describe('a template', () => {
  const template = {
    name: 'booking_reminder',
    language: 'es',
    parameters: { business: 'Luna', when: 'mar 10:30' },
    buttons: ['confirm:bk_42', 'cancel:bk_42'],
  };

  it('names its parameters and gives its buttons their payloads', () => {
    expect(render({ text: 'instead', template }, 'template')).toEqual({
      type: 'template',
      template: {
        name: 'booking_reminder',
        language: { code: 'es' },
        components: [
          {
            type: 'body',
            parameters: [
              { type: 'text', parameter_name: 'business', text: 'Luna' },
              { type: 'text', parameter_name: 'when', text: 'mar 10:30' },
            ],
          },
          {
            type: 'button',
            sub_type: 'quick_reply',
            index: '0',
            parameters: [{ type: 'payload', payload: 'confirm:bk_42' }],
          },
          {
            type: 'button',
            sub_type: 'quick_reply',
            index: '1',
            parameters: [{ type: 'payload', payload: 'cancel:bk_42' }],
          },
        ],
      },
    });
  });

  it('is not used where free text is allowed', () => {
    expect(render({ text: 'free', template }, 'free')).toEqual({ type: 'text', text: { body: 'free' } });
  });

  it('may have neither parameters nor buttons', () => {
    const bare = { name: 'hello', language: 'en', parameters: {} };
    expect(render({ text: 'x', template: bare }, 'template')).toEqual({
      type: 'template',
      template: { name: 'hello', language: { code: 'en' }, components: [] },
    });
  });

  it.each([
    ['pt', 'pt_BR'],
    ['pt-PT', 'pt_BR'],
    ['es-MX', 'es'],
    ['en_GB', 'en'],
    ['ES', 'es'],
    ['fr', 'fr'],
    ['nl', 'en'],
  ])('in %s is sent in %s, a language that Meta has', (language, code) => {
    expect(render({ text: 'x', template: { ...template, language } }, 'template')).toMatchObject({
      template: { language: { code } },
    });
  });

  it('has parameters of one line, and a dash where there is nothing to say', () => {
    const parameters = { text: 'Two\nlines,\ta tab,      spaces', place: ' ' };
    expect(render({ text: 'x', template: { ...template, parameters } }, 'template')).toMatchObject({
      template: {
        components: [{ parameters: [{ text: 'Two lines, a tab, spaces' }, { text: '–' }] }, {}, {}],
      },
    });
  });

  it('is missing', () => {
    expect(() => render({ text: 'x' }, 'template')).toThrow(/no template/);
  });
});
