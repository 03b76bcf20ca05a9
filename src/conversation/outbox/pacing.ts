/**
 * Keeps within what WhatsApp allows: one message in six seconds to a person, in bursts of up to 45, and 80 a second for
 * a number (https://developers.facebook.com/docs/whatsapp/cloud-api/overview, rate limits). Runs on real time.
 */
export interface Pacing {
  /** Takes a place for one message; the milliseconds to wait where there is none yet. */
  take(channel: string, recipient: string): number;
}

const PERSON = { capacity: 45, refillMs: 6_000 };
const NUMBER = { capacity: 80, refillMs: 1_000 / 80 };
/** People remembered before full buckets are forgotten; a full bucket is the same as none. */
const MOST_PEOPLE = 50_000;

interface Bucket {
  tokens: number;
  at: number;
}

export function createPacing(now: () => number = Date.now): Pacing {
  const people = new Map<string, Bucket>();
  const numbers = new Map<string, Bucket>();

  return {
    take(channel, recipient) {
      if (people.size > MOST_PEOPLE) forgetFull(people, now());
      const person = refill(people, `${channel} ${recipient}`, PERSON, now());
      const number = refill(numbers, channel, NUMBER, now());
      const waitMs = Math.max(waitFor(person, PERSON), waitFor(number, NUMBER));
      if (waitMs > 0) return waitMs;
      person.tokens -= 1;
      number.tokens -= 1;
      return 0;
    },
  };
}

function refill(buckets: Map<string, Bucket>, key: string, limit: typeof PERSON, now: number): Bucket {
  const bucket = buckets.get(key) ?? { tokens: limit.capacity, at: now };
  bucket.tokens = Math.min(limit.capacity, bucket.tokens + (now - bucket.at) / limit.refillMs);
  bucket.at = now;
  buckets.set(key, bucket);
  return bucket;
}

function waitFor({ tokens }: Bucket, { refillMs }: typeof PERSON): number {
  return tokens >= 1 ? 0 : Math.ceil((1 - tokens) * refillMs);
}

function forgetFull(people: Map<string, Bucket>, now: number): void {
  for (const [key, { tokens, at }] of people) {
    if (tokens + (now - at) / PERSON.refillMs >= PERSON.capacity) people.delete(key);
  }
}
