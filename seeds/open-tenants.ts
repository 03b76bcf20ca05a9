import { v5 } from 'uuid';
import type { Clock } from '../src/core/clock.ts';
import type { ChannelId, TenantId } from '../src/core/ids.ts';
import type { Doors } from '../src/db/doors.ts';
import { timestamp } from '../src/db/statement.ts';
import type { TenantTransaction } from '../src/db/tenant-transaction.ts';
import { installBusiness, planSessions, type BusinessDefinition } from '../src/kernels/booking/index.ts';

export interface SeedContext {
  doors: Doors;
  clock: Clock;
  sealToken(tenantId: TenantId, channelId: ChannelId, token: string): Buffer;
  /** gives a new tenant the flow of its industry */
  publishFlow(tx: TenantTransaction, industry: string): Promise<void>;
}

export interface TenantSeed {
  slug: string;
  business: BusinessDefinition;
  /** its WhatsApp number */
  channel: {
    /** Meta's phone_number_id */
    address: string;
    businessAccountId: string;
    displayPhone: string;
    token: string;
  };
}

/** Few enough to leave connections to a server that runs beside. */
const TENANTS_AT_ONCE = 6;
const CHANNEL_KIND = 'whatsapp-cloud';

/**
 * Makes these tenants exist, each complete: business, channel, flow, and last of all the route, from which on messages
 * may come. Tenants that are there already stay as they are, and one that was left half-way is completed.
 */
export async function openTenants(context: SeedContext, seeds: readonly TenantSeed[]): Promise<void> {
  await insertTenants(context, seeds);
  const waiting = [...seeds];
  const work = async () => {
    for (let seed = waiting.shift(); seed; seed = waiting.shift()) await installTenant(context, seed);
  };
  // Nothing may still be at work when a failure reaches the caller, who closes the doors.
  const ends = await Promise.allSettled(Array.from({ length: TENANTS_AT_ONCE }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  await insertRoutes(context, seeds);
}

export interface SeededIds {
  tenantId: TenantId;
  channelId: ChannelId;
}

const NAMESPACE = '6f5b0e52-5d3c-4c53-9d2f-0a6d4b1f7c11';

/** A seed's ids follow from its slug: seeding again, on any machine, finds what is there. */
export function seededIds(slug: string): SeededIds {
  return {
    tenantId: v5(`tenant:${slug}`, NAMESPACE) as TenantId, // derived, where newId would make another
    channelId: v5(`channel:${slug}`, NAMESPACE) as ChannelId,
  };
}

async function insertTenants({ doors, clock }: SeedContext, seeds: readonly TenantSeed[]): Promise<void> {
  await doors.platform.query({
    text: `insert into platform.tenant (id, slug, name, created_at)
           select id, slug, name, $4 from unnest($1::uuid[], $2::text[], $3::text[]) as t (id, slug, name)
           on conflict (id) do nothing`,
    values: [
      seeds.map(({ slug }) => seededIds(slug).tenantId),
      seeds.map(({ slug }) => slug),
      seeds.map(({ business }) => business.name),
      timestamp(clock.now()),
    ],
  });
}

async function installTenant(context: SeedContext, { slug, business, channel }: TenantSeed): Promise<void> {
  const { tenantId, channelId } = seededIds(slug);
  await context.doors.tenantTransaction(tenantId, async (tx) => {
    // Two processes that start on an empty database would both find nothing.
    await tx.lockResources([channelId]);
    const installed = await tx.query({
      text: 'select from app.business where tenant_id = $1',
      values: [tenantId],
    });
    if (installed.length > 0) return;
    await installBusiness(tx, business);
    await tx.query({
      name: 'insert-channel',
      text: `insert into app.channel (tenant_id, id, kind, address, business_account_id, display_phone, sealed_token)
             values ($1, $2, $3, $4, $5, $6, $7)`,
      values: [
        tenantId,
        channelId,
        CHANNEL_KIND,
        channel.address,
        channel.businessAccountId,
        channel.displayPhone,
        context.sealToken(tenantId, channelId, channel.token),
      ],
    });
    await context.publishFlow(tx, business.industry);
  });
  // In a transaction of its own: locks are taken of what is there already.
  await context.doors.tenantTransaction(tenantId, (tx) => planSessions(tx, context.clock.now()));
}

async function insertRoutes({ doors }: SeedContext, seeds: readonly TenantSeed[]): Promise<void> {
  await doors.platform.query({
    text: `insert into platform.channel_route (kind, address, tenant_id, channel_id)
           select $1, address, tenant_id, channel_id
           from unnest($2::text[], $3::uuid[], $4::uuid[]) as r (address, tenant_id, channel_id)
           on conflict (kind, address) do nothing`,
    values: [
      CHANNEL_KIND,
      seeds.map(({ channel }) => channel.address),
      seeds.map(({ slug }) => seededIds(slug).tenantId),
      seeds.map(({ slug }) => seededIds(slug).channelId),
    ],
  });
}
