import { parseId, type ChannelId, type LaneId } from '../../core/ids.ts';
import type { DeliveryStatus } from '../../core/ports/channel.ts';
import type { LaneKey } from '../../core/ports/doorbell.ts';
import type { Instant } from '../../core/time/index.ts';
import { timestamp } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';

/** Later ranks never go back to earlier ones, whatever order the provider tells them in. */
const RANKS: Record<DeliveryStatus['status'], number> = { sent: 1, failed: 2, delivered: 3, read: 4 };

/**
 * Writes what became of messages, many at once. A status also settles a send whose outcome was unknown, and a message
 * refused because the 24 hours were over goes again as its template.
 *
 * @returns lanes with a message that goes again
 */
export async function takeStatuses(
  tx: TenantTransaction,
  channelId: ChannelId,
  statuses: readonly DeliveryStatus[],
  now: Instant,
): Promise<LaneKey[]> {
  const highest = new Map<string, DeliveryStatus>();
  for (const status of statuses) {
    const known = highest.get(status.providerMessageId);
    if (!known || RANKS[status.status] >= RANKS[known.status]) highest.set(status.providerMessageId, status);
  }
  const latest = [...highest.values()];
  const rows = await tx.query<{ lane_id: LaneId; state: string }>({
    name: 'take-statuses',
    text: `
      with told as (
        select * from unnest($3::text[], $4::uuid[], $5::text[], $6::int[], $7::text[], $8::boolean[])
          as t (provider_message_id, our_id, status, rank, failure, is_window_closed)
      ), known as (
        select o.id, t.* from told t
        join app.outbox_message o on o.tenant_id = $1 and o.id = coalesce(t.our_id, (
          select p.id from app.outbox_message p
          where p.tenant_id = $1 and p.channel_id = $2 and p.provider_message_id = t.provider_message_id limit 1))
        order by o.id for update of o
      )
      update app.outbox_message o set
        delivery = case when k.status = 'failed' and k.is_window_closed and o.has_template and o.send_as = 'free'
          then null else k.status end,
        provider_message_id = coalesce(o.provider_message_id, k.provider_message_id),
        state = case
          when k.status = 'failed' and k.is_window_closed and o.has_template and o.send_as = 'free' then 'pending'
          when k.status = 'failed' then 'failed'
          when o.state in ('sending', 'unknown', 'pending') and o.attempts > 0 then 'accepted'
          else o.state end,
        send_as = case when k.status = 'failed' and k.is_window_closed and o.has_template then 'template' else o.send_as end,
        next_at = case when k.status = 'failed' and k.is_window_closed then $9 else o.next_at end,
        failure = coalesce(k.failure, o.failure)
      from known k
      where o.tenant_id = $1 and o.id = k.id and k.rank > case o.delivery
        when 'sent' then 1 when 'failed' then 2 when 'delivered' then 3 when 'read' then 4 else 0 end
      returning o.lane_id, o.state`,
    values: [
      tx.tenantId,
      channelId,
      latest.map((status) => status.providerMessageId),
      latest.map((status) => parseId(status.callbackData ?? '') ?? null),
      latest.map((status) => status.status),
      latest.map((status) => RANKS[status.status]),
      latest.map((status) => (status.error ? `${status.error.code}: ${status.error.detail}` : null)),
      latest.map((status) => status.error?.isWindowClosed ?? false),
      timestamp(now),
    ],
  });
  return rows.flatMap((row) =>
    row.state === 'pending' ? [{ tenantId: tx.tenantId, laneId: row.lane_id }] : [],
  );
}
