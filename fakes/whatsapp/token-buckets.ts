interface Bucket {
  tokens: number;
  countedAt: number;
}

/** Full buckets are forgotten once this many have gathered. */
const PRUNE_ABOVE = 10_000;

/** One token bucket per key, refilled steadily in real time. */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>();
  readonly #capacity: number;
  readonly #refillMs: number;
  readonly #now: () => number;
  #pruneAbove = PRUNE_ABOVE;

  /**
   * @param refillMs how long one token takes to come back
   * @param now a clock in milliseconds
   */
  constructor(capacity: number, refillMs: number, now: () => number = () => performance.now()) {
    this.#capacity = capacity;
    this.#refillMs = refillMs;
    this.#now = now;
  }

  /** Takes one token; false when there is none. */
  take(key: string): boolean {
    const now = this.#now();
    const bucket = this.#buckets.get(key) ?? { tokens: this.#capacity, countedAt: now };
    bucket.tokens = this.#level(bucket, now);
    bucket.countedAt = now;
    this.#buckets.set(key, bucket);
    if (this.#buckets.size > this.#pruneAbove) this.#prune(now);
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  }

  #level(bucket: Bucket, now: number): number {
    return Math.min(this.#capacity, bucket.tokens + (now - bucket.countedAt) / this.#refillMs);
  }

  #prune(now: number): void {
    for (const [key, bucket] of this.#buckets) {
      if (this.#level(bucket, now) >= this.#capacity) this.#buckets.delete(key);
    }
    // Doubling keeps the cost of pruning constant per send when most buckets are in use.
    this.#pruneAbove = Math.max(PRUNE_ABOVE, 2 * this.#buckets.size);
  }
}
