import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** Which row a secret belongs to: it opens nowhere else. */
export interface SealedRow {
  tenantId: string;
  table: string;
  rowId: string;
}

export interface Seal {
  seal(plain: string, row: SealedRow): Buffer;
  /** @throws where the key is another, or the bytes were changed or copied from another row */
  open(sealed: Buffer, row: SealedRow): string;
  /** A key of 32 bytes that this installation gives a tenant for one purpose, the same each time. */
  keyFor(purpose: string, tenantId: string): Buffer;
}

const VERSION = 1;
const KEY_ID_BYTES = 4;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + KEY_ID_BYTES;

/**
 * Seals secrets with AES-256-GCM. Layout: version, key id, nonce, tag, ciphertext. The row is in the associated data, so
 * a secret that is copied to another row or tenant does not open.
 *
 * @param masterKey 32 bytes
 */
export function createSeal(masterKey: Buffer): Seal {
  const keyId = createHash('sha256').update(masterKey).digest().subarray(0, KEY_ID_BYTES);
  const header = Buffer.concat([Buffer.from([VERSION]), keyId]);
  const associatedData = ({ tenantId, table, rowId }: SealedRow) =>
    Buffer.concat([header, Buffer.from([table, tenantId, rowId].join('|'))]);

  return {
    seal(plain, row) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', masterKey, nonce).setAAD(associatedData(row));
      const ciphertext = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([header, nonce, cipher.getAuthTag(), ciphertext]);
    },
    open(sealed, row) {
      if (!sealed.subarray(0, HEADER_BYTES).equals(header)) {
        throw new Error('This secret was sealed with another MASTER_KEY; give that one.');
      }
      const nonce = sealed.subarray(HEADER_BYTES, HEADER_BYTES + NONCE_BYTES);
      const tag = sealed.subarray(HEADER_BYTES + NONCE_BYTES, HEADER_BYTES + NONCE_BYTES + TAG_BYTES);
      const ciphertext = sealed.subarray(HEADER_BYTES + NONCE_BYTES + TAG_BYTES);
      // Without a fixed length, Node takes a shortened tag, which is easier to forge.
      const decipher = createDecipheriv('aes-256-gcm', masterKey, nonce, { authTagLength: TAG_BYTES })
        .setAAD(associatedData(row))
        .setAuthTag(tag);
      return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8');
    },
    keyFor: (purpose, tenantId) =>
      Buffer.from(hkdfSync('sha256', masterKey, tenantId, `turno ${purpose}`, masterKey.length)),
  };
}
