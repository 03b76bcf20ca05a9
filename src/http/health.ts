import { Router } from 'express';
import type { Metrics } from './metrics.ts';

/** Each answers true, or says in words why not. */
export type Checks = Readonly<Record<string, () => Promise<true | string>>>;

const CHECK_WITHIN_MS = 2_000;

/** `/healthz`: the process runs. `/readyz`: it can serve. `/metrics`: for Prometheus. */
export function createHealthRouter(checks: Checks, metrics: Metrics): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => response.json({ status: 'ok' }));
  router.get('/readyz', async (_request, response) => {
    const names = Object.keys(checks);
    const results = await Promise.all(Object.values(checks).map(outcomeOf));
    const isReady = results.every((result) => result === true);
    response.status(isReady ? 200 : 503).json({
      status: isReady ? 'ready' : 'not ready',
      checks: Object.fromEntries(
        names.map((name, place) => [name, results[place] === true ? 'ok' : results[place]]),
      ),
    });
  });
  router.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.text());
  });
  return router;
}

async function outcomeOf(check: () => Promise<true | string>): Promise<true | string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('no answer in time'), CHECK_WITHIN_MS);
  });
  try {
    return await Promise.race([check(), late]);
  } catch {
    return 'failed';
  } finally {
    clearTimeout(timer);
  }
}
