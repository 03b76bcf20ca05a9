import { z } from 'zod';
import { mediaRule, textOfLength } from './value-rules.ts';

/** What Meta allows in interactive messages. Lengths count UTF-16 units, the strictest reading of "characters". */

const footer = z.strictObject({ text: textOfLength('Footer text', 60) }).optional();
const textHeader = z.strictObject({ type: z.literal('text'), text: textOfLength('Header text', 60) });
const anyHeader = z.discriminatedUnion(
  'type',
  [
    textHeader,
    z.strictObject({ type: z.literal('image'), image: mediaRule() }),
    z.strictObject({ type: z.literal('video'), video: mediaRule() }),
    z.strictObject({ type: z.literal('document'), document: mediaRule({ filename: z.string().optional() }) }),
  ],
  { error: 'Header type must be one of text, image, video, document' },
);

function bodyOf(maximum: number) {
  return z.strictObject({ text: textOfLength('Body text', maximum) });
}

function isUnique(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}

const replyButton = z.strictObject({
  type: z.literal('reply'),
  reply: z.strictObject({
    id: textOfLength('Button id', 256).refine((id) => id === id.trim(), {
      error: 'Button id cannot have leading or trailing spaces',
    }),
    title: textOfLength('Button title', 20),
  }),
});

const COUNT_OF_BUTTONS = 'Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3';

const buttonMessage = z.strictObject({
  type: z.literal('button'),
  header: anyHeader.optional(),
  body: bodyOf(1024),
  footer,
  action: z.strictObject({
    buttons: z
      .array(replyButton)
      .min(1, COUNT_OF_BUTTONS)
      .max(3, COUNT_OF_BUTTONS)
      .refine((buttons) => isUnique(buttons.map(({ reply }) => reply.id)), { error: 'Duplicated button id' })
      .refine((buttons) => isUnique(buttons.map(({ reply }) => reply.title)), {
        error: 'Duplicated button title',
      }),
  }),
});

const section = z.strictObject({
  title: textOfLength('Section title', 24).optional(),
  rows: z
    .array(
      z.strictObject({
        id: textOfLength('Row id', 200),
        title: textOfLength('Row title', 24),
        description: textOfLength('Row description', 72).optional(),
      }),
    )
    .min(1, 'Section must have at least one row'),
});

const COUNT_OF_SECTIONS = 'Invalid sections count. Min allowed sections: 1, Max allowed sections: 10';

const listMessage = z.strictObject({
  type: z.literal('list'),
  header: textHeader.optional(),
  body: bodyOf(4096),
  footer,
  action: z.strictObject({
    button: textOfLength('Button label', 20),
    sections: z
      .array(section)
      .min(1, COUNT_OF_SECTIONS)
      .max(10, COUNT_OF_SECTIONS)
      .refine((sections) => sections.reduce((total, { rows }) => total + rows.length, 0) <= 10, {
        error: 'Total row count exceed max allowed count: 10',
      })
      .refine((sections) => sections.length === 1 || sections.every(({ title }) => title !== undefined), {
        error: 'Section title is required when there is more than one section',
      })
      .refine((sections) => isUnique(sections.flatMap(({ rows }) => rows.map(({ id }) => id))), {
        error: 'Duplicated row id',
      }),
  }),
});

const linkMessage = z.strictObject({
  type: z.literal('cta_url'),
  header: anyHeader.optional(),
  body: bodyOf(1024),
  footer,
  action: z.strictObject({
    name: z.literal('cta_url'),
    parameters: z.strictObject({
      display_text: textOfLength('Button label', 20),
      url: z.url({ protocol: /^https?$/, error: 'Invalid button URL' }),
    }),
  }),
});

const locationRequest = z.strictObject({
  type: z.literal('location_request_message'),
  body: bodyOf(1024),
  action: z.strictObject({ name: z.literal('send_location') }),
});

const contactRequest = z.strictObject({
  type: z.literal('request_contact_info'),
  body: bodyOf(1024),
  action: z.strictObject({ name: z.literal('request_contact_info') }),
});

export const interactiveRule = z.discriminatedUnion(
  'type',
  [buttonMessage, listMessage, linkMessage, locationRequest, contactRequest],
  {
    error:
      'Interactive type must be one of button, list, cta_url, location_request_message, request_contact_info',
  },
);
