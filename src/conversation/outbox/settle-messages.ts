import type { OutboxMessageId, TenantId } from '../../core/ids.ts';
import type { SendFailure } from '../../core/ports/channel.ts';
import type { Instant } from '../../core/time/index.ts';
import { timestamp, type Queryable } from '../../db/statement.ts';

/** What a send came to, as it is written down. */
export interface Settlement {
  tenantId: TenantId;
  id: OutboxMessageId;
  /** the attempt it settles: a late answer to an earlier one changes nothing */
  attempts: number;
  state: 'accepted' | 'pending' | 'unknown' | 'failed';
  providerMessageId?: string;
  failure?: string;
  /** the provider's code of that failure */
  code?: number;
  /** when a pending one may go again */
  nextAt?: Instant;
  /** how long an unknown one waits for a status */
  waitMs?: number;
  mustUseTemplate?: boolean;
}

/** Writes the outcomes of sends, many at once; tells for each whether its lane has more to send. */
export async function settleMessages(
  dispatch: Queryable,
  settlements: readonly Settlement[],
): Promise<boolean[]> {
  const rows = await dispatch.query<{ id: OutboxMessageId; has_more: boolean }>({
    name: 'settle-messages',
    text: `
      with told as (
        select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::int[], $9::boolean[])
          as t (tenant_id, id, attempts, state, provider_message_id, failure, next_at, wait_ms, must_use_template)
      ), settled as (
        update app.outbox_message o set
          state = t.state,
          provider_message_id = t.provider_message_id,
          failure = t.failure,
          next_at = coalesce(t.next_at, o.next_at),
          lease_until = case when t.wait_ms is not null then clock_timestamp() + t.wait_ms * interval '1 millisecond' end,
          send_as = case when t.must_use_template then 'template' else o.send_as end
        from told t
        where o.tenant_id = t.tenant_id and o.id = t.id and o.attempts = t.attempts and o.state = 'sending'
      )
      select o.id, exists (
        select from app.outbox_message later
        where later.tenant_id = o.tenant_id and later.lane_id = o.lane_id and later.state in ('pending', 'sending', 'unknown')
          and later.id <> o.id
      ) as has_more
      from told t join app.outbox_message o on o.tenant_id = t.tenant_id and o.id = t.id`,
    values: [
      settlements.map((settlement) => settlement.tenantId),
      settlements.map((settlement) => settlement.id),
      settlements.map((settlement) => settlement.attempts),
      settlements.map((settlement) => settlement.state),
      settlements.map((settlement) => settlement.providerMessageId ?? null),
      settlements.map((settlement) => settlement.failure ?? null),
      settlements.map((settlement) =>
        settlement.nextAt === undefined ? null : timestamp(settlement.nextAt),
      ),
      settlements.map((settlement) => settlement.waitMs ?? null),
      settlements.map((settlement) => settlement.mustUseTemplate ?? false),
    ],
  });
  const hasMore = new Map(rows.map((row) => [row.id, row.has_more]));
  return settlements.map((settlement) => hasMore.get(settlement.id) ?? false);
}

/** How long a send with an unknown outcome waits for a status before it goes again. */
const STATUS_WAIT_MS = 60_000;
const MOST_ATTEMPTS = 6;

/** What to write down for a failed send. */
export function settlementOf(
  failure: SendFailure,
  sent: { attempts: number; sendAs: 'free' | 'template'; hasTemplate: boolean },
  now: Instant,
): Pick<Settlement, 'state' | 'failure' | 'code' | 'nextAt' | 'waitMs' | 'mustUseTemplate'> {
  const told = { failure: `${failure.kind} ${failure.code}: ${failure.detail}`, code: failure.code };
  switch (failure.kind) {
    case 'transient':
      return sent.attempts >= MOST_ATTEMPTS
        ? { state: 'failed', ...told }
        : {
            state: 'pending',
            nextAt: now + (failure.retryAfterMs ?? backOff(1_000, 2, sent.attempts)),
            ...told,
          };
    case 'recipient-limited':
      // WhatsApp asks for 4^x seconds; the conversation's later messages wait behind it.
      return {
        state: 'pending',
        nextAt: now + (failure.retryAfterMs ?? backOff(1_000, 4, Math.min(sent.attempts, 5))),
        ...told,
      };
    case 'unknown':
      return { state: 'unknown', waitMs: STATUS_WAIT_MS, ...told };
    case 'window-closed':
      return sent.hasTemplate && sent.sendAs === 'free'
        ? { state: 'pending', nextAt: now, mustUseTemplate: true, ...told }
        : { state: 'failed', ...told };
    case 'channel-blocked':
      return { state: 'pending', nextAt: now, ...told };
    case 'permanent':
      return { state: 'failed', ...told };
  }
}

/** Grows with each attempt, a little different for each message so that they do not come back all at once. */
function backOff(firstMs: number, factor: number, attempts: number): number {
  return Math.round(firstMs * factor ** (attempts - 1) * (1 + Math.random() / 4));
}
