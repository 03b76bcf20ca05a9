import type { Instant } from '../time/index.ts';

export type ChannelKind = 'whatsapp-cloud';

/** One key under which a channel knows a person. WhatsApp may give a phone, a business-scoped user id, or both. */
export interface Alias {
  kind: 'phone' | 'bsuid';
  value: string;
}

/** A person's message, or something that happened in the chat with them, in channel-neutral form. */
export interface InboundMessage {
  providerMessageId: string;
  /** whose chat it is: never empty; any of them finds the lane */
  from: Alias[];
  profileName?: string;
  sentAt: Instant;
  /** the message it answers, by the provider's id */
  replyTo?: string;
  /** the advertisement or post that the person came from */
  referral?: Referral;
  content: InboundContent;
}

export interface Referral {
  /** `ad`, `post`: an open set */
  source: string;
  sourceId?: string;
  url?: string;
  headline?: string;
  body?: string;
  /** tells the advertiser which click it was */
  clickId?: string;
}

export type InboundContent =
  | { kind: 'text'; text: string }
  /** a button or list row; `id` is what we put into it, `title` what the person saw */
  | { kind: 'tap'; id: string; title: string }
  | { kind: 'media'; media: 'image' | 'audio' | 'video' | 'document' | 'sticker'; caption?: string }
  | { kind: 'location'; latitude: number; longitude: number; name?: string }
  | { kind: 'contacts' }
  | { kind: 'reaction'; emoji?: string }
  /** an earlier message says something else now; without a text, something that is no text */
  | { kind: 'edit'; messageId: string; text?: string }
  /** an earlier message was taken back */
  | { kind: 'deletion'; messageId: string }
  /** the person is known by these from now on, each in place of the former one of its kind */
  | { kind: 'identity-change'; to: Alias[] }
  /** the business itself wrote to the person, from the phone app beside us */
  | { kind: 'echo'; text?: string }
  /** a type this version does not know, named as the provider names it */
  | { kind: 'unsupported'; type: string };

/** What became of a message we sent. Later ranks never go back to earlier ones. */
export interface DeliveryStatus {
  providerMessageId: string;
  status: 'sent' | 'delivered' | 'read' | 'failed';
  at: Instant;
  /** our outbox id, echoed by the provider */
  callbackData?: string;
  /** `isWindowClosed`: free text was not allowed any more */
  error?: { code: number; detail: string; isWindowClosed: boolean };
}

/** Everything one webhook said about one of our numbers. */
export interface InboundBatch {
  /** the provider's address of our number (WhatsApp: phone_number_id) */
  address: string;
  messages: { message: InboundMessage; raw: unknown }[];
  statuses: { status: DeliveryStatus; raw: unknown }[];
}

/** A message as the conversation means it; the channel decides how it looks. */
export interface OutboundMessage {
  text: string;
  /** short grey line below, where the channel has one */
  footer?: string;
  choices?: OutboundChoices;
  /** what is sent instead where free text is not allowed (outside WhatsApp's 24 hours) */
  template?: OutboundTemplate;
}

export interface OutboundChoices {
  /** label of the button that opens the list, where there are too many for buttons */
  open: string;
  options: OutboundOption[];
}

export interface OutboundOption {
  /** comes back in the tap, at most 200 characters */
  id: string;
  label: string;
  description?: string;
}

export interface OutboundTemplate {
  name: string;
  language: string;
  /** body parameters by name */
  parameters: Record<string, string>;
  /** payloads of its quick-reply buttons, in order */
  buttons?: string[];
}

export interface ChannelCapabilities {
  maxTextLength: number;
  buttons: { max: number; labelLength: number };
  list: { max: number; labelLength: number; descriptionLength: number; openLength: number };
  /** hours after a person's message in which free text may be sent; undefined = always */
  windowHours?: number;
}

/** One business number with what is needed to send through it. */
export interface ChannelAccount {
  address: string;
  token: string;
}

/** How a failed send is to be treated; the channel classifies, the outbox obeys. */
export type SendFailure =
  /** try again, waiting longer each time */
  | { kind: 'transient'; code: number; detail: string; retryAfterMs?: number }
  /** this recipient only is paced: wait, then go on in order */
  | { kind: 'recipient-limited'; code: number; detail: string; retryAfterMs?: number }
  /** it may or may not have been taken: wait for a status before sending again */
  | { kind: 'unknown'; code: number; detail: string }
  /** free text is not allowed now: use the template or drop it */
  | { kind: 'window-closed'; code: number; detail: string }
  /** the number or its token needs the owner: hold everything of this channel */
  | { kind: 'channel-blocked'; code: number; detail: string }
  /** this message to this person will never arrive */
  | { kind: 'permanent'; code: number; detail: string };

export type SendResult = { ok: true; providerMessageId: string } | { ok: false; failure: SendFailure };

export interface Channel {
  kind: ChannelKind;
  capabilities: ChannelCapabilities;
  /**
   * Sends one message; never throws for what the provider answered.
   * @param as `free` or `template`: decided at send time by the outbox
   * @param callbackData our outbox id, to be echoed in statuses
   */
  send(
    account: ChannelAccount,
    to: Alias,
    message: OutboundMessage,
    options: { as: 'free' | 'template'; callbackData: string; signal?: AbortSignal },
  ): Promise<SendResult>;
  /**
   * Tells a person that their message was read and, where one is coming, that an answer is being written. It is a
   * courtesy: never throws, never tries again.
   * @returns what the provider refused, if it did
   */
  acknowledge(
    account: ChannelAccount,
    providerMessageId: string,
    options: { isAnswering: boolean; signal?: AbortSignal },
  ): Promise<SendFailure | undefined>;
}
