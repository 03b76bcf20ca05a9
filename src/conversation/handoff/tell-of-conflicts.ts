import type { ChannelId, LaneId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import { maybeOne, one } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { appendLaneEvents } from '../../effects/lane-events.ts';
import type { CalendarConflict } from '../../kernels/booking/index.ts';
import { createSpeech } from '../texts/speech.ts';
import type { Business } from '../turn/business.ts';
import { inOneLine, staffEvents } from './notify-staff.ts';
import { staffSpeech } from './staff-speech.ts';

/** More would not fit into one message; the dashboard has them all. */
const MOST_TOLD = 5;

/**
 * Tells the business's staff of bookings at whose time an outside calendar now has something: one message for all that one
 * fetch has found. What the visits are for is not said, here as little as in reminders.
 *
 * @returns the lanes that have got an event
 */
export async function tellOfConflicts(
  tx: TenantTransaction,
  conflicts: readonly CalendarConflict[],
  now: Instant,
): Promise<LaneId[]> {
  const [first] = conflicts;
  const place = await findPlace(tx);
  if (!first || !place) return [];
  const { business, channelId } = place;
  const told = conflicts.slice(0, MOST_TOLD).map(({ code, customerName, startsAt, terms }) => {
    const speech = createSpeech(business.languages[0], terms.zone, now);
    return [code, ...(customerName === null ? [] : [customerName]), speech.when(startsAt)].join(' · ');
  });
  const rest = conflicts.length - told.length;
  const list = [...told, ...(rest > 0 ? [`+${rest}`] : [])].join('\n');
  const speech = staffSpeech(business, now);
  const resource = first.terms.resourceName;
  const message = {
    text: speech.text('staff.calendar', { resource, list, count: conflicts.length }),
    template: {
      name: 'calendar_conflict',
      language: speech.language,
      parameters: { resource, list: inOneLine(list) },
    },
  };
  const about = { bookingId: first.bookingId };
  const events = await staffEvents(tx, channelId, business.staffContacts, { message, about });
  await appendLaneEvents(tx, events, now);
  return events.map(({ laneId }) => laneId);
}

/** Staff are told on the number that the business has had for longest; undefined where it has none yet. */
async function findPlace(tx: TenantTransaction) {
  const [business, channel] = await Promise.all([
    one(
      tx.query<Pick<Business, 'industry' | 'zone' | 'languages' | 'staffContacts'>>({
        text: `select industry, zone, languages, staff_contacts as "staffContacts" from app.business where tenant_id = $1`,
        values: [tx.tenantId],
      }),
    ),
    maybeOne(
      tx.query<{ id: ChannelId }>({
        text: 'select id from app.channel where tenant_id = $1 order by id limit 1',
        values: [tx.tenantId],
      }),
    ),
  ]);
  return channel && { business, channelId: channel.id };
}
