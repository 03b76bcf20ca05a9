import { join } from 'node:path';
import { seedLoad, type SeedContext } from '../../seeds/index.ts';
import { projectRoot } from '../../src/config/project-root.ts';
import { publishDefaultFlow } from '../../src/conversation/flows/default-flow.ts';
import { createClock } from '../../src/core/clock.ts';
import { createSeal } from '../../src/core/seal.ts';
import { openDoors } from '../../src/db/doors.ts';
import type { BenchDatabase } from '../postgres-server.ts';
import { TENANTS } from './load-shape.ts';

/** Every load tenant's: the local Graph server asks for one. */
export const ACCESS_TOKEN = 'load-token';

/** Gives the database the load tenants, and closes every connection to it, so that it can be copied. */
export async function seedTenants({ urls, masterKey }: BenchDatabase): Promise<void> {
  const doors = openDoors({
    urls,
    onError: (error) => {
      throw error;
    },
  });
  const clock = createClock();
  const seal = createSeal(masterKey);
  const context: SeedContext = {
    doors,
    clock,
    sealToken: (tenantId, channelId) =>
      seal.seal(ACCESS_TOKEN, { tenantId, table: 'channel', rowId: channelId }),
    publishFlow: (tx, industry) =>
      publishDefaultFlow(tx, industry, { flowsFolder: join(projectRoot, 'flows'), now: clock.now() }),
  };
  try {
    await seedLoad(context, TENANTS, () => undefined);
  } finally {
    await doors.close();
  }
}
