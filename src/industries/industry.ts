import type { Terminology } from './terminology.ts';

/** What a line of business changes: words, rules and defaults, as data. */
export interface Industry {
  name: string;
  /** reminders do not say what the visit is for */
  hasDiscreetReminders: boolean;
  /** a visit is with somebody (“with Ana”), not in or at something */
  hasPersonalService: boolean;
  /** a visit is for one person, so that two people need two bookings */
  isPerPerson: boolean;
  /** the flow that a new business of this kind starts with, in `flows/` */
  defaultFlow: string;
  terminology: Terminology;
}
