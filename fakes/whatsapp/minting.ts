import { createHash, randomBytes, randomInt } from 'node:crypto';

type Direction = 'inbound' | 'outbound';

const DIRECTION_BYTE: Record<Direction, number> = { inbound: 0x12, outbound: 0x11 };

/**
 * Mints a wamid with the layout of Meta's: `1c 18 <length> <user> 15 02 00 <direction> 18 <length> <hex key> 00` in base64.
 *
 * @param user the person's phone, or the BSUID where the phone is withheld (it stays readable inside the id)
 */
export function mintMessageId(user: string, direction: Direction): string {
  const random = randomBytes(9).toString('hex').toUpperCase();
  const key = direction === 'inbound' ? `3A${random}` : random;
  const bytes = Buffer.concat([
    Buffer.from([0x1c, 0x18, user.length]),
    Buffer.from(user, 'latin1'),
    Buffer.from([0x15, 0x02, 0x00, DIRECTION_BYTE[direction], 0x18, key.length]),
    Buffer.from(key, 'latin1'),
    Buffer.from([0x00]),
  ]);
  return `wamid.${bytes.toString('base64')}`;
}

/** The direction of a wamid, or undefined for a string that is none. */
export function messageIdDirection(id: string): Direction | undefined {
  if (!id.startsWith('wamid.')) return undefined;
  const bytes = Buffer.from(id.slice('wamid.'.length), 'base64');
  const directionAt = 3 + (bytes[2] ?? 0) + 3;
  if (bytes[0] !== 0x1c || bytes[1] !== 0x18) return undefined;
  if (bytes[directionAt] === DIRECTION_BYTE.inbound) return 'inbound';
  return bytes[directionAt] === DIRECTION_BYTE.outbound ? 'outbound' : undefined;
}

/** A numeric object id of 15 digits: small enough to stay exact as a JSON number, which template webhooks need. */
export function mintObjectId(): string {
  return `${randomInt(1, 10)}${String(randomInt(0, 1e14)).padStart(14, '0')}`;
}

export function mintTraceId(): string {
  return `A${randomBytes(16).toString('base64url')}`;
}

/** The base64 SHA-256 that media webhooks carry. */
export function mintMediaHash(): string {
  return randomBytes(32).toString('base64');
}

/** Longest prefix first, so that 351 is not read as a 3-something else. Other prefixes count as US. */
const COUNTRY_BY_PREFIX: readonly (readonly [string, string])[] = [
  ['351', 'PT'],
  ['977', 'NP'],
  ['34', 'ES'],
  ['44', 'GB'],
  ['49', 'DE'],
  ['52', 'MX'],
  ['54', 'AR'],
  ['55', 'BR'],
];

/** The BSUID of a person for one business: stable, different for every business account, and not reversible to the phone. */
export function businessScopedUserId(businessAccountId: string, phone: string): string {
  const country = COUNTRY_BY_PREFIX.find(([prefix]) => phone.startsWith(prefix))?.[1] ?? 'US';
  const digest = createHash('sha256').update(`${businessAccountId}:${phone}`).digest();
  const digits = digest.readBigUInt64BE(0).toString().padStart(20, '0');
  return `${country}.${digits}`;
}
