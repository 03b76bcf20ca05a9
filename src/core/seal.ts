import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { TurnoError } from './errors.ts';
import type { TenantId } from './ids.ts';

/** The row that a secret belongs to; sealed for one row, it opens in no other. */
export interface SealedPlace {
  tenantId: TenantId;
  table: string;
  rowId: string;
}

/** Encrypts secrets that are kept in the database. */
export interface Seal {
  seal(plain: string, place: SealedPlace): Buffer;
  /** @throws where it was sealed with another key, for another row, or has been changed */
  open(sealed: Buffer, place: SealedPlace): string;
}

const VERSION = 1;
const KEY_ID_BYTES = 4;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + KEY_ID_BYTES + NONCE_BYTES + TAG_BYTES;

/**
 * AES-256-GCM. A sealed secret is: version (1 byte), key id (4), nonce (12), tag (16), ciphertext.
 * @param masterKey 32 bytes; the encryption key is derived from it, as other things are too
 */
export function createSeal(masterKey: Buffer): Seal {
  const key = Buffer.from(hkdfSync('sha256', masterKey, '', 'turno seal', 32));
  const keyId = Buffer.from(hkdfSync('sha256', masterKey, '', 'turno seal key id', KEY_ID_BYTES));

  return {
    seal(plain, place) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(place));
      const encrypted = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSION), keyId, nonce, cipher.getAuthTag(), encrypted]);
    },

    open(sealed, place) {
      if (sealed.length < HEADER_BYTES || sealed[0] !== VERSION) {
        throw new Error(
          `The secret of ${place.table} was sealed in a format that this version does not know.`,
        );
      }
      const nonceAt = 1 + KEY_ID_BYTES;
      const tagAt = nonceAt + NONCE_BYTES;
      if (!sealed.subarray(1, nonceAt).equals(keyId)) {
        throw new Error(
          `The secret of ${place.table} was sealed with another MASTER_KEY: start with that one.`,
        );
      }
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(nonceAt, tagAt), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(boundTo(place)).setAuthTag(sealed.subarray(tagAt, HEADER_BYTES));
      try {
        return decipher.update(sealed.subarray(HEADER_BYTES), undefined, 'utf8') + decipher.final('utf8');
      } catch (cause) {
        throw new TurnoError(
          'internal',
          `The secret of ${place.table} was changed, or sealed for another row.`,
          { cause },
        );
      }
    },
  };
}

function boundTo({ tenantId, table, rowId }: SealedPlace): Buffer {
  return Buffer.from([VERSION, table, tenantId, rowId].join('|'));
}
