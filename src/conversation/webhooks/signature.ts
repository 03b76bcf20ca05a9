import { createHmac } from 'node:crypto';
import type { TenantId } from '../../core/ids.ts';
import type { Seal } from '../../core/seal.ts';

/*
 * Signed as Standard Webhooks says (https://www.standardwebhooks.com), so that receivers need no code of ours to check it.
 */

function keyOf(seal: Seal, tenantId: TenantId): Buffer {
  return seal.keyFor('webhook signature', tenantId);
}

/** The secret with which a business checks that a call is ours. */
export function webhookSecret(seal: Seal, tenantId: TenantId): string {
  return `whsec_${keyOf(seal, tenantId).toString('base64')}`;
}

export function signedHeaders(
  seal: Seal,
  call: { tenantId: TenantId; id: string; body: string },
  sentAtSeconds: number,
): Record<string, string> {
  const { tenantId, id, body } = call;
  const signature = createHmac('sha256', keyOf(seal, tenantId))
    .update(`${id}.${sentAtSeconds}.${body}`)
    .digest('base64');
  return {
    'content-type': 'application/json',
    'user-agent': 'Turno',
    'webhook-id': id,
    'webhook-timestamp': String(sentAtSeconds),
    'webhook-signature': `v1,${signature}`,
  };
}
