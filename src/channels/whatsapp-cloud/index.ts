export { capabilities } from './capabilities.ts';
export { createWhatsAppManagement } from './management.ts';
export type { PhoneNumber, TemplateState, WhatsAppManagement } from './management.ts';
export { parseWebhook } from './parse-webhook.ts';
export type { IgnoredEntry, ParsedWebhook } from './parse-webhook.ts';
export { createWhatsAppCloud } from './send.ts';
export { isSignedBy } from './signature.ts';
export { templates, templatesIn } from './templates.ts';
export type { Template } from './translated-template.ts';
