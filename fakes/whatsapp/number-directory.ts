import { invalidToken, unknownObject } from './graph-error.ts';
import type { LocalNumber } from './model.ts';

/** The business numbers, which token owns what, and which accounts send their webhooks to our app. */
export class NumberDirectory {
  readonly #numbers = new Map<string, LocalNumber>();
  readonly #objectIdsByToken = new Map<string, Set<string>>();
  readonly #unsubscribedAccountIds = new Set<string>();

  add(number: LocalNumber): void {
    this.#numbers.set(number.phoneNumberId, number);
    const owned = this.#objectIdsByToken.get(number.accessToken) ?? new Set();
    this.#objectIdsByToken.set(
      number.accessToken,
      owned.add(number.phoneNumberId).add(number.businessAccountId),
    );
  }

  find(phoneNumberId: string): LocalNumber | undefined {
    return this.#numbers.get(phoneNumberId);
  }

  list(): LocalNumber[] {
    return [...this.#numbers.values()];
  }

  /** @throws GraphError 190 for an unknown token, 100/33 for a number that is unknown or someone else's. */
  ownedNumber(token: string | undefined, phoneNumberId: string, method: string): LocalNumber {
    this.#checkOwnership(token, phoneNumberId, method);
    const number = this.#numbers.get(phoneNumberId);
    if (!number) throw unknownObject(method, phoneNumberId);
    return number;
  }

  /** The numbers of a business account. @throws GraphError as `ownedNumber` does */
  ownedAccount(token: string | undefined, businessAccountId: string, method: string): LocalNumber[] {
    this.#checkOwnership(token, businessAccountId, method);
    const numbers = this.list().filter((number) => number.businessAccountId === businessAccountId);
    if (numbers.length === 0) throw unknownObject(method, businessAccountId);
    return numbers;
  }

  isSubscribed(businessAccountId: string): boolean {
    return !this.#unsubscribedAccountIds.has(businessAccountId);
  }

  setSubscribed(businessAccountId: string, isSubscribed: boolean): void {
    if (isSubscribed) this.#unsubscribedAccountIds.delete(businessAccountId);
    else this.#unsubscribedAccountIds.add(businessAccountId);
  }

  #checkOwnership(token: string | undefined, objectId: string, method: string): void {
    const owned = token === undefined ? undefined : this.#objectIdsByToken.get(token);
    if (!owned) throw invalidToken();
    if (!owned.has(objectId)) throw unknownObject(method, objectId);
  }
}
