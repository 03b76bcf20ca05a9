import { z } from 'zod';
import { TurnoError } from '../../core/errors.ts';
import { treatmentOf } from './error-codes.ts';
import { createGraphClient, type GraphOptions, type GraphRequest } from './graph-client.ts';
import { graphErrorOf, type GraphError } from './graph-error.ts';
import type { Template } from './translated-template.ts';

/** What connecting a number asks of the Graph API. Every call throws TurnoError `channel_failed` that says what to do. */
export interface WhatsAppManagement {
  /** also the way to find out whether a token may use a number */
  readPhoneNumber(phoneNumberId: string, token: string): Promise<PhoneNumber>;
  /** Without it, our app gets no webhooks of the account. Repeating it changes nothing. */
  subscribeApp(businessAccountId: string, token: string): Promise<void>;
  /** Submits the templates that the account has not, by name and language; Meta reviews them then. */
  ensureTemplates(
    businessAccountId: string,
    token: string,
    templates: readonly Template[],
  ): Promise<TemplateState[]>;
}

export interface PhoneNumber {
  verifiedName: string;
  /** as people write it: `+1 555-010-9999` */
  displayPhoneNumber: string;
  /** the WhatsApp Business Account the number belongs to; templates and webhooks are its own */
  businessAccountId: string;
}

/** `status` is Meta's, an open set: `APPROVED`, `PENDING`, `REJECTED`, `PAUSED`… */
export interface TemplateState {
  name: string;
  language: string;
  status: string;
  isNew: boolean;
}

const phoneNumberSchema = z.object({
  verified_name: z.string(),
  display_phone_number: z.string(),
  health_status: z.object({
    entities: z.array(z.object({ entity_type: z.string(), id: z.string() })),
  }),
});

const templatePageSchema = z.object({
  data: z.array(z.object({ name: z.string(), language: z.string(), status: z.string() })),
  paging: z
    .object({ cursors: z.object({ after: z.string() }).optional(), next: z.string().optional() })
    .optional(),
});

const createdTemplateSchema = z.object({ status: z.string() });
const successSchema = z.object({ success: z.literal(true) });

export function createWhatsAppManagement(options: GraphOptions): WhatsAppManagement {
  const client = createGraphClient(options);

  async function call<T>(request: GraphRequest, schema: z.ZodType<T>): Promise<T> {
    const reply = await client(request);
    if (reply.kind === 'no-answer') {
      throw new TurnoError('channel_failed', `${options.graphUrl} could not be reached: ${reply.detail}`);
    }
    const error = graphErrorOf(reply);
    if (error)
      throw new TurnoError('channel_failed', explain(error, request), { data: { code: error.code } });
    const result = schema.safeParse(reply.body);
    if (result.success) return result.data;
    throw new TurnoError(
      'channel_failed',
      `${options.graphUrl} answered ${request.method} ${request.path} with HTTP ${reply.status} in an unknown form. ` +
        'Is it the address of the Graph API?',
    );
  }

  async function readTemplates(
    businessAccountId: string,
    token: string,
  ): Promise<Omit<TemplateState, 'isNew'>[]> {
    const found = [];
    let after = '';
    for (;;) {
      const path = `${businessAccountId}/message_templates?fields=name,language,status&limit=200${after}`;
      const page = await call({ method: 'GET', path, token }, templatePageSchema);
      found.push(...page.data);
      // `next` repeats the token in its address, so only the cursor is taken from it
      const cursor = page.paging?.cursors?.after;
      if (!page.paging?.next || !cursor) return found;
      after = `&after=${encodeURIComponent(cursor)}`;
    }
  }

  return {
    async readPhoneNumber(phoneNumberId, token) {
      const path = `${phoneNumberId}?fields=verified_name,display_phone_number,health_status`;
      const number = await call({ method: 'GET', path, token }, phoneNumberSchema);
      const account = number.health_status.entities.find((entity) => entity.entity_type === 'WABA');
      if (!account)
        throw new TurnoError('channel_failed', `${phoneNumberId} belongs to no WhatsApp account.`);
      return {
        verifiedName: number.verified_name,
        displayPhoneNumber: number.display_phone_number,
        businessAccountId: account.id,
      };
    },

    async subscribeApp(businessAccountId, token) {
      await call({ method: 'POST', path: `${businessAccountId}/subscribed_apps`, token }, successSchema);
    },

    async ensureTemplates(businessAccountId, token, templates) {
      const present = await readTemplates(businessAccountId, token);
      const path = `${businessAccountId}/message_templates`;
      const states: TemplateState[] = [];
      for (const template of templates) {
        const { name, language } = template;
        const known = present.find((other) => other.name === name && other.language === language);
        const { status } =
          known ??
          (await call({ method: 'POST', path, token, body: creationOf(template) }, createdTemplateSchema));
        states.push({ name, language, status, isNew: known === undefined });
      }
      return states;
    },
  };
}

function creationOf({ name, language, body, buttons, examples }: Template): object {
  return {
    name,
    language,
    category: 'UTILITY',
    parameter_format: 'NAMED',
    components: [
      {
        type: 'BODY',
        text: body,
        example: {
          body_text_named_params: Object.entries(examples).map(([name, example]) => ({
            param_name: name,
            example,
          })),
        },
      },
      ...(buttons.length > 0
        ? [{ type: 'BUTTONS', buttons: buttons.map((text) => ({ type: 'QUICK_REPLY', text })) }]
        : []),
    ],
  };
}

/** What a person at a terminal can do about it. */
function explain(error: GraphError, { path }: GraphRequest): string {
  return `${adviceOn(error, path)} It says: ${error.detail} (code ${error.code})`;
}

function adviceOn({ code, subcode }: GraphError, path: string): string {
  if (code === 190)
    return 'The token is wrong or has expired: make a new one for a system user of the business.';
  if (treatmentOf(code, subcode)?.kind === 'channel-blocked') {
    return (
      'Check the id, and that the token has the permissions whatsapp_business_messaging and ' +
      'whatsapp_business_management for it.'
    );
  }
  return `The Graph API refused ${path.split('?')[0]}.`;
}
