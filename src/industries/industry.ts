import type { CustomField } from './custom-field.ts';
import type { BusinessDefaults } from './defaults.ts';
import type { Terminology } from './terminology.ts';

/** What a line of business changes: words, rules and defaults, as data. */
export interface Industry {
  name: string;
  /** reminders and calendars do not say what the visit is for */
  hasDiscreetReminders: boolean;
  /** a visit is with somebody (“with Ana”), not in or at something */
  hasPersonalService: boolean;
  /** a visit is for one person, so that two people need two bookings */
  isPerPerson: boolean;
  /** nothing is asked for in free words, but for the fields below: people would write what nobody may keep */
  forbidsFreeText: boolean;
  /** the flow that a new business of this kind starts with, in `flows/` */
  defaultFlow: string;
  terminology: Terminology;
  /** what it may ask beside the usual, in this order */
  fields: readonly CustomField[];
  /** what a new business of this kind starts with */
  defaults: BusinessDefaults;
}
