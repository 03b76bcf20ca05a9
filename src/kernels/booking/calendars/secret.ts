import { parseId, type TenantId } from '../../../core/ids.ts';

/** A UUID, then 18 bytes at random: in base64url 22 and 24 letters, of which none is cut in the middle. */
const SECRET = /^([\w-]{22})([\w-]{24})$/;

/**
 * The secret part of a calendar's address. The tenant is in it, so that it can be looked up behind the tenant's own door
 * and nowhere else.
 */
export function writeCalendarSecret(tenantId: TenantId, secret: Buffer): string {
  return (
    Buffer.from(tenantId.replaceAll('-', ''), 'hex').toString('base64url') + secret.toString('base64url')
  );
}

export function readCalendarSecret(text: string): { tenantId: TenantId; secret: Buffer } | undefined {
  const [, tenant, secret] = SECRET.exec(text) ?? [];
  if (!tenant || !secret) return undefined;
  const hex = Buffer.from(tenant, 'base64url').toString('hex');
  const tenantId = parseId<TenantId>(hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
  return tenantId && { tenantId, secret: Buffer.from(secret, 'base64url') };
}
