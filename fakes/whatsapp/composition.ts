import type { Pricing } from './chats.ts';
import type { OutboundMessage } from './message-rules.ts';
import type { GraphContent, LocalNumber } from './model.ts';
import { renderTemplate } from './template-rendering.ts';
import type { Templates } from './templates.ts';

export interface Composition {
  content: GraphContent;
  pricing: Pricing;
}

/** What the phone will show, and what Meta would charge for it. @throws GraphError where a template does not fit */
export function compose(
  templates: Templates,
  number: LocalNumber,
  message: OutboundMessage,
  isWindowOpen: boolean,
): Composition {
  if (message.type !== 'template') {
    const { type } = message;
    // The rules make every message carry the object that its type names.
    const part = (message as Record<string, unknown>)[type];
    const pricing: Pricing = {
      billable: false,
      pricing_model: 'PMP',
      type: 'free_customer_service',
      category: 'service',
    };
    return { content: { type, [type]: part }, pricing };
  }
  const { name, language } = message.template;
  const template = templates.approved(number.businessAccountId, name, language.code);
  const isFree = isWindowOpen && template.category === 'UTILITY';
  return {
    content: {
      type: 'template',
      template: message.template,
      rendered: renderTemplate(template, message.template),
    },
    pricing: {
      billable: !isFree,
      pricing_model: 'PMP',
      type: isFree ? 'free_customer_service' : 'regular',
      category: template.category.toLowerCase(),
    },
  };
}
