/** One message of a customer and what should come back. */
export interface Line {
  /** says these words, or taps the choice whose label matches */
  move: { says: string } | { taps: RegExp };
  expects: RegExp;
}

const DAY = /^\w{3} \d+ \w{3}$/;
const SLOT = /\d:\d\d$/;
const FREE_TIMES = /free times/i;
const SUMMARY = /Shall I book it/;

/** What replies when others were faster. The chat cannot go on, and nothing is wrong. */
export const LOST = /^(Someone just took|.* is not free|Nothing is free)/;

const cancelByTapping: Line[] = [
  { move: { says: 'my bookings' }, expects: /^Your next booking/ },
  { move: { taps: /^Cancel$/ }, expects: /^Cancel this booking/ },
  { move: { taps: /^Yes/ }, expects: /^Cancelled/ },
];

/**
 * The chats that a customer goes through, over and over. Each ends as it began, without a booking.
 * @param hour when the customer likes to come, from 13 to 23: earlier ones may be meant for the evening
 */
export function chatsOf(hour: number): Line[][] {
  const byTapping: Line[] = [
    { move: { says: 'hi' }, expects: /This is the assistant/ },
    { move: { taps: /^Book$/ }, expects: FREE_TIMES },
    { move: { taps: SLOT }, expects: SUMMARY },
    { move: { taps: /^Confirm booking$/ }, expects: /^Booked/ },
    ...cancelByTapping,
  ];
  const inOneSentence: Line[] = [
    { move: { says: `Hello, a session tomorrow at ${hour}:15 please` }, expects: SUMMARY },
    { move: { says: 'yes' }, expects: /^Booked/ },
    { move: { says: 'thank you' }, expects: /welcome/ },
    { move: { says: 'I want to cancel my booking' }, expects: /^Cancel this booking/ },
    { move: { says: 'yes please' }, expects: /^Cancelled/ },
  ];
  const lookingAround: Line[] = [
    { move: { says: 'good morning' }, expects: /This is the assistant/ },
    { move: { says: 'how much is it?' }, expects: /^Our services/ },
    { move: { says: 'book' }, expects: FREE_TIMES },
    { move: { taps: /^Another day$/ }, expects: /^Which day/ },
    { move: { taps: DAY }, expects: FREE_TIMES },
    { move: { taps: /^Later times$/ }, expects: FREE_TIMES },
    { move: { says: 'the second' }, expects: SUMMARY },
    { move: { taps: /^Another time$/ }, expects: FREE_TIMES },
    { move: { says: `tomorrow at ${hour}:45` }, expects: SUMMARY },
    { move: { says: 'yes' }, expects: /^Booked/ },
    { move: { says: 'my bookings' }, expects: /^Your next booking/ },
    { move: { taps: /^Reschedule$/ }, expects: /To when/ },
    { move: { says: `tomorrow at ${hour}:30` }, expects: /^Moved/ },
    ...cancelByTapping,
  ];
  return [byTapping, inOneSentence, lookingAround];
}
