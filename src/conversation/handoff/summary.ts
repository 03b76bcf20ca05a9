import { findBooking, findService, listResources, upcomingBookings } from '../../kernels/booking/index.ts';
import { wishText } from '../steps/wish-text.ts';
import { en, type TextKey } from '../texts/en.ts';
import type { Speech } from '../texts/speech.ts';
import type { ConversationTurn } from '../turn/converse.ts';
import { stepOf } from '../turn/run-flow.ts';

/** What staff need to know at a glance: what the customer wants, has, was asked and said. */
export async function summarise(turn: ConversationTurn, speech: Speech): Promise<string> {
  const { tx, conversation, now, lastWords } = turn;
  const wish = await wishOf(turn, speech);
  const [next] = await upcomingBookings(tx, conversation.contactId, now);
  const place = placeOf(turn, speech);
  const lines = [
    ...(wish ? [speech.text('staff.summary.wish', { wish })] : []),
    ...(next
      ? [
          speech.text('staff.summary.booking', {
            service: speech.name(next.terms.serviceNames),
            when: speech.when(next.startsAt),
            code: next.code,
          }),
        ]
      : []),
    ...(place ? [speech.text('staff.summary.step', { step: place })] : []),
    ...(lastWords ? [speech.text('staff.summary.last', { text: lastWords })] : []),
  ];
  return lines.join('\n') || speech.text('staff.summary.none');
}

/** The booking in the making: "Haircut, Tuesday 3 March, 11:00 with Ana". */
async function wishOf({ tx, conversation }: ConversationTurn, speech: Speech): Promise<string | undefined> {
  const { serviceId, resourceId, wishes, hold } = conversation.answers;
  const service = serviceId && (await findService(tx, serviceId));
  const held = hold && (await findBooking(tx, hold.bookingId));
  const resource = resourceId ? (await listResources(tx)).find(({ id }) => id === resourceId) : undefined;
  const parts = [
    service && speech.name(service.names),
    held?.status === 'held' ? speech.when(held.startsAt) : undefined,
    wishText(speech, wishes?.[0] ?? {}, resource?.name),
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
