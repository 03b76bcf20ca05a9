import { findBooking, findService, listResources, upcomingBookings } from '../../kernels/booking/index.ts';
import { spokenWish, wishText } from '../steps/wish-text.ts';
import { en, type TextKey } from '../texts/en.ts';
import type { Speech } from '../texts/speech.ts';
import type { ConversationTurn } from '../turn/conversation-turn.ts';
import { stepOf } from '../turn/run-flow.ts';

/** What staff need to know at a glance, in three lines: what the customer wants, where they stand, what they said last. */
export async function summarise(turn: ConversationTurn, speech: Speech): Promise<string> {
  const { tx, conversation, now } = turn;
  const lastWords = turn.lastWords ?? (await wordsBefore(turn));
  const wish = await wishOf(turn, speech);
  const [next] = await upcomingBookings(tx, conversation.contactId, now);
  const place = placeOf(turn, speech);
  const booking =
    next &&
    speech.text('staff.summary.booking', {
      service: speech.name(next.terms.serviceNames),
      when: speech.when(next.startsAt),
      code: next.code,
    });
  const standing = [place && speech.text('staff.summary.step', { step: place }), booking];
  const lines = [
    wish && speech.text('staff.summary.wish', { wish }),
    standing.filter(Boolean).join(' · '),
    lastWords && speech.text('staff.summary.last', { text: lastWords }),
  ].filter(Boolean);
  return lines.join('\n') || speech.text('staff.summary.none');
}

/** Whoever tapped “Talk to a person” said before what it is about. */
async function wordsBefore({ tx, lease, seq }: ConversationTurn): Promise<string | undefined> {
  const [row] = await tx.query<{ text: string }>({
    text: `select payload #>> '{content,text}' as text from app.lane_event
           where tenant_id = $1 and lane_id = $2 and seq < $3 and kind = 'message' and payload #>> '{content,kind}' = 'text'
           order by seq desc limit 1`,
    values: [tx.tenantId, lease.laneId, seq],
  });
  return row?.text;
}

/** The booking in the making: "Haircut, Tuesday 3 March, 11:00 with Ana". */
async function wishOf({ tx, conversation }: ConversationTurn, speech: Speech): Promise<string | undefined> {
  const { serviceId, resourceId, hold } = conversation.answers;
  const service = serviceId && (await findService(tx, serviceId));
  const held = hold && (await findBooking(tx, hold.bookingId));
  const resource = resourceId ? (await listResources(tx)).find(({ id }) => id === resourceId) : undefined;
  const parts = [
    service && speech.name(service.names),
    held?.status === 'held' ? speech.when(held.startsAt) : undefined,
    wishText(speech, held?.status === 'held' ? {} : spokenWish(conversation.answers), resource?.name),
  ];
  return parts.filter(Boolean).join(', ') || undefined;
}

/** What the customer was doing, in words; undefined for kinds of steps that say nothing about that. */
function placeOf({ conversation, version }: ConversationTurn, speech: Speech): string | undefined {
  const key = `staff.at.${stepOf(version, conversation.step).document.kind}`;
  return isTextKey(key) ? speech.text(key) : undefined;
}

function isTextKey(key: string): key is TextKey {
  return key in en;
}
