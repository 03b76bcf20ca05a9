/** What a line of business changes: words, rules and defaults, as data. */
export interface Industry {
  name: string;
  /** reminders do not say what the visit is for */
  hasDiscreetReminders: boolean;
  /** the flow that a new business of this kind starts with, in `flows/` */
  defaultFlow: string;
}
