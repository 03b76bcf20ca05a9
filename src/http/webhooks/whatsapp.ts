import express, { Router, type Request, type Response } from 'express';
import { isSignedBy, parseWebhook } from '../../channels/whatsapp-cloud/index.ts';
import { TurnoError } from '../../core/errors.ts';
import type { Logger } from '../../core/logger.ts';
import type { InboundBatch } from '../../core/ports/channel.ts';
import type { Instant } from '../../core/time/index.ts';
import type { Metrics } from '../metrics.ts';
import { requestIdOf } from '../request-id.ts';

export interface WhatsAppWebhookOptions {
  appSecret: string;
  verifyToken: string;
  now(): Instant;
  storeInbound(batches: readonly InboundBatch[]): Promise<void>;
  logger: Logger;
  metrics: Metrics;
}

/** Meta sends up to 3 MB. */
const LARGEST_BODY = 4 * 1024 * 1024;

/**
 * Meta's webhook. Verify over the raw bytes, store, then answer: 200 says that nothing of it can be lost any more.
 * Everything that is signed and is JSON gets a 200, whatever it says; only a failed store asks Meta to send it again.
 */
export function createWhatsAppWebhook(options: WhatsAppWebhookOptions): Router {
  const router = Router();
  router.get('/', (request, response) => verify(options, request, response));
  router.post('/', (_request, response, next) => {
    const startedAt = performance.now();
    // Only at the finish is it known how it went: refusals are answered further on.
    response.once('finish', () =>
      options.metrics.webhook(response.statusCode, performance.now() - startedAt),
    );
    next();
  });
  router.post('/', express.raw({ type: () => true, limit: LARGEST_BODY }), async (request, response) => {
    await receive(options, request, response);
    response.sendStatus(200);
  });
  return router;
}

/** Meta asks whether this address is ours: the token must match, the challenge is the answer. */
function verify({ verifyToken }: WhatsAppWebhookOptions, { query }: Request, response: Response): void {
  const isOurs = query['hub.mode'] === 'subscribe' && query['hub.verify_token'] === verifyToken;
  if (!isOurs)
    throw new TurnoError(
      'invalid_signature',
      'The verify token is not ours; compare it with WHATSAPP_VERIFY_TOKEN.',
    );
  response.type('text').send(String(query['hub.challenge'] ?? ''));
}

async function receive(options: WhatsAppWebhookOptions, request: Request, response: Response): Promise<void> {
  const { appSecret, storeInbound, logger } = options;
  const rawBody: Buffer = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  if (!isSignedBy(rawBody, request.get('X-Hub-Signature-256'), [appSecret])) {
    throw new TurnoError(
      'invalid_signature',
      'X-Hub-Signature-256 is missing or was made with another app secret.',
    );
  }
  const { batches, ignored } = parseWebhook(parseJson(rawBody), options.now());
  const requestId = requestIdOf(response);
  for (const { reason, field, address } of ignored)
    logger.info({ requestId, reason, field, address }, 'part of a webhook was ignored');
  try {
    await storeInbound(batches);
  } catch (error) {
    throw new TurnoError('not_stored', 'The messages could not be stored; send the webhook again.', {
      cause: error,
    });
  }
}

function parseJson(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'));
  } catch (error) {
    throw new TurnoError('invalid_json', 'The body is not JSON.', { cause: error });
  }
}
