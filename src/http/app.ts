import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from '../core/logger.ts';
import { createHealthRouter, type Checks } from './health.ts';
import type { Metrics } from './metrics.ts';
import { presentProblems, refuseUnknownAddresses } from './problem.ts';
import { giveRequestId } from './request-id.ts';
import { createSimulatorRouter, type SimulatorOptions } from './simulator.ts';
import { createWhatsAppWebhook, type WhatsAppWebhookOptions } from './webhooks/whatsapp.ts';

export interface HttpAppOptions {
  logger: Logger;
  metrics: Metrics;
  checks: Checks;
  /** absent in a process that takes no webhooks */
  whatsapp?: Omit<WhatsAppWebhookOptions, 'logger' | 'metrics'>;
  /** only in the demo */
  simulator?: SimulatorOptions;
}

/** Everything that is served over HTTP, in the order in which a request meets it. */
export function createHttpApp(options: HttpAppOptions): Express {
  const { logger, metrics } = options;
  const app = express();
  app.disable('x-powered-by');
  // Hashing answers for an ETag is wasted on webhooks, and pages come with their own.
  app.disable('etag');
  app.use(giveRequestId);
  // Webhooks come first: no other part may parse their bodies or slow them down.
  if (options.whatsapp)
    app.use('/webhooks/whatsapp', createWhatsAppWebhook({ ...options.whatsapp, logger, metrics }));
  app.use(helmet());
  app.use(createHealthRouter(options.checks, metrics));
  if (options.simulator) {
    app.get('/', (_request, response) => response.redirect('/simulator'));
    app.use('/simulator', createSimulatorRouter(options.simulator));
  }
  app.use(refuseUnknownAddresses);
  app.use(presentProblems(logger));
  return app;
}
