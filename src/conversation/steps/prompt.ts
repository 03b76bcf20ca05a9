import type { Asked, OfferedChoice } from '../understanding/index.ts';

/** Most choices of one question: WhatsApp's list has ten rows, and one stays free for the way to a person. */
export const MOST_CHOICES = 9;

/** A choice offered with a question. */
export interface Choice extends Omit<OfferedChoice, 'id'> {
  /** what tapping it means, stable and self-contained: `service:<id>`, `slot:<instant>:<resource>:<about>` */
  key: string;
  /** acts on an object at any later time ("Cancel" under a reminder), not on this question */
  objectId?: string;
  /** only its own words mean it: a service that its label names means the service */
  isShortcut?: boolean;
}

/** A question in channel-neutral form. */
export interface Prompt {
  text: string;
  /** what a bare number, name or date in the answer means */
  asked: Asked;
  /** at most `MOST_CHOICES` */
  choices: readonly Choice[];
  /** label of the button that opens a long list */
  open?: string;
}
