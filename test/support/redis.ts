import type { Redis } from 'ioredis';

/** Ends the connections whose name begins so, as an administrator can. */
export async function killConnections(client: Redis, name: string): Promise<void> {
  const connections = String(await client.client('LIST')).split('\n');
  for (const connection of connections) {
    const [, id] = /^id=(\d+) /.exec(connection) ?? [];
    if (id && connection.includes(` name=${name}`)) await client.client('KILL', 'ID', id);
  }
}
