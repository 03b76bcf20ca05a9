import type { ContactId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import { maybeOne } from '../../db/statement.ts';
import { upcomingBookings, type Booking } from '../../kernels/booking/index.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { languages, understand } from '../understanding/index.ts';
import { matchesText } from './match-text.ts';
import { wallTimeOf } from './wall-time.ts';

/**
 * Whether the customer has exactly these bookings ahead.
 *
 * @param wanted each as `Haircut · 2026-03-03 10:00 · Ana`, as much of it as matters; `none` alone for none
 * @returns what is there instead, undefined where all is well
 */
export async function checkBookings(
  sandbox: Sandbox,
  phone: string,
  wanted: readonly string[],
  language: string,
): Promise<string | undefined> {
  const booked = await bookingsOf(sandbox, phone);
  const expected = wanted.filter((booking) => booking !== 'none');
  const left = [...booked];
  for (const description of expected) {
    const place = left.findIndex((booking) => isDescribed(sandbox, booking, description, language));
    if (place !== -1) left.splice(place, 1);
  }
  if (left.length === 0 && booked.length === expected.length) return undefined;
  if (booked.length === 0) return 'nothing is booked';
  return `booked is ${booked.map((booking) => describe(booking, language)).join(' and ')}`;
}

/** @returns what is the case instead, undefined where all is well */
export async function checkHandoff({ tx }: Sandbox, is: 'open' | 'none'): Promise<string | undefined> {
  const [open] = await tx.query<{ reason: string }>({
    text: 'select reason from app.handoff where tenant_id = $1 and closed_at is null',
    values: [tx.tenantId],
  });
  if (is === 'open') return open ? undefined : 'nobody was called';
  return open && `a person was called (${open.reason})`;
}

/** The message that a member of staff quotes when they answer: the newest one that is about a customer who waits. */
export async function newestRequest({ tx }: Sandbox, phone: string): Promise<string | undefined> {
  const [request] = await tx.query<{ id: string }>({
    text: `select provider_message_id as id from app.outbox_message
           where tenant_id = $1 and recipient ->> 'value' = $2 and about ? 'handoffId' and provider_message_id is not null
           order by batch_seq desc, ordinal desc limit 1`,
    values: [tx.tenantId, phone],
  });
  return request?.id;
}

export async function bookingsOf({ tx, now }: Sandbox, phone: string): Promise<Booking[]> {
  const contact = await maybeOne(
    tx.query<{ contact_id: ContactId }>({
      text: 'select contact_id from app.contact_identity where tenant_id = $1 and value = $2',
      values: [tx.tenantId, phone],
    }),
  );
  return contact ? upcomingBookings(tx, contact.contact_id, now()) : [];
}

function isDescribed(
  sandbox: Sandbox,
  { startsAt, terms }: Booking,
  description: string,
  language: string,
): boolean {
  return description.split(' · ').every((part) => {
    const names = [...Object.values(terms.serviceNames), terms.resourceName];
    return (
      names.some((name) => matchesText(part, name)) || isTime(sandbox, part, startsAt, terms.zone, language)
    );
  });
}

/** A time as `2026-03-03 10:00`, or in words as a customer would say it. */
function isTime({ now }: Sandbox, words: string, startsAt: Instant, zone: string, language: string): boolean {
  if (words === wallTimeOf(zone, startsAt)) return true;
  const spoken = languages.find((known) => known === language);
  const { candidates } = understand({
    text: words,
    now: now(),
    zone,
    ...(spoken ? { language: spoken } : {}),
  });
  return candidates.some(
    ({ date, time }) => date && time && `${date} ${time}` === wallTimeOf(zone, startsAt),
  );
}

function describe({ startsAt, terms }: Booking, language: string): string {
  const service = terms.serviceNames[language] ?? Object.values(terms.serviceNames)[0];
  return `${service} · ${wallTimeOf(terms.zone, startsAt)} · ${terms.resourceName}`;
}
