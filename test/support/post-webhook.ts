import type { Installation } from './installation.ts';
import { signatureOf } from './signed.ts';

/** Posts a webhook made by hand, signed as Meta's, and waits for what comes of it. @returns the HTTP status */
export async function postWebhook(installation: Installation, body: unknown): Promise<number> {
  const bytes = JSON.stringify(body);
  const response = await fetch(`${installation.url}/webhooks/whatsapp`, {
    method: 'POST',
    headers: { 'X-Hub-Signature-256': signatureOf(bytes, installation.appSecret) },
    body: bytes,
  });
  await response.arrayBuffer();
  await installation.settled();
  return response.status;
}

/** A webhook of one change. */
export function webhookOf(field: string, address: string, value: Record<string, unknown>) {
  const metadata = { display_phone_number: '34600000001', phone_number_id: address };
  const change = { field, value: { messaging_product: 'whatsapp', metadata, ...value } };
  return { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [change] }] };
}
