import { newId, type HandoffId, type LaneId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import { maybeOne, one, timestamp } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { HandoffReason } from '../steps/scene.ts';

/** `taken-over`: nobody called for a person, who began to write by themselves */
export type StoredReason = HandoffReason | 'taken-over';

export interface Handoff {
  id: HandoffId;
  conversationId: LaneId;
  reason: StoredReason;
  /** how the customer is named to staff */
  customerName: string;
  isAnswered: boolean;
  isOpen: boolean;
}

const HANDOFF = `
  select h.id, h.conversation_id as "conversationId", h.reason, coalesce(p.name, i.value, '?') as "customerName",
    h.answered_at is not null as "isAnswered", h.closed_at is null as "isOpen"
  from app.handoff h
  join app.conversation c on c.tenant_id = h.tenant_id and c.id = h.conversation_id
  join app.contact p on p.tenant_id = c.tenant_id and p.id = c.contact_id
  left join lateral (
    select value from app.contact_identity i where i.tenant_id = p.tenant_id and i.contact_id = p.id order by kind desc limit 1
  ) i on true
  where h.tenant_id = $1`;

/** Opens a handoff; a conversation has at most one, so asking again finds the open one. */
export async function insertHandoff(
  tx: TenantTransaction,
  handoff: { conversationId: LaneId; reason: StoredReason; summary: string },
  now: Instant,
): Promise<HandoffId> {
  const row = await one(
    tx.query<{ id: HandoffId }>({
      name: 'insert-handoff',
      text: `insert into app.handoff (tenant_id, id, conversation_id, reason, summary, opened_at) values ($1, $2, $3, $4, $5, $6)
             on conflict (tenant_id, conversation_id) where closed_at is null do update set summary = excluded.summary
             returning id`,
      values: [
        tx.tenantId,
        newId<HandoffId>(),
        handoff.conversationId,
        handoff.reason,
        handoff.summary,
        timestamp(now),
      ],
    }),
  );
  return row.id;
}

export async function findHandoff(tx: TenantTransaction, id: HandoffId): Promise<Handoff | undefined> {
  return maybeOne(
    tx.query<Handoff>({ name: 'find-handoff', text: `${HANDOFF} and h.id = $2`, values: [tx.tenantId, id] }),
  );
}

export async function findOpenHandoffOf(
  tx: TenantTransaction,
  conversationId: LaneId,
): Promise<Handoff | undefined> {
  return maybeOne(
    tx.query<Handoff>({
      name: 'find-open-handoff',
      text: `${HANDOFF} and h.conversation_id = $2 and h.closed_at is null`,
      values: [tx.tenantId, conversationId],
    }),
  );
}

export async function listOpenHandoffs(tx: TenantTransaction): Promise<Handoff[]> {
  return tx.query<Handoff>({
    name: 'list-open-handoffs',
    text: `${HANDOFF} and h.closed_at is null order by h.opened_at`,
    values: [tx.tenantId],
  });
}

/** The handoff that a message of ours told about, by the provider's id of that message. */
export async function findHandoffOfMessage(
  tx: TenantTransaction,
  providerMessageId: string,
): Promise<Handoff | undefined> {
  const row = await maybeOne(
    tx.query<{ handoffId: HandoffId }>({
      name: 'find-handoff-of-message',
      text: `select about ->> 'handoffId' as "handoffId" from app.outbox_message
             where tenant_id = $1 and provider_message_id = $2 and about ? 'handoffId' limit 1`,
      values: [tx.tenantId, providerMessageId],
    }),
  );
  return row && findHandoff(tx, row.handoffId);
}

export async function markAnswered(tx: TenantTransaction, id: HandoffId, now: Instant): Promise<void> {
  await tx.query({
    text: 'update app.handoff set answered_at = coalesce(answered_at, $3) where tenant_id = $1 and id = $2',
    values: [tx.tenantId, id, timestamp(now)],
  });
}

/** Opens a handoff again; its conversation must have no other open one. */
export async function reopenHandoff(tx: TenantTransaction, id: HandoffId): Promise<void> {
  await tx.query({
    text: 'update app.handoff set closed_at = null where tenant_id = $1 and id = $2',
    values: [tx.tenantId, id],
  });
}

export async function closeHandoff(tx: TenantTransaction, id: HandoffId, now: Instant): Promise<void> {
  await tx.query({
    text: 'update app.handoff set closed_at = coalesce(closed_at, $3) where tenant_id = $1 and id = $2',
    values: [tx.tenantId, id, timestamp(now)],
  });
}
