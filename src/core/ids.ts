import { v7, validate } from 'uuid';

/** Nominal string types, so that a booking's id cannot be passed where a tenant's is meant. */
type Id<Name extends string> = string & { readonly __id: Name };

export type TenantId = Id<'tenant'>;
export type ChannelId = Id<'channel'>;
export type ContactId = Id<'contact'>;
/** A lane and its conversation share one id: the lane orders events, the conversation is the state they change. */
export type LaneId = Id<'lane'>;
export type FlowId = Id<'flow'>;
export type FlowVersionId = Id<'flowVersion'>;
export type ServiceId = Id<'service'>;
export type ResourceId = Id<'resource'>;
export type LocationId = Id<'location'>;
export type SessionId = Id<'session'>;
export type BookingId = Id<'booking'>;
export type WaitlistEntryId = Id<'waitlistEntry'>;
export type WaitlistOfferId = Id<'waitlistOffer'>;
export type OutboxMessageId = Id<'outboxMessage'>;
export type TimerId = Id<'timer'>;
export type HandoffId = Id<'handoff'>;
export type WebhookCallId = Id<'webhookCall'>;
export type CalendarFeedId = Id<'calendarFeed'>;
export type CalendarSourceId = Id<'calendarSource'>;

/** A new time-ordered id (UUID version 7): neighbours in time are neighbours in the index. */
export function newId<T extends Id<string>>(): T {
  return v7() as T; // the only place where a plain string becomes an id of our own making
}

/** Reads an id that came from outside; `undefined` where it cannot be one. */
export function parseId<T extends Id<string>>(text: string): T | undefined {
  return validate(text) ? (text.toLowerCase() as T) : undefined; // checked just before
}
