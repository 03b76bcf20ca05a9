import { businessScopedUserId } from './minting.ts';
import type { IdentityMode } from './model.ts';

export interface Person {
  phone: string;
  name: string;
  identity: IdentityMode;
  username?: string | undefined;
}

/** What a phone may say about its owner with a message; it holds until said otherwise. */
export interface Introduction {
  name?: string | undefined;
  identity?: IdentityMode | undefined;
  username?: string | undefined;
}

/** The simulated people: how they are called and which of their ids the webhooks may carry. */
export class People {
  readonly #people = new Map<string, Person>();
  /** From `<business account>:<phone>`. */
  readonly #userIds = new Map<string, string>();
  /** From `<business account>:<BSUID>`, because a BSUID cannot be computed back. */
  readonly #phoneByUserId = new Map<string, string>();

  find(phone: string): Person {
    return (
      this.#people.get(phone) ?? {
        phone,
        name: `Customer ${phone.slice(-4)}`,
        identity: 'phone+bsuid' as const,
      }
    );
  }

  introduce(phone: string, { name, identity, username }: Introduction): Person {
    const known = this.find(phone);
    const person: Person = {
      phone,
      name: name ?? known.name,
      identity: identity ?? known.identity,
      username: username ?? known.username,
    };
    this.#people.set(phone, person);
    return person;
  }

  /** The person's BSUID for that business; from now on the business can write to it. */
  userId(phone: string, businessAccountId: string): string {
    const key = `${businessAccountId}:${phone}`;
    const known = this.#userIds.get(key);
    if (known !== undefined) return known;
    const userId = businessScopedUserId(businessAccountId, phone);
    this.#userIds.set(key, userId);
    this.#phoneByUserId.set(`${businessAccountId}:${userId}`, phone);
    return userId;
  }

  /** What a wamid names the person by: the phone, or the BSUID where the phone is withheld. */
  visibleId(phone: string, businessAccountId: string): string {
    return this.find(phone).identity === 'bsuid' ? this.userId(phone, businessAccountId) : phone;
  }

  /** The phone behind a BSUID; ids that this business was never told, or another business's, are unknown. */
  phoneOf(userId: string, businessAccountId: string): string | undefined {
    return this.#phoneByUserId.get(`${businessAccountId}:${userId}`);
  }

  list(): Person[] {
    return [...this.#people.values()];
  }
}
