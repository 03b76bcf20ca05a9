import { Redis } from 'ioredis';

/** Ends the connections whose name begins so, as an administrator can. */
export async function killConnections(client: Redis, name: string): Promise<void> {
  const connections = String(await client.client('LIST')).split('\n');
  for (const connection of connections) {
    const [, id] = /^id=(\d+) /.exec(connection) ?? [];
    if (id && connection.includes(` name=${name}`)) await client.client('KILL', 'ID', id);
  }
}

/** One of the server's numbered databases that nothing was in. */
export interface RedisDatabase {
  url: string;
  /** Empties it again. */
  release(): Promise<void>;
}

/** Keys of programs under test are their own there; channels are the whole server's. */
export async function claimRedisDatabase(serverUrl: string): Promise<RedisDatabase> {
  for (let number = 15; number > 0; number -= 1) {
    const url = new URL(serverUrl);
    url.pathname = `/${number}`;
    const client = new Redis(url.href);
    // Only one of two that come at the same time finds it without this key.
    const isFree = (await client.dbsize()) === 0 && (await client.setnx('turno-test', '1')) === 1;
    if (isFree) {
      return {
        url: url.href,
        release: async () => {
          await client.flushdb();
          client.disconnect();
        },
      };
    }
    client.disconnect();
  }
  throw new Error('Every numbered database of this Redis is in use; empty one of those from 1 to 15.');
}
