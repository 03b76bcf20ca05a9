import { GraphError } from './graph-error.ts';
import { chatKey } from './model.ts';
import type { Policy } from './settings.ts';
import { TokenBuckets } from './token-buckets.ts';

const PAIR_CAPACITY = 45;
const PAIR_REFILL_MS = 6_000;
const MESSAGES_PER_SECOND = 80;

/** How fast a number may send: to one person (45 at once, then 1 per 6 s) and altogether (80 per second). */
export class SendLimits {
  readonly #pairs: TokenBuckets;
  readonly #numbers: TokenBuckets;
  readonly #policy: Policy;

  /** @param now real time in milliseconds; tests let it stand still */
  constructor(policy: Policy, now?: () => number) {
    this.#policy = policy;
    this.#pairs = new TokenBuckets(PAIR_CAPACITY, PAIR_REFILL_MS, now);
    this.#numbers = new TokenBuckets(MESSAGES_PER_SECOND, 1_000 / MESSAGES_PER_SECOND, now);
  }

  /** @throws GraphError 130429 or 131056 */
  admit(phoneNumberId: string, phone: string): void {
    if (this.#policy.isThroughputLimited && !this.#numbers.take(phoneNumberId)) {
      throw new GraphError(
        130429,
        'Message failed to send because there were too many messages sent from this phone number in a short period of time.',
      );
    }
    if (this.#policy.isPairLimited && !this.#pairs.take(chatKey(phoneNumberId, phone))) {
      throw new GraphError(
        131056,
        'Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time.',
      );
    }
  }
}
