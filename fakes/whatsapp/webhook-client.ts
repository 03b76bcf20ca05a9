import { randomInt } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import { webhookSignature } from './webhook-bytes.ts';

const ANSWER_TIMEOUT_MS = 20_000;

/** Calls the product's webhook over kept-alive connections. */
export class WebhookClient {
  readonly #appSecret: string;
  readonly #verifyToken: string;
  readonly #agents = {
    'http:': new http.Agent({ keepAlive: true }),
    'https:': new https.Agent({ keepAlive: true }),
  };

  constructor(appSecret: string, verifyToken: string) {
    this.#appSecret = appSecret;
    this.#verifyToken = verifyToken;
  }

  /** Posts signed bytes; resolves with the HTTP status, or 0 where there was no answer. */
  async post(url: URL, bytes: Buffer): Promise<number> {
    const { status } = await this.#call(url, 'POST', bytes, {
      'Content-Type': 'application/json',
      'Content-Length': bytes.length,
      'X-Hub-Signature-256': webhookSignature(this.#appSecret, bytes),
    });
    return status;
  }

  /** Meta's GET handshake: true when the product answers 200 with the bare challenge. */
  async verify(url: URL): Promise<boolean> {
    const challenge = String(randomInt(1e9, 1e10));
    const target = new URL(url);
    target.searchParams.set('hub.mode', 'subscribe');
    target.searchParams.set('hub.challenge', challenge);
    target.searchParams.set('hub.verify_token', this.#verifyToken);
    const { status, text } = await this.#call(target, 'GET', undefined, {});
    return status === 200 && text === challenge;
  }

  close(): void {
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }

  #call(
    url: URL,
    method: string,
    bytes: Buffer | undefined,
    headers: http.OutgoingHttpHeaders,
  ): Promise<{ status: number; text: string }> {
    return new Promise((resolve) => {
      const isSecure = url.protocol === 'https:';
      const request = (isSecure ? https : http).request(url, {
        method,
        agent: this.#agents[isSecure ? 'https:' : 'http:'],
        headers: { 'User-Agent': 'facebookexternalua', Accept: '*/*', ...headers },
        timeout: ANSWER_TIMEOUT_MS,
      });
      request.on('response', (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        response.on('error', () => resolve({ status: 0, text: '' }));
      });
      request.on('timeout', () => request.destroy());
      request.on('error', () => resolve({ status: 0, text: '' }));
      request.end(bytes);
    });
  }
}
