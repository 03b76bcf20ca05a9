import type { TermLanguage } from './terminology.ts';

/** What people read, in every language in which a line of business has words. */
export type Texts = Readonly<Record<TermLanguage, string>>;

/** Something that a line of business asks for beside the usual; it can be a field of a flow's `details` step as it is. */
export interface CustomField {
  /** the variable that keeps it */
  save: string;
  /** what it is called, for people of the business */
  label: Texts;
  /** the question */
  text: Texts;
  answer: CustomAnswer;
}

export type CustomAnswer =
  | { type: 'text'; maxLength: number }
  | { type: 'number'; min?: number; max?: number; isWhole?: boolean }
  | { type: 'date'; fromDays?: number; untilDays?: number }
  | { type: 'yes-no' }
  | { type: 'choice'; options: { id: string; label: Texts }[] };
