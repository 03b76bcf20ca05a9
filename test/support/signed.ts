import { createHmac } from 'node:crypto';

/** The header with which Meta signs these bytes. */
export function signatureOf(body: string | Buffer, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
}
