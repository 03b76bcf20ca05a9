import { createRedisBackend, type ConnectionOptions, type RedisQueueBackend } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import { TurnoError } from '../core/errors.ts';
import type { Logger } from '../core/logger.ts';
import type { JobServer, JobServerOptions } from './job-server.ts';

/** The oldest that BullMQ recommends. */
const OLDEST_VERSION = { major: 6, minor: 2 };
const KEEPS_ALL_KEYS = 'noeviction';

/**
 * BullMQ on Redis.
 * @throws TurnoError invalid_configuration
 */
export async function openRedisServer({
  url,
  prefix,
  onError,
  logger,
}: JobServerOptions & { prefix: string; logger: Logger }): Promise<
  JobServer<RedisQueueBackend, ConnectionOptions>
> {
  const client = new Redis(url, {
    connectionName: `${prefix}:jobs`,
    lazyConnect: true,
    // A line that went dead shows only by silence; BullMQ's longest question is answered after 10 s.
    socketTimeout: 12_000,
    // A worker's commands wait for Redis to come back, however long that takes.
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(attempt * 200, 2_000),
  });
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
  client.on('error', onError);
  return {
    createBackend: createRedisBackend,
    connection: quieten(client),
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
 * A connection, and those that BullMQ makes after it, of which nothing is printed: ioredis prints errors that nobody
 * listens to any more, BullMQ prints a policy that it does not like. What there is to say is in the log.
 */
function quieten(client: Redis): Redis {
  client.on('error', () => undefined);
  const duplicate = client.duplicate.bind(client);
  const info = client.info.bind(client);
  return Object.assign(client, {
    duplicate: (changes?: Partial<RedisOptions>) => quieten(duplicate(changes)),
    // ioredis asks with a callback whenever it has connected, and BullMQ without one.
    info: (...callback: []) => (callback.length > 0 ? info(...callback) : info().then(withoutPolicy)),
  });
}

function withoutPolicy(info: string): string {
  return info.replace(/^maxmemory_policy:.*$/m, `maxmemory_policy:${KEEPS_ALL_KEYS}`);
}
