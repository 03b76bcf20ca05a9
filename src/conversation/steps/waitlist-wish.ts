import { addDays, MINUTES_OF_DAY, minutesOfTime } from '../../core/time/index.ts';
import {
  findService,
  joinWaitlist,
  listResources,
  OFFER_MINUTES,
  type SlotQuery,
  type WaitlistEntry,
  type WaitlistWish,
} from '../../kernels/booking/index.ts';
import type { TimeWish } from './answers.ts';

import { hoursOfPart } from './part-of-day.ts';
import type { Scene } from './scene.ts';
import { dateOf, timeOf, wallTime } from './wall-time.ts';
import { spokenWish, wishText } from './wish-text.ts';

/** Who names no day waits for any of the next ones. */
const DAYS_WAITED = 14;

/** Puts the customer on the waitlist for what they just wished for; what to say about it. */
export async function waitForIt(scene: Scene, query: SlotQuery): Promise<string> {
  const { tx, speech, laneId, now, contact } = scene;
  const { serviceId, resourceId, locationId, partySize, amenities } = query;
  const wish = { serviceId, wanted: { resourceId, locationId, partySize, amenities }, ...timeOfWish(scene) };
  const result = await joinWaitlist(tx, { ...wish, contactId: contact.id, laneId, now });
  if (!result.ok) return speech.text('waitlist.refused');
  const values = { what: await waitedText(scene, result.entry), count: OFFER_MINUTES };
  return speech.text(result.isNew ? 'waitlist.joined' : 'waitlist.already', values);
}

/** What could not be had, what is spoken of, or else any time soon. */
function timeOfWish(scene: Scene): Omit<WaitlistWish, 'serviceId' | 'wanted'> {
  const { answers, business, now, speech } = scene;
  const said = answers.wishes?.length ? answers.wishes : (answers.full ?? [shownWish(scene)]);
  const [first = {}] = said;
  const dates = said.flatMap(({ date }) => date ?? []).sort();
  const today = dateOf(business.zone, now);
  const isOneDay = first.date !== undefined && said.length < DAYS_NAMED;
  const fromDate = isOneDay ? first.date : (dates[0] ?? today);
  const untilDate = isOneDay ? first.date : (dates.at(-1) ?? addDays(today, DAYS_WAITED));
  return { fromDate: fromDate ?? today, untilDate: untilDate ?? today, ...minutesOf(first, speech.language) };
}

/** Fewer readings are of one day that is meant; more are days of which any will do. */
const DAYS_NAMED = 4;

function shownWish({ answers, business }: Scene): TimeWish {
  const { slotView: view } = answers;
  if (view?.kind !== 'near') return spokenWish(answers);
  return { date: dateOf(business.zone, view.wantedAt), time: timeOf(business.zone, view.wantedAt) };
}

function minutesOf({ time, from, to, part }: TimeWish, language: string) {
  if (time) return { fromMinute: minutesOfTime(time), untilMinute: minutesOfTime(time) + 1 };
  const [partFrom, partUntil] = part ? hoursOfPart(part, language) : ['00:00', '24:00'];
  const fromMinute = Math.min(from ? minutesOfTime(from) : minutesOfTime(partFrom), MINUTES_OF_DAY - 1);
  // "Until five" is said of a start at five, too.
  const untilMinute = Math.min(to ? minutesOfTime(to) + 1 : minutesOfTime(partUntil), MINUTES_OF_DAY);
  return { fromMinute, untilMinute: Math.max(untilMinute, fromMinute + 1) };
}

/** What somebody waits for, as people would say it: "Haircut, Tue 3 Mar after 17:00 with Ana". */
export async function waitedText({ tx, speech }: Scene, entry: WaitlistEntry): Promise<string> {
  const { serviceId, wanted, fromDate, untilDate, fromMinute, untilMinute } = entry;
  const [service, resources] = await Promise.all([
    findService(tx, serviceId),
    wanted.resourceId ? listResources(tx) : [],
  ]);
  const resourceName = resources.find(({ id }) => id === wanted.resourceId)?.name;
  const wish = wishText(speech, hoursOf(fromMinute, untilMinute), resourceName);
  const days =
    fromDate === untilDate ? speech.day(fromDate) : `${speech.day(fromDate)} – ${speech.day(untilDate)}`;
  const name = service ? speech.name(service.names) : '';
  return [`${name}, ${days}`, wish].filter(Boolean).join(' ');
}

function hoursOf(fromMinute: number, untilMinute: number): TimeWish {
  if (untilMinute === fromMinute + 1) return { time: wallTime(fromMinute) };
  const from = fromMinute > 0 ? { from: wallTime(fromMinute) } : {};
  const to = untilMinute < MINUTES_OF_DAY ? { to: wallTime(untilMinute) } : {};
  return { ...from, ...to };
}
