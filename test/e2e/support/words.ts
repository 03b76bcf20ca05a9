/**
 * What Luna Salon's bot says and offers, as far as the journeys depend on it. A text that changes in the product
 * changes here once.
 */
export const bot = {
  greeting: /assistant of Luna Salon/,
  book: 'Book',
  myBookings: 'My bookings',
  chooseService: 'Choose',
  haircut: /^Haircut/,
  nextFreeTimes: /Next free times/,
  seeTimes: 'See times',
  /** in every summary */
  place: 'Calle de la Luna',
  confirm: 'Confirm booking',
  booked: /Booked ✅/,
  code: /Code [A-Z0-9]{4,8}/,
  /** in Spanish where nothing said yet has a language */
  wordsAndTaps: /palabras y toques|words and taps/i,
  oneBooking: 'Your next booking',
  justTaken: /just taken/,
  handoffOpened: /told the team/,
  handoffNotice: /Responde a este mensaje|Reply to this message/,
};

export const staffName = 'Marta';
