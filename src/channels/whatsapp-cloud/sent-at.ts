import type { Instant } from '../../core/time/index.ts';

/** WhatsApp did not exist before; an earlier time stamp is a mistake. */
const EARLIEST: Instant = Date.UTC(2009, 0, 1);

/**
 * Meta's time stamps are strings of unix seconds. One that is missing or makes no sense gives way to the time of
 * receipt, as does one after it: nothing is received before it was sent, so its clock runs ahead of ours.
 */
export function sentAtOf(timestamp: unknown, receivedAt: Instant): Instant {
  const seconds = typeof timestamp === 'string' ? Number(timestamp) : timestamp;
  if (typeof seconds !== 'number') return receivedAt;
  const sentAt = Math.trunc(seconds) * 1000;
  return sentAt >= EARLIEST && sentAt <= receivedAt ? sentAt : receivedAt;
}
