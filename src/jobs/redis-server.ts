import { createRedisBackend, type ConnectionOptions, type RedisQueueBackend } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import { TurnoError } from '../core/errors.ts';
import type { Logger } from '../core/logger.ts';
import type { JobServer } from './job-server.ts';

/** The oldest that BullMQ recommends. */
const OLDEST_VERSION = { major: 6, minor: 2 };
const KEEPS_ALL_KEYS = 'noeviction';

export interface RedisServerOptions {
  url: string;
  prefix: string;
  logger: Logger;
}

/**
 * BullMQ on Redis.
 * @throws TurnoError invalid_configuration
 */
export async function openRedisServer({
  url,
  prefix,
  logger,
}: RedisServerOptions): Promise<JobServer<RedisQueueBackend, ConnectionOptions>> {
  const client = new Redis(url, {
    connectionName: `${prefix}:jobs`,
    lazyConnect: true,
    // how long a stop waits for Redis to answer its goodbye
    disconnectTimeout: 200,
    // A line that went dead shows only by silence; BullMQ's longest question is answered after 10 s.
    socketTimeout: 12_000,
    // A worker's commands wait for Redis to come back, however long that takes.
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(attempt * 200, 2_000),
  });
  // BullMQ listens to errors as well, but not before it begins; ioredis prints those that nobody hears.
  let lastError: Error | undefined;
  client.on('error', (error) => (lastError = error));
  try {
    await client.connect();
    checkServer(await client.info(), logger);
  } catch (error) {
    client.disconnect();
    if (error instanceof TurnoError) throw error;
    const { hostname, port } = new URL(url);
    const cause = lastError ?? (error as Error);
    throw new TurnoError(
      'invalid_configuration',
      `Redis at ${hostname}:${port || 6379} could not be used: ${cause.message}. Check REDIS_URL and that the server runs.`,
      { cause },
    );
  }
  return {
    createBackend: createRedisBackend,
    connection: withoutAdvice(client),
    disconnect: async () => client.disconnect(),
  };
}

function checkServer(info: string, logger: Logger): void {
  const version = valueOf(info, 'redis_version');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < OLDEST_VERSION.major || (major === OLDEST_VERSION.major && minor < OLDEST_VERSION.minor)) {
    throw new TurnoError(
      'invalid_configuration',
      `Redis ${version} is too old for jobs; use ${OLDEST_VERSION.major}.${OLDEST_VERSION.minor} or newer.`,
    );
  }
  const policy = valueOf(info, 'maxmemory_policy');
  if (policy !== KEEPS_ALL_KEYS) {
    logger.warn(
      { reason: policy },
      'Redis may drop jobs to save memory; set its maxmemory-policy to noeviction',
    );
  }
}

function valueOf(info: string, name: string): string {
  return new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? '';
}

/**
 * Keeps BullMQ from printing to the terminal what it thinks of another policy, on this connection and on those that it
 * makes after it; the log has told of it.
 */
function withoutAdvice(client: Redis): Redis {
  const duplicate = client.duplicate.bind(client);
  const info = client.info.bind(client);
  return Object.assign(client, {
    duplicate: (changes?: Partial<RedisOptions>) => withoutAdvice(duplicate(changes)),
    // ioredis itself asks too, with a callback
    info: (...callback: []) => (callback.length > 0 ? info(...callback) : info().then(withoutPolicy)),
  });
}

function withoutPolicy(info: string): string {
  return info.replace(/^maxmemory_policy:.*$/m, `maxmemory_policy:${KEEPS_ALL_KEYS}`);
}
