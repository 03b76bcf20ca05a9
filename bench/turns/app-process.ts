import { createServer } from 'node:http';
import { join } from 'node:path';
import { pino } from 'pino';
import { startApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config/config.ts';
import { createClock } from '../../src/core/clock.ts';
import { createLogger } from '../../src/core/logger.ts';
import { listen } from '../../src/http/listen.ts';
import { answerCalls } from '../child-process.ts';
import { ownCpu } from '../cpu.ts';
import type { BenchDatabase } from '../postgres-server.ts';
import { createRecorder, type Recorder } from './recording.ts';

/* The product, composed as main.ts does it, web and worker in one process. */

export interface AppOptions {
  database: Pick<BenchDatabase, 'urls' | 'jobsUrl'>;
  /** its environment, but for the database */
  env: Record<string, string>;
  /** its log goes there */
  folder: string;
  isRecorded: boolean;
}

let recorder: Recorder | undefined;
let close: (() => Promise<void>) | undefined;

const calls = {
  async open({ database, env, folder, isRecorded }: AppOptions): Promise<{ webhookUrl: string }> {
    const config = loadConfig(env);
    recorder = isRecorded ? createRecorder() : undefined;
    const destination = pino.destination({ dest: join(folder, 'turno.log'), sync: false });
    const app = await startApp({
      config,
      database,
      graphUrl: config.whatsapp.graphUrl ?? '',
      clock: createClock(),
      logger: createLogger({ level: config.logLevel, destination }),
      ...(recorder ? { observe: recorder.observe } : {}),
    });
    const server = createServer(app.handle);
    const { url } = await listen(server, config.http);
    close = async () => {
      server.close();
      server.closeAllConnections();
      await app.stop();
    };
    return { webhookUrl: `${url}/webhooks/whatsapp` };
  },
  /** What passes the doors from now on counts. */
  async beginRecording(): Promise<void> {
    recorder?.begin();
  },
  async writeRecording({ file }: { file: string }): Promise<void> {
    await recorder?.writeTo(file);
  },
  /** Finishes what is in hand. */
  async close(): Promise<void> {
    await close?.();
  },
  cpu: async () => ownCpu(),
};

export type AppCalls = typeof calls;

answerCalls(calls);
