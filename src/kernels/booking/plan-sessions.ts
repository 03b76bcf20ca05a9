import { newId, type LocationId, type ServiceId, type SessionId } from '../../core/ids.ts';
import { addDays, civilDateTime, weekdayOf, zonedInstant, type Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { unlessOverlapping } from './allocation-repository.ts';
import { isTeamBookable, type RefusalReason } from './availability/index.ts';
import { findOffer, resourcesOf, type Offer } from './offers.ts';
import {
  insertSessions,
  loadClassTimes,
  sessionStarts,
  type ClassTime,
  type NewSession,
} from './session-repository.ts';
import { readAvailability } from './team-availability.ts';

export interface SessionRequest {
  serviceId: ServiceId;
  locationId: LocationId;
  startsAt: Instant;
  /** left out: the seats of the class */
  capacity?: number | undefined;
  now: Instant;
}

export type SessionResult =
  { ok: true; sessionId: SessionId } | { ok: false; reason: RefusalReason | 'not_offered' | 'exists' };

/**
 * Makes one session of a class, with who leads it and what it needs. At any minute of opening hours: the times of a class
 * are not a grid.
 */
export async function createSession(tx: TenantTransaction, request: SessionRequest): Promise<SessionResult> {
  const { serviceId, locationId, startsAt, now } = request;
  const offer = await findOffer(tx, { serviceId, locationId });
  const capacity = request.capacity ?? offer?.service.seats ?? null;
  if (!offer || capacity === null) return { ok: false, reason: 'not_offered' };
  await tx.lockResources(resourcesOf(offer).map(({ id }) => id));
  const existing = await sessionStarts(tx, { serviceId, locationId }, { start: startsAt, end: startsAt + 1 });
  if (existing.size > 0) return { ok: false, reason: 'exists' };
  const { sessions, refused } = await arrange(tx, offer, [startsAt], capacity, now);
  const [session] = sessions;
  if (!session) return { ok: false, reason: refused[0] ?? 'taken' };
  return (await write(tx, sessions)) ? { ok: true, sessionId: session.id } : { ok: false, reason: 'taken' };
}

/**
 * Makes the sessions of all classes as far ahead as they can be booked, and returns how many were made. Those that exist,
 * and those that were taken off the plan, stay as they are; a time at which nobody can lead it, or that is closed, has
 * none.
 */
export async function planSessions(tx: TenantTransaction, now: Instant): Promise<number> {
  const classes = new Map<string, ClassTime[]>();
  for (const time of await loadClassTimes(tx)) {
    const key = `${time.serviceId} ${time.locationId}`;
    classes.set(key, [...(classes.get(key) ?? []), time]);
  }
  const plans: { offer: Offer; times: ClassTime[] }[] = [];
  for (const times of classes.values()) {
    const [first] = times;
    const offer =
      first && (await findOffer(tx, { serviceId: first.serviceId, locationId: first.locationId }));
    if (offer) plans.push({ offer, times });
  }
  await tx.lockResources(plans.flatMap(({ offer }) => resourcesOf(offer).map(({ id }) => id)));
  let planned = 0;
  for (const { offer, times } of plans) {
    const starts = times.flatMap((time) => startsOf(time, offer, now)).sort((a, b) => a - b);
    const [first, last] = [starts[0], starts.at(-1)];
    const [time] = times;
    if (!time || first === undefined || last === undefined) continue;
    const existing = await sessionStarts(tx, time, { start: first, end: last + 1 });
    const missing = starts.filter((startsAt) => !existing.has(startsAt));
    const { sessions } = await arrange(tx, offer, missing, offer.service.seats ?? 1, now);
    if (sessions.length > 0 && (await write(tx, sessions))) planned += sessions.length;
  }
  return planned;
}

/** Finds who and what serves each of those starts, as far as anybody can. The caller holds the locks. */
async function arrange(
  tx: TenantTransaction,
  offer: Offer,
  starts: readonly Instant[],
  capacity: number,
  now: Instant,
): Promise<{ sessions: NewSession[]; refused: RefusalReason[] }> {
  const sessions: NewSession[] = [];
  const refused: RefusalReason[] = [];
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return { sessions, refused };
  const [team] = await readAvailability(tx, offer, { start: first, end: last }, { now });
  if (!team) return { sessions, refused: ['no_fit'] };
  const { horizonDays: _, ...rules } = team.input.rules;
  const anyMinute = { ...team.input, rules: { ...rules, intervalMinutes: 1, noticeMinutes: 0 } };
  for (const startsAt of starts) {
    const answer = isTeamBookable(anyMinute, startsAt, team.rankFor(undefined));
    if (!answer.ok) {
      refused.push(answer.reason);
      continue;
    }
    const { endAt, members } = answer.team;
    for (const { candidate, unit, occupied } of members) team.occupy(candidate, { ...occupied, unit });
    sessions.push({
      id: newId<SessionId>(),
      serviceId: offer.service.id,
      locationId: team.locationId,
      startsAt,
      endsAt: endAt,
      capacity,
      allocations: members.map(({ candidate, unit, occupied }) => ({
        resourceId: team.resourceOf(candidate).id,
        unit,
        occupied,
      })),
    });
  }
  return { sessions, refused };
}

/** All or none: undefined where somebody who took no lock is in the way. */
async function write(tx: TenantTransaction, sessions: readonly NewSession[]): Promise<true | undefined> {
  return unlessOverlapping(tx, async () => {
    await insertSessions(tx, sessions);
    return true as const;
  });
}

function startsOf({ zone, weekday, startMinute }: ClassTime, { service }: Offer, now: Instant): Instant[] {
  const today = civilDateTime(zone, now).date;
  return Array.from({ length: service.horizonDays + 1 }, (_, days) => addDays(today, days))
    .filter((date) => weekdayOf(date) === weekday)
    .map((date) => zonedInstant(zone, date, startMinute))
    .filter((startsAt) => startsAt > now);
}
