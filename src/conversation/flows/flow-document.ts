import type { StepDocument } from '../steps/step-kind.ts';

/** Words that work at every step; the flow says where they lead. */
export const reservedRoutes = [
  'menu',
  'book',
  'my-bookings',
  'reschedule',
  'cancel',
  'prices',
  'hours',
  'location',
] as const;
export type ReservedRoute = (typeof reservedRoutes)[number];

/** A conversation as a business designs it: data only. Step ids are stable and mean nothing to customers. */
export interface FlowDocument {
  format: 1;
  name: string;
  start: string;
  routes: Partial<Record<ReservedRoute, string>>;
  steps: Record<string, StepDocument>;
  /** steps that subflow steps go through, by name */
  groups?: Record<string, StepGroup>;
}

/** Steps that are used as one. They lead to each other, or out by "@" and one of the group's exits. */
export interface StepGroup {
  start: string;
  exits: string[];
  steps: Record<string, StepDocument>;
}

/** Something that is wrong with a document. */
export interface FlowProblem {
  step?: string;
  problem: string;
}
