import { GraphError, invalidParameter } from './graph-error.ts';
import { mintObjectId } from './minting.ts';
import type { Clock } from './model.ts';
import type { Policy } from './settings.ts';
import { parseDefinition, type TemplateDefinition } from './template-definition.ts';
import type { Timers } from './timers.ts';
import { TokenBuckets } from './token-buckets.ts';
import type { WebhookQueue } from './webhook-queue.ts';

export type TemplateStatus = 'PENDING' | 'APPROVED' | 'REJECTED' | 'PAUSED' | 'DISABLED';

export interface Template extends TemplateDefinition {
  /** 15 digits. */
  id: string;
  businessAccountId: string;
  status: TemplateStatus;
}

interface TemplatesParts {
  clock: Clock;
  policy: Policy;
  timers: Timers;
  webhooks: WebhookQueue;
  /** Called after every change. */
  onChange: () => void;
}

const MAXIMUM_PER_ACCOUNT = 250;
const CREATIONS_PER_HOUR = 100;
const ALREADY_EXISTS = 2388024;

/** Sending one of these is refused with a code of its own instead of "does not exist". */
const REFUSAL_BY_STATUS: Partial<Record<TemplateStatus, number>> = { PAUSED: 132015, DISABLED: 132016 };

/** The message templates of all business accounts and Meta's review of them. */
export class Templates {
  readonly #parts: TemplatesParts;
  readonly #templates = new Map<string, Template>();
  readonly #creations = new TokenBuckets(CREATIONS_PER_HOUR, 3_600_000 / CREATIONS_PER_HOUR);

  constructor(parts: TemplatesParts) {
    this.#parts = parts;
  }

  /** Files a template; the approval and its webhook follow shortly. @throws GraphError 100 or 80008 */
  create(businessAccountId: string, request: unknown): Template {
    const definition = parseDefinition(request);
    if (this.list(businessAccountId).length >= MAXIMUM_PER_ACCOUNT) {
      throw invalidParameter(`The account has reached its limit of ${MAXIMUM_PER_ACCOUNT} templates`);
    }
    const { name, language } = definition;
    if (this.#templates.has(templateKey(businessAccountId, name, language))) {
      throw invalidParameter('Content in this language already exists', ALREADY_EXISTS);
    }
    if (!this.#creations.take(businessAccountId)) throw new GraphError(80008);
    const template: Template = { ...definition, id: mintObjectId(), businessAccountId, status: 'PENDING' };
    this.#templates.set(templateKey(businessAccountId, name, language), template);
    this.#review(template);
    this.#parts.onChange();
    return template;
  }

  list(businessAccountId: string): Template[] {
    return this.all().filter((template) => template.businessAccountId === businessAccountId);
  }

  all(): Template[] {
    return [...this.#templates.values()];
  }

  /** Deletes a name in all its languages; false where there is none. */
  remove(businessAccountId: string, name: string): boolean {
    const doomed = this.list(businessAccountId).filter((template) => template.name === name);
    for (const { language } of doomed) this.#templates.delete(templateKey(businessAccountId, name, language));
    this.#parts.onChange();
    return doomed.length > 0;
  }

  /** The template that a message may use. @throws GraphError 132001, 132015 or 132016 */
  approved(businessAccountId: string, name: string, language: string): Template {
    const template = this.#templates.get(templateKey(businessAccountId, name, language));
    if (template?.status === 'APPROVED') return template;
    const refusal = template && REFUSAL_BY_STATUS[template.status];
    if (refusal !== undefined) throw new GraphError(refusal, `template (${name}) is ${template?.status}`);
    throw new GraphError(132001, `template name (${name}) does not exist in ${language}`);
  }

  /** Meta changes its mind about a template, in all its languages; false where there is none. */
  setStatus(businessAccountId: string, name: string, status: TemplateStatus, reason = 'NONE'): boolean {
    const affected = this.list(businessAccountId).filter((template) => template.name === name);
    for (const template of affected) this.#announce(template, status, reason);
    return affected.length > 0;
  }

  restore(templates: readonly Template[]): void {
    for (const template of templates) {
      this.#templates.set(
        templateKey(template.businessAccountId, template.name, template.language),
        template,
      );
      if (template.status === 'PENDING') this.#review(template);
    }
  }

  #review(template: Template): void {
    this.#parts.timers.after(this.#parts.policy.templateReviewMs, () => {
      if (template.status === 'PENDING') this.#announce(template, 'APPROVED', 'NONE');
    });
  }

  #announce(template: Template, status: TemplateStatus, reason: string): void {
    template.status = status;
    this.#parts.onChange();
    const update = {
      businessAccountId: template.businessAccountId,
      time: Math.floor(this.#parts.clock.now() / 1000),
      field: 'message_template_status_update',
      value: {
        event: status,
        message_template_id: Number(template.id),
        message_template_name: template.name,
        message_template_language: template.language,
        message_template_category: template.category,
        reason,
      },
    };
    void this.#parts.webhooks.enqueue([update], [`templates:${template.businessAccountId}`]);
  }
}

function templateKey(businessAccountId: string, name: string, language: string): string {
  return `${businessAccountId}:${name}:${language}`;
}
