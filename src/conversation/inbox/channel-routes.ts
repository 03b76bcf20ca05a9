import type { ChannelId, TenantId } from '../../core/ids.ts';
import type { ChannelKind } from '../../core/ports/channel.ts';
import type { Queryable } from '../../db/statement.ts';

export interface ChannelRoute {
  tenantId: TenantId;
  channelId: ChannelId;
}

export type FindRoute = (address: string) => Promise<ChannelRoute | undefined>;

/** Most routes one process remembers; the oldest go first. */
const MOST_ROUTES = 100_000;

/**
 * Which tenant a provider's address belongs to. Found routes are remembered, since an address never changes its tenant;
 * a miss is asked of the database every time, so a number connected a moment ago is never called unknown.
 */
export function createChannelRoutes(platform: Queryable, kind: ChannelKind): FindRoute {
  const known = new Map<string, ChannelRoute>();

  return async function findRoute(address) {
    const remembered = known.get(address);
    if (remembered) return remembered;
    const [row] = await platform.query<{ tenant_id: TenantId; channel_id: ChannelId }>({
      name: 'find-channel-route',
      text: 'select tenant_id, channel_id from platform.channel_route where kind = $1 and address = $2',
      values: [kind, address],
    });
    if (!row) return undefined;
    const route = { tenantId: row.tenant_id, channelId: row.channel_id };
    if (known.size >= MOST_ROUTES) known.delete(known.keys().next().value ?? '');
    known.set(address, route);
    return route;
  };
}
