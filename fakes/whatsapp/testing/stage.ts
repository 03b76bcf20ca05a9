import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { startLocalGraph, type LocalGraph, type LocalGraphOptions } from '../local-graph.ts';
import type { LocalNumber } from '../model.ts';
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.ts';

export const SALON: LocalNumber = {
  phoneNumberId: '800000000000001',
  businessAccountId: '900000000000001',
  displayPhoneNumber: '15550109999',
  verifiedName: 'Salon',
  accessToken: 'token-of-the-salon',
};

export const CLINIC: LocalNumber = {
  phoneNumberId: '800000000000002',
  businessAccountId: '900000000000002',
  displayPhoneNumber: '15550108888',
  verifiedName: 'Clinic',
  accessToken: 'token-of-the-clinic',
};

export const ANA = '34600000001';
export const BEN = '34600000002';

const HOUR_MS = 3_600_000;

const acceptanceSchema = z.object({ messages: z.tuple([z.object({ id: z.string() })]) });

interface Answer {
  status: number;
  body: unknown;
}

/** Waits for something that no promise tells about. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(5);
}

/** A local Graph server with two businesses, a product's webhook, and a clock that tests move. */
export interface Stage {
  graph: LocalGraph;
  product: WebhookReceiver;
  clock: { now(): number; passHours(hours: number): void };
  /** Calls the Graph API, by default as the salon. */
  call(method: string, path: string, body?: unknown, token?: string): Promise<Answer>;
  /** Sends to Ana from the salon, over HTTP. */
  send(message: Record<string, unknown>): Promise<Answer>;
  /** Sends and expects acceptance; resolves with the wamid. */
  accepted(message: Record<string, unknown>): Promise<string>;
  /** Calls the phone side. */
  phone(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Ana writes to the salon, which opens the window, and what it caused has passed. */
  openWindow(): Promise<void>;
  close(): Promise<void>;
}

export async function openStage(options: Partial<LocalGraphOptions> = {}): Promise<Stage> {
  const product = await startWebhookReceiver('app-secret', 'verify-me');
  let now = Date.parse('2026-03-02T09:00:00Z');
  const clock = { now: () => now, passHours: (hours: number) => void (now += hours * HOUR_MS) };
  const graph = await startLocalGraph({
    clock,
    appSecret: 'app-secret',
    verifyToken: 'verify-me',
    numbers: [SALON, CLINIC],
    webhookUrl: product.url,
    ...options,
  });
  graph.delivery.sentAfterMs = 1;
  graph.delivery.deliveredAfterMs = 1;
  graph.delivery.retryMs = 10;
  graph.policy.templateReviewMs = 1;

  async function fetchJson(url: string, method: string, body: unknown, headers: Record<string, string>) {
    const response = await fetch(url, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }
  const call: Stage['call'] = (method, path, body, token = SALON.accessToken) =>
    fetchJson(`${graph.url}/v26.0/${path}`, method, body, { Authorization: `Bearer ${token}` });

  const send: Stage['send'] = (message) =>
    call('POST', `${SALON.phoneNumberId}/messages`, { messaging_product: 'whatsapp', to: ANA, ...message });

  return {
    graph,
    product,
    clock,
    call,
    send,
    async accepted(message) {
      const { body } = await send(message);
      return acceptanceSchema.parse(body).messages[0].id;
    },
    phone: (method, path, body) => fetchJson(`${graph.url}/phone-side${path}`, method, body, {}),
    async openWindow() {
      graph.phones.send(ANA, SALON.phoneNumberId, { type: 'text', text: 'hola' });
      await graph.settled();
    },
    async close() {
      await graph.close();
      await product.close();
    },
  };
}

export const chatPath = `/phones/${ANA}/chats/${SALON.phoneNumberId}`;
