import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';

export interface SimulatorOptions {
  /** the local Graph server's phones */
  phoneRouter: Router;
  config(): Promise<unknown>;
  /** where the built page is */
  pageFolder: string;
}

/** The demo's simulator: a page with phones, and the phones themselves. */
export function createSimulatorRouter({ phoneRouter, config, pageFolder }: SimulatorOptions): Router {
  const router = Router();
  router.use('/api', phoneRouter);
  router.get('/config.json', async (_request, response) => {
    response.json(await config());
  });
  if (!existsSync(join(pageFolder, 'index.html'))) {
    router.get('/', (_request, response) => {
      response.status(503).type('text').send('The simulator page is not built yet. Run: npm run build\n');
    });
    return router;
  }
  router.use(express.static(pageFolder));
  return router;
}
