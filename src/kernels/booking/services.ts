import type { ResourceId, ServiceId } from '../../core/ids.ts';
import { maybeOne } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { Resource, Service } from './types.ts';

const SERVICE = `
  select s.id, s.slug, s.names, s.descriptions, s.synonyms, s.duration_minutes as "durationMinutes",
    s.interval_minutes as "intervalMinutes", s.buffer_before_minutes as "bufferBeforeMinutes",
    s.buffer_after_minutes as "bufferAfterMinutes", s.notice_minutes as "noticeMinutes", s.horizon_days as "horizonDays",
    jsonb_build_object('amountMinor', s.price_minor, 'currency', b.currency) as price,
    s.length_prices as "lengthPrices", b.policy || s.policy as policy, s.place, s.length_unit as "lengthUnit",
    s.arrival_minute as "arrivalMinute", s.departure_minute as "departureMinute", s.shortest_stay as "shortestStay",
    s.longest_stay as "longestStay", s.seats
  from app.service s join app.business b on b.tenant_id = s.tenant_id
  where s.tenant_id = $1 and s.is_active`;

/** Of a resource `r` at its location `l`. */
export const RESOURCE_COLUMNS = `
  r.id, r.slug, r.kind, r.name, r.units, r.tags, r.amenities, r.capacity, r.images,
  r.location_id as "locationId", l.name as "locationName", l.address, l.zone`;

const RESOURCE = `
  select ${RESOURCE_COLUMNS} from app.resource r join app.location l on l.tenant_id = r.tenant_id and l.id = r.location_id
  where r.tenant_id = $1 and r.is_active and l.is_active`;

/** Whether resource `r` meets requirement `q`: the one rule for who serves what. */
export const MEETS = `
  (q.kind is null or q.kind = r.kind) and r.tags @> q.tags and r.amenities @> q.amenities
    and (not q.is_listed or exists (
      select from app.requirement_resource listed
      where listed.tenant_id = q.tenant_id and listed.requirement_id = q.id and listed.resource_id = r.id))`;

/** What can be booked, or what one resource leads, in the order in which the business shows it. */
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
             and exists (select from app.service_requirement q join app.resource r on r.tenant_id = q.tenant_id
                         where q.tenant_id = s.tenant_id and q.service_id = s.id and q.position = 0 and r.id = $2 and ${MEETS})
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

/** The tenant's resources, or those that lead one service, in the order in which the business shows them. */
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
             and exists (select from app.service_requirement q
                         where q.tenant_id = r.tenant_id and q.service_id = $2 and q.position = 0 and ${MEETS})
           order by r.position, r.slug`,
    values: [tx.tenantId, serviceId],
  });
}

/** Those that customers can choose by name: that lead some service. */
export async function listLeadingResources(tx: TenantTransaction): Promise<Resource[]> {
  return tx.query({
    name: 'list-leading-resources',
    text: `${RESOURCE}
             and exists (select from app.service_requirement q join app.service s on s.tenant_id = q.tenant_id and s.id = q.service_id
                         where q.tenant_id = r.tenant_id and s.is_active and q.position = 0 and ${MEETS})
           order by r.position, r.slug`,
    values: [tx.tenantId],
  });
}
