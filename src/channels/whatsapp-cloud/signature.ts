import { createHmac, timingSafeEqual } from 'node:crypto';

/** Hex is lower case at Meta; a proxy that changes the case does not change the signature. */
const HEADER = /^sha256=([0-9a-f]{64})$/i;

/**
 * Whether `X-Hub-Signature-256` signs exactly these bytes. Meta signs the bytes on the wire, with non-ASCII text
 * escaped: a body that was parsed and written again has another signature.
 * @param appSecrets several while a secret is being rotated; an empty one never matches, since anybody could sign with it
 */
export function isSignedBy(
  rawBody: Buffer,
  header: string | undefined,
  appSecrets: readonly string[],
): boolean {
  const signature = HEADER.exec(header ?? '')?.[1];
  if (signature === undefined) return false;
  const given = Buffer.from(signature, 'hex');
  return appSecrets.some(
    (secret) =>
      secret !== '' && timingSafeEqual(given, createHmac('sha256', secret).update(rawBody).digest()),
  );
}
