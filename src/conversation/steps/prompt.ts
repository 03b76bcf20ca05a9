import type { Asked } from '../understanding/index.ts';

/** Most choices of one question: WhatsApp's list has ten rows, and one stays free for the way to a person. */
export const MOST_CHOICES = 9;

/** A choice offered with a question. */
export interface Choice {
  /** what tapping it means, stable and self-contained: `service:<id>`, `slot:<instant>:<resource>:<about>` */
  key: string;
  label: string;
  description?: string;
  /** other words for it */
  synonyms?: readonly string[];
  /** the civil date and time a slot stands for, so that typing them chooses it */
  date?: string;
  time?: string;
  /** leads on to other choices: "the last one" is the last above it */
  isNavigation?: boolean;
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
