import { newId } from '../core/ids.ts';
import type { Instant } from '../core/time/index.ts';
import { timestamp } from '../db/statement.ts';
import type { TenantTransaction } from '../db/tenant-transaction.ts';

/** Who did it: `customer:<contact id>`, `staff:<phone alias>`, `system:<job>`. */
export type Actor = `${'customer' | 'staff' | 'system'}:${string}`;

export interface AuditEntry {
  actor: Actor;
  /** past tense, `booking.confirmed` */
  action: string;
  objectKind: string;
  objectId: string;
  details?: Record<string, unknown>;
}

/** Appends to the audit log, in the transaction of what it tells of. Details hold ids and values, no personal data. */
export async function recordAudit(tx: TenantTransaction, entry: AuditEntry, now: Instant): Promise<void> {
  await tx.query({
    name: 'record-audit',
    text: `insert into app.audit_entry (tenant_id, id, at, actor, action, object_kind, object_id, details)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      tx.tenantId,
      newId(),
      timestamp(now),
      entry.actor,
      entry.action,
      entry.objectKind,
      entry.objectId,
      JSON.stringify(entry.details ?? {}),
    ],
  });
}
