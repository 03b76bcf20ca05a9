import { parseId, type BookingId } from '../../core/ids.ts';

/*
 * What comes back when a button is tapped, however much later. Flow ids belong to one question and go stale with it;
 * object ids act on a booking and stay valid as long as the booking is as it was.
 */

export interface FlowChoiceId {
  kind: 'flow';
  epoch: number;
  versionNumber: number;
  step: string;
  key: string;
}

/** What a customer can do with a booking wherever it is shown. */
export const bookingActions = ['confirm', 'reschedule', 'cancel'] as const;
export const allBookingActions = [
  ...bookingActions,
  /** a reminder's Cancel: at once, where it is free */
  'drop',
  /** takes that back */
  'keep',
  /** staff decide on a request */
  'approve',
  'decline',
  /** what the waitlist offers */
  'take',
  'pass',
] as const;
export type BookingAction = (typeof allBookingActions)[number];

export interface BookingChoiceId {
  kind: 'booking';
  bookingId: BookingId;
  version: number;
  action: BookingAction;
}

export function flowChoiceId({ epoch, versionNumber, step, key }: Omit<FlowChoiceId, 'kind'>): string {
  return `f|${epoch}|${versionNumber}|${step}|${key}`;
}

export function bookingChoiceId({ bookingId, version, action }: Omit<BookingChoiceId, 'kind'>): string {
  return `b|${bookingId}|${version}|${action}`;
}

/** Undefined for anything that we did not write. */
export function parseChoiceId(id: string): FlowChoiceId | BookingChoiceId | undefined {
  const [kind, ...parts] = id.split('|');
  if (kind === 'f') {
    const [epoch, versionNumber, step, ...key] = parts;
    if (!step || key.length === 0) return undefined;
    return {
      kind: 'flow',
      epoch: Number(epoch),
      versionNumber: Number(versionNumber),
      step,
      key: key.join('|'),
    };
  }
  if (kind === 'b') {
    const [rawId = '', version, rawAction] = parts;
    const bookingId = parseId<BookingId>(rawId);
    const action = allBookingActions.find((known) => known === rawAction);
    return bookingId && action ? { kind: 'booking', bookingId, version: Number(version), action } : undefined;
  }
  return undefined;
}
