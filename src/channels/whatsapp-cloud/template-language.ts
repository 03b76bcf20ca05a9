/**
 * Meta's codes for the languages in which the product has templates. Portuguese exists there only with a country
 * (developers.facebook.com/docs/whatsapp/api/messages/message-templates, read in November 2026).
 */
const CODES: ReadonlyMap<string, string> = new Map([
  ['en', 'en'],
  ['es', 'es'],
  ['pt', 'pt_BR'],
  ['fr', 'fr'],
  ['de', 'de'],
  ['it', 'it'],
  ['ar', 'ar'],
]);

/**
 * Meta's code for a language tag of ours, such as `pt` or `es-MX`. A language without templates gets the English ones:
 * a reminder in English reaches the customer, one in a language that does not exist reaches nobody.
 */
export function templateLanguage(tag: string): string {
  const [language = ''] = tag.toLowerCase().split(/[-_]/);
  return CODES.get(language) ?? 'en';
}
