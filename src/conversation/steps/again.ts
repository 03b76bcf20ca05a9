import { addDays, startOfDay } from '../../core/time/index.ts';
import type { ResourceId, ServiceId } from '../../core/ids.ts';
import {
  findService,
  lastBooking,
  listResources,
  nextFreeSlots,
  type Booking,
  type Service,
  type Slot,
} from '../../kernels/booking/index.ts';
import { industryOf } from '../../industries/index.ts';
import type { AnswersPatch } from './answers.ts';
import type { Choice } from './prompt.ts';
import type { Scene } from './scene.ts';
import { dateOf, timeOf } from './wall-time.ts';

/*
 * "Same as last time": a customer who comes back is offered what they had, with whom they had it, at a time that fits.
 */

/** What a customer had last and can have again. */
export interface Usual {
  service: Service;
  /** who or what it was with, where that is somebody; only if they still do it */
  resource?: { id: ResourceId; name: string };
  slot: Slot;
}

/** Longest title of a row that every channel shows whole. */
const LABEL_LENGTH = 24;
/** The hour of last time is looked for so far ahead; after that the soonest time will do. */
const DAYS_AHEAD = 7;
const SLOTS_LOOKED_AT = 200;

/** Undefined for a new customer, and where the service, its staff or any free time are gone. */
export async function findUsual(scene: Scene): Promise<Usual | undefined> {
  const { tx, contact, business } = scene;
  const last = await lastBooking(tx, contact.id);
  const service = last && (await findService(tx, last.serviceId));
  if (!service) return undefined;
  if (!industryOf(business.industry).hasPersonalService) {
    const slot = await fittingSlot(scene, last, undefined);
    return slot && { service, slot };
  }
  const resource = (await listResources(tx, service.id)).find(({ id }) => id === last.resourceId);
  const slot = resource && (await fittingSlot(scene, last, resource.id));
  return slot && { service, resource: { id: resource.id, name: resource.name }, slot };
}

/** The next time at the hour of last time, else the soonest; nobody has the same twice on one day. */
async function fittingSlot(
  { tx, now, business: { zone } }: Scene,
  last: Booking,
  resourceId: ResourceId | undefined,
): Promise<Slot | undefined> {
  const dayAfter = startOfDay(zone, addDays(dateOf(zone, last.startsAt), 1));
  const from = Math.max(now, dayAfter);
  const query = { serviceId: last.serviceId, resourceId, now, from, limit: SLOTS_LOOKED_AT };
  const slots = await nextFreeSlots(tx, query);
  const until = startOfDay(zone, addDays(dateOf(zone, from), DAYS_AHEAD));
  const time = timeOf(zone, last.startsAt);
  const isUsual = ({ startsAt }: Slot) => startsAt < until && timeOf(zone, startsAt) === time;
  return slots.find(isUsual) ?? slots[0];
}

/** "Haircut with Ana again", with the time that it would be. */
export async function againChoice(scene: Scene): Promise<Choice | undefined> {
  const { speech, answers } = scene;
  // Something is being booked already, or is wished for with somebody else.
  if (answers.serviceId) return undefined;
  const usual = await findUsual(scene);
  if (!usual || (answers.resourceId && answers.resourceId !== usual.resource?.id)) return undefined;
  const { service, resource, slot } = usual;
  const name = speech.name(service.names);
  const what = resource ? `${name} ${speech.text('slot.with', { resource: resource.name })}` : name;
  const label = speech.text('again.label', { what });
  const isShort = label.length <= LABEL_LENGTH;
  const when = speech.slot(slot.startsAt);
  return {
    key: `again:${service.id}:${resource?.id ?? ''}:${slot.startsAt}:${slot.resourceId}`,
    label: isShort ? label : speech.text('again.short'),
    description: speech.text('again.next', { when: isShort ? when : `${what} · ${when}` }),
    isShortcut: true,
  };
}

/** What tapping it makes known; a day or hour that was said comes before the time that was offered. */
export function readAgain(key: string, hasWishes: boolean): AnswersPatch | undefined {
  const [kind, serviceId, resourceId, startsAt, slotResourceId] = key.split(':');
  if (kind !== 'again') return undefined;
  // Our own key.
  return {
    serviceId: serviceId as ServiceId,
    ...(resourceId ? { resourceId: resourceId as ResourceId } : {}),
    ...(hasWishes
      ? {}
      : { picked: { startsAt: Number(startsAt), resourceId: slotResourceId as ResourceId } }),
  };
}

/** The same, for whoever asks for it in words. */
export function answersOfUsual({ service, resource, slot }: Usual, hasWishes: boolean): AnswersPatch {
  return {
    serviceId: service.id,
    ...(resource ? { resourceId: resource.id } : {}),
    ...(hasWishes ? {} : { picked: { startsAt: slot.startsAt, resourceId: slot.resourceId } }),
  };
}
