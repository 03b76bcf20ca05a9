import type { DeliveryStatus } from '../../core/ports/channel.ts';
import type { Instant } from '../../core/time/index.ts';
import { treatmentOf } from './error-codes.ts';
import { identifierOf, listOf, objectOf, textOf, type JsonObject } from './json.ts';
import { sentAtOf } from './sent-at.ts';

const STATUSES: ReadonlyMap<unknown, DeliveryStatus['status']> = new Map([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  // a voice note was listened to; for us it is no more than read
  ['played', 'read'],
  ['failed', 'failed'],
]);

/** `undefined` where the message or the status is not one we know: the set is open. */
export function deliveryStatusOf(entry: JsonObject, receivedAt: Instant): DeliveryStatus | undefined {
  const providerMessageId = identifierOf(entry.id);
  const status = STATUSES.get(entry.status);
  if (!providerMessageId || !status) return undefined;
  const callbackData = identifierOf(entry.biz_opaque_callback_data);
  const error = errorOf(entry);
  return {
    providerMessageId,
    status,
    at: sentAtOf(entry.timestamp, receivedAt),
    ...(callbackData ? { callbackData } : {}),
    ...(error ? { error } : {}),
  };
}

/** Meta advises against relying on titles: the details say more and stay. */
function errorOf(entry: JsonObject): DeliveryStatus['error'] {
  const error = objectOf(listOf(entry.errors)[0]);
  if (typeof error.code !== 'number') return undefined;
  const detail = textOf(objectOf(error.error_data).details) ?? textOf(error.message) ?? textOf(error.title);
  const isWindowClosed = treatmentOf(error.code, undefined)?.kind === 'window-closed';
  return { code: error.code, detail: detail ?? '', isWindowClosed };
}
