import { z } from 'zod';
import { invalidParameter, type GraphError } from './graph-error.ts';
import { textOfLength } from './value-rules.ts';
import { violation } from './rule-violations.ts';

/** What may be posted to `/{account}/message_templates`: the templates of a booking business, without carousels and flows. */

const MISSING_FIELDS = 2388043;
const VARIABLE_AT_EDGE = 2388299;

/** Meta accepts `type`, `format` and button types in either case. */
function upperCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(upperCased);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === 'buttons') return [key, upperCased(inner)];
      return [
        key,
        (key === 'type' || key === 'format') && typeof inner === 'string' ? inner.toUpperCase() : inner,
      ];
    }),
  );
}

const namedExamples = z.array(z.strictObject({ param_name: z.string(), example: z.string() }));

const header = z.strictObject({
  type: z.literal('HEADER'),
  format: z.enum(['TEXT', 'IMAGE', 'VIDEO', 'DOCUMENT']),
  text: textOfLength('Header text', 60).optional(),
  example: z
    .strictObject({
      header_text: z.array(z.string()).optional(),
      header_text_named_params: namedExamples.optional(),
      header_handle: z.array(z.string()).optional(),
    })
    .optional(),
});

const body = z.strictObject({
  type: z.literal('BODY'),
  text: textOfLength('Body text', 1024),
  example: z
    .strictObject({
      body_text: z.array(z.array(z.string())).optional(),
      body_text_named_params: namedExamples.optional(),
    })
    .optional(),
});

const buttonText = textOfLength('Button text', 25);
const button = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('QUICK_REPLY'), text: buttonText }),
  z.strictObject({
    type: z.literal('URL'),
    text: buttonText,
    url: z
      .string()
      .regex(/^https?:\/\//, 'Button URL must start with http:// or https://')
      .max(2000),
    example: z.array(z.string()).optional(),
  }),
  z.strictObject({
    type: z.literal('PHONE_NUMBER'),
    text: buttonText,
    phone_number: z.string().min(1).max(20),
  }),
]);

const component = z.discriminatedUnion('type', [
  header,
  body,
  z.strictObject({ type: z.literal('FOOTER'), text: textOfLength('Footer text', 60) }),
  z.strictObject({ type: z.literal('BUTTONS'), buttons: z.array(button).min(1).max(10) }),
]);

const definitionRule = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9_]{1,512}$/, 'Template name may hold lowercase letters, digits and underscores only'),
  language: z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/, 'Unknown template language'),
  category: z.preprocess(
    (value) => (typeof value === 'string' ? value.toUpperCase() : value),
    z.enum(['UTILITY', 'MARKETING', 'AUTHENTICATION']),
  ),
  parameter_format: z.preprocess(
    (value) => (typeof value === 'string' ? value.toUpperCase() : value),
    z.enum(['POSITIONAL', 'NAMED']).default('POSITIONAL'),
  ),
  allow_category_change: z.boolean().optional(),
  components: z.preprocess(upperCased, z.array(component).min(1)),
});

export type TemplateDefinition = z.infer<typeof definitionRule>;
export type TemplateComponent = z.infer<typeof component>;
export type TemplateButton = z.infer<typeof button>;

/** The variables of a text in order of appearance, each once: `1`, `2` or names. */
export function variablesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name = '']) => name))];
}

/** @throws GraphError 100, with Meta's subcode where it has one */
export function parseDefinition(request: unknown): TemplateDefinition {
  const result = definitionRule.safeParse(request);
  if (!result.success) throw violation(result.error, request);
  const definition = result.data;
  const types = definition.components.map(({ type }) => type);
  if (!types.includes('BODY')) throw invalidParameter('A template needs a BODY component', MISSING_FIELDS);
  if (new Set(types).size < types.length) throw invalidParameter('A component may appear once only');
  for (const part of definition.components) checkComponent(part, definition.parameter_format);
  return definition;
}

function checkComponent(part: TemplateComponent, format: TemplateDefinition['parameter_format']): void {
  switch (part.type) {
    case 'HEADER':
      if (part.format !== 'TEXT') {
        if (!part.example?.header_handle) throw missingExample('HEADER');
        return;
      }
      if (part.text === undefined) throw invalidParameter('A text HEADER needs text', MISSING_FIELDS);
      checkVariables('HEADER', part.text, format, {
        positional: part.example?.header_text,
        named: part.example?.header_text_named_params,
      });
      if (variablesOf(part.text).length > 1) throw invalidParameter('A HEADER may hold one variable only');
      return;
    case 'BODY':
      checkVariables('BODY', part.text, format, {
        positional: part.example?.body_text?.[0],
        named: part.example?.body_text_named_params,
      });
      if (/^\s*\{\{|\}\}\s*$/.test(part.text)) {
        throw invalidParameter("Variables can't be at the start or end of the template", VARIABLE_AT_EDGE);
      }
      return;
    case 'FOOTER':
      if (variablesOf(part.text).length > 0) throw invalidParameter('A FOOTER cannot hold variables');
      return;
    case 'BUTTONS':
      for (const one of part.buttons) {
        const needsExample = one.type === 'URL' && variablesOf(one.url).length > 0;
        if (needsExample && !one.example) throw missingExample('BUTTONS');
      }
  }
}

interface Examples {
  positional: readonly string[] | undefined;
  named: readonly { param_name: string }[] | undefined;
}

/** Reviewers see the examples, so every variable needs one; positional variables count from 1 without gaps. */
function checkVariables(
  type: string,
  text: string,
  format: TemplateDefinition['parameter_format'],
  examples: Examples,
): void {
  const variables = variablesOf(text);
  if (format === 'NAMED') {
    const named = new Set(examples.named?.map((example) => example.param_name));
    if (!variables.every((name) => named.has(name))) throw missingExample(type);
    return;
  }
  if (variables.some((name, index) => name !== String(index + 1))) {
    throw invalidParameter(`Variables of ${type} must be numbered {{1}}, {{2}}… in order`);
  }
  if ((examples.positional?.length ?? 0) !== variables.length) throw missingExample(type);
}

function missingExample(type: string): GraphError {
  return invalidParameter(`component of type ${type} is missing expected field(s) (example)`, MISSING_FIELDS);
}
