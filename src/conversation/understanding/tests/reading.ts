import { understand, type Asked, type Language, type Understanding, type Utterance } from '../index.ts';

/** Wednesday 4 March 2026, 10:10 in Madrid: the moment at which every phrase of the tables is written. */
export const wednesdayMorning = Date.parse('2026-03-04T09:10:00Z');

export function read(text: string, more: Partial<Utterance> = {}): Understanding {
  return understand({ text, now: wednesdayMorning, zone: 'Europe/Madrid', ...more });
}

/** The two best readings of the wish as one line: `2026-03-05 17:00 / 2026-03-05 05:00`, ends as `from … to …`. */
export function wishIn(language: Language, text: string, asked: Asked = 'any'): string {
  return wishOf(read(text, { language, asked }));
}

export function wishOf({ candidates }: Understanding): string {
  return candidates
    .slice(0, 2)
    .map(({ date, time, from, to, part }) =>
      [date, time, from && `from ${from}`, to && `to ${to}`, part]
        .filter((said) => said !== undefined)
        .join(' '),
    )
    .join(' / ');
}

/** What else a message says, in one line: `cancel`, `book, party of 2`, `yes`. */
export function factsIn(language: Language, text: string): string {
  const { intent, partySize, yesNo, name, email, phone, isBareGreeting, isFragment } = read(text, {
    language,
  });
  return [
    intent,
    partySize !== undefined && `party of ${partySize}`,
    yesNo,
    name && `name ${name}`,
    email,
    phone,
    isBareGreeting && 'only a greeting',
    isFragment && 'too little',
  ]
    .filter((said) => said !== undefined && said !== false)
    .join(', ');
}
