import { openTenants } from '../../seeds/index.ts';
import type { Instant } from '../../src/core/time/index.ts';
import type { Doors } from '../../src/db/doors.ts';
import type { BusinessDefinition } from '../../src/kernels/booking/index.ts';

/** A tenant whose bookings are measured: nothing is sent, and nobody chats. */
export async function openSilentTenant(
  doors: Doors,
  {
    slug,
    address,
    business,
    now,
  }: { slug: string; address: string; business: BusinessDefinition; now: Instant },
): Promise<void> {
  const channel = { address, businessAccountId: '1', displayPhone: address, token: 'none' };
  const context = {
    doors,
    clock: { now: () => now },
    sealToken: () => Buffer.alloc(0),
    publishFlow: async () => undefined,
  };
  await openTenants(context, [{ slug, business, channel }]);
}
