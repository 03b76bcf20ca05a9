import { randomInt } from 'node:crypto';
import type { Delivery } from './settings.ts';
import type { Timers } from './timers.ts';
import { webhookBytes } from './webhook-bytes.ts';
import type { WebhookClient } from './webhook-client.ts';
import { webhookPayload, type WebhookUpdate } from './webhook-updates.ts';

/** Updates that travel together and the lanes (usually one chat) in whose order they stand. */
interface Parcel {
  updates: readonly WebhookUpdate[];
  lanes: readonly string[];
  /** How many earlier parcels of its lanes are still on their way. */
  waitingFor: number;
  /** The parcels that wait for this one, once per lane they share. */
  followers: Parcel[];
  onDelivered: () => void;
}

/** One POST, repeated until it is answered 200. */
interface Shipment {
  parcels: readonly Parcel[];
  bytes: Buffer;
  copiesLeft: number;
  failures: number;
}

export interface WebhookCounters {
  /** Updates not yet answered with 200. */
  waiting: number;
  /** POSTs answered with 200, and all others. */
  acknowledged: number;
  failed: number;
  /** The last HTTP status; 0: no answer. */
  lastStatus: number | undefined;
}

interface WebhookQueueParts {
  client: WebhookClient;
  delivery: Delivery;
  timers: Timers;
  /** Updates of accounts that are not subscribed to the app are dropped, as Meta does. */
  isSubscribed: (businessAccountId: string) => boolean;
  log: (line: string) => void;
}

/** With reordering on, each parcel is held back by a random time up to this. */
const REORDER_SPREAD_MS = 150;

/** Delivers webhooks: in order within a lane, across lanes at once, each until the product answers 200. */
export class WebhookQueue {
  readonly #parts: WebhookQueueParts;
  readonly #lastParcelOfLane = new Map<string, Parcel>();
  readonly #ready: Parcel[] = [];
  readonly #retries: Shipment[] = [];
  #underWay = 0;
  #url: URL | undefined;
  readonly #counters: WebhookCounters = { waiting: 0, acknowledged: 0, failed: 0, lastStatus: undefined };

  constructor(parts: WebhookQueueParts) {
    this.#parts = parts;
  }

  /** Webhooks wait here until there is a URL. */
  setUrl(url: string): void {
    this.#url = new URL(url);
    this.pump();
  }

  counters(): WebhookCounters {
    return { ...this.#counters };
  }

  /** Runs the GET handshake against the webhook; false also where there is no URL. */
  async verify(): Promise<boolean> {
    return this.#url !== undefined && (await this.#parts.client.verify(this.#url));
  }

  /** Accepts updates for delivery in one POST; the promise settles when the product has answered 200. */
  enqueue(updates: readonly WebhookUpdate[], lanes: readonly string[]): Promise<void> {
    const subscribed = updates.filter(({ businessAccountId }) => this.#parts.isSubscribed(businessAccountId));
    if (subscribed.length === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const { isReordered, delayMs } = this.#parts.delivery;
      const parcel: Parcel = {
        updates: subscribed,
        lanes: isReordered ? [] : [...new Set(lanes)],
        waitingFor: 0,
        followers: [],
        onDelivered: resolve,
      };
      this.#counters.waiting += 1;
      for (const lane of parcel.lanes) {
        const before = this.#lastParcelOfLane.get(lane);
        if (before) {
          before.followers.push(parcel);
          parcel.waitingFor += 1;
        }
        this.#lastParcelOfLane.set(lane, parcel);
      }
      const heldBackMs = delayMs + (isReordered ? randomInt(REORDER_SPREAD_MS) : 0);
      if (heldBackMs === 0) {
        this.#releaseWhenFree(parcel);
      } else {
        parcel.waitingFor += 1;
        this.#parts.timers.after(heldBackMs, () => this.#stopWaiting(parcel));
      }
    });
  }

  /** Starts what may start; to be called when the settings have changed. */
  pump(): void {
    const { concurrency, batchSize } = this.#parts.delivery;
    while (this.#url && this.#underWay < concurrency) {
      const shipment = this.#retries.shift() ?? this.#pack(this.#ready.splice(0, batchSize));
      if (!shipment) return;
      void this.#ship(this.#url, shipment);
    }
  }

  #pack(parcels: Parcel[]): Shipment | undefined {
    if (parcels.length === 0) return undefined;
    const payload = webhookPayload(parcels.flatMap(({ updates }) => updates));
    const { isSlashEscaped, duplicates } = this.#parts.delivery;
    return { parcels, bytes: webhookBytes(payload, isSlashEscaped), copiesLeft: duplicates, failures: 0 };
  }

  async #ship(url: URL, shipment: Shipment): Promise<void> {
    this.#underWay += 1;
    const copies = Array.from({ length: shipment.copiesLeft }, () =>
      this.#parts.client.post(url, shipment.bytes),
    );
    const statuses = await Promise.all(copies);
    this.#underWay -= 1;
    const refusals = statuses.filter((status) => status !== 200);
    this.#counters.acknowledged += statuses.length - refusals.length;
    this.#counters.failed += refusals.length;
    this.#counters.lastStatus = statuses.at(-1);
    shipment.copiesLeft = refusals.length;
    if (refusals.length === 0) for (const parcel of shipment.parcels) this.#finish(parcel);
    else this.#retryLater(shipment, refusals[0] ?? 0);
    this.pump();
  }

  #retryLater(shipment: Shipment, status: number): void {
    const { retryMs, maximumRetryMs } = this.#parts.delivery;
    const pauseMs = Math.min(maximumRetryMs, retryMs * 2 ** shipment.failures);
    shipment.failures += 1;
    this.#parts.log(
      `webhook answered ${status || 'nothing'}, attempt ${shipment.failures}, again in ${pauseMs} ms`,
    );
    this.#parts.timers.after(pauseMs, () => {
      this.#retries.push(shipment);
      this.pump();
    });
  }

  #finish(parcel: Parcel): void {
    this.#counters.waiting -= 1;
    for (const lane of parcel.lanes) {
      if (this.#lastParcelOfLane.get(lane) === parcel) this.#lastParcelOfLane.delete(lane);
    }
    for (const follower of parcel.followers) this.#stopWaiting(follower);
    parcel.onDelivered();
  }

  #stopWaiting(parcel: Parcel): void {
    parcel.waitingFor -= 1;
    this.#releaseWhenFree(parcel);
  }

  #releaseWhenFree(parcel: Parcel): void {
    if (parcel.waitingFor > 0) return;
    this.#ready.push(parcel);
    this.pump();
  }
}
