import express, { type Express } from 'express';
import helmet, { type HelmetOptions } from 'helmet';
import type { Logger } from '../core/logger.ts';
import { createCalendarRouter, type CalendarRouterOptions } from './calendars/router.ts';
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
  /** absent in a process that serves none */
  calendars?: CalendarRouterOptions;
  /** only in the demo */
  simulator?: SimulatorOptions;
}

/**
 * Helmet's headers for pages that show what customers wrote: own scripts only, no frames of others, no guessing of types, no
 * address handed to other sites. Its one other rule, to fetch everything by https, would leave Safari with an empty page
 * where there is no https, as on the newcomer's own machine; our pages name no other address anyway.
 */
const protection: HelmetOptions = {
  contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } },
};

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
  app.use(helmet(protection));
  app.use(createHealthRouter(options.checks, metrics));
  if (options.calendars) app.use('/calendars', createCalendarRouter(options.calendars));
  if (options.simulator) {
    app.get('/', (_request, response) => response.redirect('/simulator'));
    app.use('/simulator', createSimulatorRouter(options.simulator));
  } else {
    app.get('/', (_request, response) => response.json({ name: 'Turno', health: '/readyz' }));
  }
  app.use(refuseUnknownAddresses);
  app.use(presentProblems(logger));
  return app;
}
