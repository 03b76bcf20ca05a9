import type { ChannelId, TenantId } from '../../core/ids.ts';
import type { ChannelAccount, ChannelKind } from '../../core/ports/channel.ts';
import type { Seal } from '../../core/seal.ts';
import type { Doors } from '../../db/doors.ts';
import { loadChannel } from './message-repository.ts';

export type FindAccount = (
  tenantId: TenantId,
  channelId: ChannelId,
) => Promise<{ kind: ChannelKind; account: ChannelAccount } | undefined>;

/** How long an opened token is kept: a new one, connected by another process, is used after that. */
const KEPT_MS = 30_000;

/** Finds the account behind a channel and opens its token. */
export function createChannelAccounts(doors: Doors, seal: Seal): FindAccount {
  const kept = new Map<ChannelId, { found: Awaited<ReturnType<FindAccount>>; until: number }>();

  return async function findAccount(tenantId, channelId) {
    const known = kept.get(channelId);
    if (known && known.until > Date.now()) return known.found;
    const channel = await doors.tenantTransaction(tenantId, (tx) => loadChannel(tx, channelId), {
      readOnly: true,
    });
    const found = channel && {
      kind: channel.kind,
      account: {
        address: channel.address,
        token: seal.open(channel.sealedToken, { tenantId, table: 'channel', rowId: channelId }),
      },
    };
    kept.set(channelId, { found, until: Date.now() + KEPT_MS });
    return found;
  };
}
