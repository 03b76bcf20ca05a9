import { z } from 'zod';

/** How webhooks travel. Durations are real time. */
export const deliverySchema = z.strictObject({
  /** Every webhook is sent this many times, at once. */
  duplicates: z.int().min(1).max(20),
  /** How many webhooks may be under way at once. */
  concurrency: z.int().min(1).max(1_000),
  /** How many waiting updates may share one POST; Meta aggregates up to 1000. */
  batchSize: z.int().min(1).max(1_000),
  /** Gives up the order within a chat and shuffles what waits. */
  isReordered: z.boolean(),
  /** How long every webhook is held back. */
  delayMs: z.int().min(0).max(600_000),
  /** A webhook not answered with 200 is sent again after this long, then twice as long each time… */
  retryMs: z.int().min(1).max(600_000),
  /** …up to this long. */
  maximumRetryMs: z.int().min(1).max(86_400_000),
  /** Delivers the `sent` status before the send is answered: the race that a product must survive. */
  isSentBeforeResponse: z.boolean(),
  sentAfterMs: z.int().min(0).max(600_000),
  /** Counted from `sent`. */
  deliveredAfterMs: z.int().min(0).max(600_000),
  /** Writes `/` as `\/`, as some of Meta's serializers do. */
  isSlashEscaped: z.boolean(),
});

export type Delivery = z.infer<typeof deliverySchema>;

export function defaultDelivery(): Delivery {
  return {
    duplicates: 1,
    concurrency: 20,
    batchSize: 1,
    isReordered: false,
    delayMs: 0,
    retryMs: 500,
    maximumRetryMs: 60_000,
    isSentBeforeResponse: false,
    sentAfterMs: 10,
    deliveredAfterMs: 50,
    isSlashEscaped: false,
  };
}

/** How strictly Meta's rules are applied. */
export const policySchema = z.strictObject({
  /** A free-form message outside the window: accepted, then failed by status (Meta's usual way), or refused at once. */
  closedWindow: z.enum(['async', 'sync']),
  isPairLimited: z.boolean(),
  isThroughputLimited: z.boolean(),
  /** How long a new template waits for its approval, in real time. */
  templateReviewMs: z.int().min(0).max(86_400_000),
});

export type Policy = z.infer<typeof policySchema>;

export function defaultPolicy(): Policy {
  return { closedWindow: 'async', isPairLimited: true, isThroughputLimited: true, templateReviewMs: 200 };
}
