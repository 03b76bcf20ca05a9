import type { ResourceId, ServiceId } from '../../core/ids.ts';
import { maybeOne } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { Resource, Service } from './types.ts';

const SERVICE = `
  select s.id, s.slug, s.names, s.descriptions, s.synonyms, s.duration_minutes as "durationMinutes",
    s.interval_minutes as "intervalMinutes", s.buffer_before_minutes as "bufferBeforeMinutes",
    s.buffer_after_minutes as "bufferAfterMinutes", s.notice_minutes as "noticeMinutes", s.horizon_days as "horizonDays",
    jsonb_build_object('amountMinor', s.price_minor, 'currency', b.currency) as price,
    s.length_prices as "lengthPrices", b.policy || s.policy as policy, coalesce(s.place, b.address) as place
  from app.service s join app.business b on b.tenant_id = s.tenant_id
  where s.tenant_id = $1 and s.is_active`;

const RESOURCE = `
  select r.id, r.slug, r.kind, r.name, r.units, r.zone from app.resource r where r.tenant_id = $1 and r.is_active`;

/** What can be booked, or what one resource serves, in the order in which the business shows it. */
export async function listServices(tx: TenantTransaction, resourceId?: ResourceId): Promise<Service[]> {
  if (resourceId === undefined) {
    return tx.query({
      name: 'list-services',
      text: `${SERVICE} order by s.position, s.slug`,
      values: [tx.tenantId],
    });
  }
  return tx.query({
    name: 'list-services-of-resource',
    text: `${SERVICE}
             and exists (select from app.service_resource sr
                         where sr.tenant_id = s.tenant_id and sr.service_id = s.id and sr.resource_id = $2)
           order by s.position, s.slug`,
    values: [tx.tenantId, resourceId],
  });
}

/** Undefined also for a service that is no longer offered. */
export async function findService(tx: TenantTransaction, id: ServiceId): Promise<Service | undefined> {
  return maybeOne(
    tx.query({ name: 'find-service', text: `${SERVICE} and s.id = $2`, values: [tx.tenantId, id] }),
  );
}

/** The tenant's resources, or those that serve one service, in the order in which the business shows them. */
export async function listResources(tx: TenantTransaction, serviceId?: ServiceId): Promise<Resource[]> {
  if (serviceId === undefined) {
    return tx.query({
      name: 'list-resources',
      text: `${RESOURCE} order by r.position, r.slug`,
      values: [tx.tenantId],
    });
  }
  return tx.query({
    name: 'list-resources-of-service',
    text: `${RESOURCE}
             and exists (select from app.service_resource sr
                         where sr.tenant_id = r.tenant_id and sr.resource_id = r.id and sr.service_id = $2)
           order by r.position, r.slug`,
    values: [tx.tenantId, serviceId],
  });
}

/** One service with the resources to choose from. */
export interface Offer {
  service: Service;
  /** never empty */
  resources: readonly Resource[];
}

/** Undefined where nobody offers that service, or that resource does not. */
export async function findOffer(
  tx: TenantTransaction,
  wanted: { serviceId: ServiceId; resourceId?: ResourceId | undefined },
): Promise<Offer | undefined> {
  const [service, serving] = await Promise.all([
    findService(tx, wanted.serviceId),
    listResources(tx, wanted.serviceId),
  ]);
  if (!service) return undefined;
  const resources = wanted.resourceId ? serving.filter(({ id }) => id === wanted.resourceId) : serving;
  return resources.length > 0 ? { service, resources } : undefined;
}
