import { GraphError } from './graph-error.ts';
import { variablesOf, type TemplateButton, type TemplateComponent } from './template-definition.ts';
import type {
  TemplateMessage,
  TemplateMessageComponent,
  TemplateParameter,
} from './template-message-rules.ts';
import type { Template } from './templates.ts';

/** A template as the phone shows it. */
export interface RenderedTemplate {
  header?: string;
  body: string;
  footer?: string;
  /** `id` is what a tapped quick reply sends back. */
  buttons: (
    | { type: 'quick_reply'; id: string; text: string }
    | { type: 'url'; text: string; url: string }
    | { type: 'phone_number'; text: string; phone_number: string }
  )[];
}

const MAXIMUM_BODY_ALONE = 32_768;
const MAXIMUM_BODY = 1_024;
const MAXIMUM_HEADER = 60;

/**
 * Fills a template with a message's parameters.
 *
 * @throws GraphError 132000 wrong count, 132012 wrong kind or name, 132018 a component that the template has not,
 *   132005 too long, 131008 a value that is missing
 */
export function renderTemplate(template: Template, message: TemplateMessage): RenderedTemplate {
  const given = message.components ?? [];
  const rendered: RenderedTemplate = { body: '', buttons: [] };
  for (const component of template.components) {
    switch (component.type) {
      case 'HEADER':
        rendered.header = renderHeader(template, component, parametersOf(given, 'header'));
        break;
      case 'BODY':
        rendered.body = fillText('body', component.text, template, parametersOf(given, 'body'));
        break;
      case 'FOOTER':
        rendered.footer = component.text;
        break;
      case 'BUTTONS':
        rendered.buttons = component.buttons.map((button, index) => renderButton(button, index, given));
    }
  }
  refuseStrangers(template, given);
  const maximumBody = template.components.length === 1 ? MAXIMUM_BODY_ALONE : MAXIMUM_BODY;
  if (rendered.body.length > maximumBody) throw tooLong('body', maximumBody);
  if ((rendered.header?.length ?? 0) > MAXIMUM_HEADER) throw tooLong('header', MAXIMUM_HEADER);
  return rendered;
}

function parametersOf(
  given: readonly TemplateMessageComponent[],
  type: 'header' | 'body',
): readonly TemplateParameter[] {
  return given.find((component) => component.type === type)?.parameters ?? [];
}

function renderHeader(
  template: Template,
  header: Extract<TemplateComponent, { type: 'HEADER' }>,
  parameters: readonly TemplateParameter[],
): string {
  if (header.format === 'TEXT') return fillText('header', header.text ?? '', template, parameters);
  const received = parameters[0]?.type.toUpperCase() ?? 'UNKNOWN';
  if (received !== header.format) {
    throw new GraphError(132012, `header: Format mismatch, expected ${header.format}, received ${received}`);
  }
  return `[${header.format.toLowerCase()}]`;
}

function fillText(
  where: string,
  text: string,
  template: Template,
  parameters: readonly TemplateParameter[],
): string {
  const variables = variablesOf(text);
  if (parameters.length !== variables.length) {
    throw new GraphError(
      132000,
      `${where}: number of localizable_params (${parameters.length}) does not match the expected number of params (${variables.length})`,
    );
  }
  const isNamed = template.parameter_format === 'NAMED';
  const values = new Map(
    parameters.map((parameter, index) => [
      isNamed ? nameOf(where, parameter, variables) : String(index + 1),
      valueOf(where, parameter, isNamed),
    ]),
  );
  if (values.size !== variables.length) throw new GraphError(132012, `${where}: Parameter name given twice`);
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => values.get(name) ?? '');
}

function nameOf(where: string, parameter: TemplateParameter, variables: readonly string[]): string {
  const name = 'parameter_name' in parameter ? parameter.parameter_name : undefined;
  if (!name) throw new GraphError(132012, `${where}: Parameter name is missing or empty`);
  if (!variables.includes(name)) throw new GraphError(132012, `${where}: Parameter name ${name} is unknown`);
  return name;
}

function valueOf(where: string, parameter: TemplateParameter, isNamed: boolean): string {
  const value = textOf(parameter);
  if (value === undefined) {
    const received = parameter.type.toUpperCase();
    throw new GraphError(132012, `${where}: Format mismatch, expected TEXT, received ${received}`);
  }
  if (!isNamed && 'parameter_name' in parameter && parameter.parameter_name !== undefined) {
    throw new GraphError(
      132012,
      `${where}: Parameter name is not expected by a template with positional parameters`,
    );
  }
  if (value === '') throw new GraphError(131008, 'Parameter of type text is missing text value');
  if (/[\n\r\t]| {5}/.test(value)) {
    throw new GraphError(
      132018,
      'Param text cannot have new-line/tab characters or more than 4 consecutive spaces',
    );
  }
  return value;
}

function textOf(parameter: TemplateParameter): string | undefined {
  switch (parameter.type) {
    case 'text':
      return parameter.text;
    case 'currency':
      return parameter.currency.fallback_value;
    case 'date_time':
      return parameter.date_time.fallback_value;
    case 'image':
    case 'video':
    case 'document':
    case 'payload':
      return undefined;
  }
}

function renderButton(
  button: TemplateButton,
  index: number,
  given: readonly TemplateMessageComponent[],
): RenderedTemplate['buttons'][number] {
  const component = given.find((one) => one.type === 'button' && one.index === index);
  const parameter = component?.parameters[0];
  const subType = component?.type === 'button' ? component.sub_type : undefined;
  if (subType !== undefined && subType !== button.type.toLowerCase()) {
    throw new GraphError(
      132018,
      `buttons: Button at index ${index} is of type ${button.type}, not ${subType}`,
    );
  }
  switch (button.type) {
    case 'QUICK_REPLY': {
      if (parameter && parameter.type !== 'payload') {
        throw new GraphError(132018, `buttons: Button at index ${index} of type QuickReply takes a payload`);
      }
      return { type: 'quick_reply', id: parameter?.payload ?? button.text, text: button.text };
    }
    case 'URL': {
      const [variable] = variablesOf(button.url);
      const value = parameter?.type === 'text' ? parameter.text : '';
      if (variable === undefined) {
        if (parameter) throw new GraphError(132018, `buttons: Button at index ${index} takes no parameter`);
        return { type: 'url', text: button.text, url: button.url };
      }
      if (value === '') {
        throw new GraphError(131008, `buttons: Button at index ${index} of type Url requires a parameter`);
      }
      return { type: 'url', text: button.text, url: button.url.replace(/\{\{.*?\}\}/, value) };
    }
    case 'PHONE_NUMBER':
      return { type: 'phone_number', text: button.text, phone_number: button.phone_number };
  }
}

/** Components that the template has not are the message's mistake, not something to drop silently. */
function refuseStrangers(template: Template, given: readonly TemplateMessageComponent[]): void {
  const buttons = template.components.find(({ type }) => type === 'BUTTONS');
  const buttonCount = buttons?.type === 'BUTTONS' ? buttons.buttons.length : 0;
  const hasHeader = template.components.some(({ type }) => type === 'HEADER');
  for (const component of given) {
    if (component.type === 'button' && component.index >= buttonCount) {
      throw new GraphError(132018, `buttons: The template has no button at index ${component.index}`);
    }
    if (component.type === 'header' && !hasHeader && component.parameters.length > 0) {
      throw new GraphError(132018, 'header: The template has no header');
    }
  }
}

function tooLong(where: string, maximum: number): GraphError {
  return new GraphError(132005, `${where}: translated text is longer than ${maximum} characters`);
}
