import { templateLanguage } from './template-language.ts';

export type Language = 'en' | 'es' | 'pt' | 'fr' | 'de' | 'it' | 'ar';

interface TemplateTexts {
  /** `{{name}}` stands for a parameter; Meta refuses one at either end */
  body: string;
  /** titles of the quick replies; a message gives their payloads in the same order */
  buttons?: readonly string[];
}

export interface Template {
  name: string;
  /** Meta's code, such as `pt_BR` */
  language: string;
  body: string;
  buttons: readonly string[];
  /** what Meta's reviewers read in place of each parameter */
  examples: Readonly<Record<string, string>>;
}

/** One template in every language. */
export function translated(
  name: string,
  examples: Readonly<Record<string, string>>,
  texts: Record<Language, TemplateTexts>,
): Template[] {
  return Object.entries(texts).map(([language, { body, buttons = [] }]) => ({
    name,
    language: templateLanguage(language),
    body,
    buttons,
    examples,
  }));
}
