import { z } from 'zod';
import { mediaRule } from './value-rules.ts';

/** The shape of a `template` message; whether it fits the template it names is checked by `template-rendering.ts`. */

const parameterName = { parameter_name: z.string().optional() };

const parameter = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('text'), text: z.string(), ...parameterName }),
    z.strictObject({
      type: z.literal('currency'),
      currency: z.strictObject({ fallback_value: z.string(), code: z.string(), amount_1000: z.int() }),
      ...parameterName,
    }),
    z.strictObject({
      type: z.literal('date_time'),
      date_time: z.looseObject({ fallback_value: z.string() }),
      ...parameterName,
    }),
    z.strictObject({ type: z.literal('image'), image: mediaRule() }),
    z.strictObject({ type: z.literal('video'), video: mediaRule() }),
    z.strictObject({ type: z.literal('document'), document: mediaRule({ filename: z.string().optional() }) }),
    z.strictObject({ type: z.literal('payload'), payload: z.string().min(1).max(256) }),
  ],
  { error: 'Unknown parameter type' },
);

const component = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('header'), parameters: z.array(parameter) }),
    z.strictObject({ type: z.literal('body'), parameters: z.array(parameter) }),
    z.strictObject({
      type: z.literal('button'),
      sub_type: z.enum(['quick_reply', 'url']),
      index: z.coerce.number().int().min(0).max(9),
      parameters: z.array(parameter),
    }),
  ],
  { error: 'Component type must be one of header, body, button' },
);

export const templateMessageRule = z.strictObject({
  name: z.string().min(1).max(512),
  language: z.strictObject({ code: z.string().min(1), policy: z.literal('deterministic').optional() }),
  components: z.array(component).optional(),
});

export type TemplateMessage = z.infer<typeof templateMessageRule>;
export type TemplateParameter = z.infer<typeof parameter>;
export type TemplateMessageComponent = z.infer<typeof component>;
