import { startLocalGraph, type LocalGraph } from '../../fakes/whatsapp/index.ts';
import { demoTenants } from '../../seeds/index.ts';
import { toLocalNumber } from '../../src/demo.ts';

const SECRETS = { appSecret: 'secret', verifyToken: 'verify' };

/** A local Graph server with the demo's numbers, for Turno in a process of its own. */
export function startDemoGraph(): Promise<LocalGraph> {
  return startLocalGraph({ clock: { now: Date.now }, ...SECRETS, numbers: demoTenants.map(toLocalNumber) });
}

/** What such a process has to be told to use that server. */
export function demoEnvironment(graph: LocalGraph): Record<string, string> {
  return {
    DEMO: 'on',
    WHATSAPP_GRAPH_URL: graph.url,
    WHATSAPP_APP_SECRET: SECRETS.appSecret,
    WHATSAPP_VERIFY_TOKEN: SECRETS.verifyToken,
    BURST_WINDOW_MS: '0',
    CLOCK: new Date().toISOString(),
  };
}
