export { intents, languages } from './types.ts';
export type {
  Asked,
  DateTimeCandidate,
  Intent,
  Language,
  NamedThing,
  OfferedChoice,
  PartOfDay,
  Span,
  StandingBooking,
  TimeShift,
  Understanding,
  Utterance,
  Vocabulary,
} from './types.ts';
export { findQuestion } from './questions.ts';
export { readEmail, readName, readNumber, readPhone, type Read } from './readers.ts';
export { understand } from './understand.ts';
