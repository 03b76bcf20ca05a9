import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { businessWindows } from './business-windows.ts';

/** Whether anybody or anything that customers can book is open at that moment, holidays and special hours included. */
export async function isOpenAt(tx: TenantTransaction, at: Instant): Promise<boolean> {
  return (await businessWindows(tx, { start: at, end: at + 1 })).length > 0;
}
