import { createHmac } from 'node:crypto';

/**
 * Serializes a webhook as Meta does: pure ASCII, every other UTF-16 unit as lowercase `\uXXXX` (an emoji is two of them).
 *
 * A product that parses and re-serializes before it checks the signature fails on such bytes, as it would with Meta.
 */
export function webhookBytes(payload: unknown, isSlashEscaped: boolean): Buffer {
  const ascii = JSON.stringify(payload).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Buffer.from(isSlashEscaped ? ascii.replaceAll('/', '\\/') : ascii, 'latin1');
}

/** The value of `X-Hub-Signature-256` for these exact bytes. */
export function webhookSignature(appSecret: string, bytes: Buffer): string {
  return `sha256=${createHmac('sha256', appSecret).update(bytes).digest('hex')}`;
}
