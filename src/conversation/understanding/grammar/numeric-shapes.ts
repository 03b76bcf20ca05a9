/** What a run of digits and separators may stand for, before the words around it decide. */
export type Numeric =
  | { kind: 'number'; value: number; digits: number; hasLeadingZero: boolean; hasTrailingDot: boolean }
  /** year first */
  | { kind: 'iso-date'; year: number; month: number; day: number }
  /** two numbers of which one is the day, the other the month */
  | { kind: 'numeric-date'; first: number; second: number; year?: number }
  | { kind: 'clock-time'; hour: number; minute: number; hasLeadingZero: boolean }
  /** "17.30", "3.4.": a time or a date */
  | { kind: 'dotted'; first: number; second: number; hasTrailingDot: boolean; isPadded: boolean };

interface Shape {
  pattern: RegExp;
  read(found: RegExpExecArray): Numeric | undefined;
}

const isoDate: Shape = {
  pattern: /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:t(?=\d))?(?!\d)/y,
  read: ([, year, , month, day]) => ({
    kind: 'iso-date',
    year: Number(year),
    month: Number(month),
    day: Number(day),
  }),
};
const fullDate: Shape = {
  pattern: /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/y,
  read: ([, first, , second, year]) => ({
    kind: 'numeric-date',
    first: Number(first),
    second: Number(second),
    year: Number(year) + (year?.length === 2 ? 2000 : 0),
  }),
};
const clockTime: Shape = {
  pattern: /(\d{1,2})[:;]([0-5]\d)(?::[0-5]\d)?(?!\d)/y,
  read: ([, hour = '', minute]) =>
    Number(hour) > 24
      ? undefined
      : {
          kind: 'clock-time',
          hour: Number(hour),
          minute: Number(minute),
          hasLeadingZero: hour.startsWith('0'),
        },
};
const slashDate: Shape = {
  pattern: /(\d{1,2})\/(\d{1,2})(?![\d/])/y,
  read: ([, first, second]) => ({ kind: 'numeric-date', first: Number(first), second: Number(second) }),
};
/** "23-9" is a day and a month: a span of hours would go through the night. "3-30" may be half past three. */
const dashDate: Shape = {
  pattern: /(\d{1,2})-(\d{1,2})(?![\d:.-]|\s?[ap]m)/y,
  read: ([, first, second]) => {
    const [day, month] = [Number(first), Number(second)];
    const isDate = day > 12 && day <= 31 && month >= 1 && month <= 12;
    return isDate ? { kind: 'numeric-date', first: day, second: month } : undefined;
  },
};
const dotted: Shape = {
  pattern: /(\d{1,2})\.(\d{1,2})(\.(?!\d))?(?!\d)/y,
  read: ([, first = '', second = '', dot]) => ({
    kind: 'dotted',
    first: Number(first),
    second: Number(second),
    hasTrailingDot: dot !== undefined,
    isPadded: second.length === 2,
  }),
};
const plain: Shape = {
  pattern: /(\d{1,7})(\.(?!\d))?(?!\d)/y,
  read: ([, digits = '', dot]) => ({
    kind: 'number',
    value: Number(digits),
    digits: digits.length,
    hasLeadingZero: digits.startsWith('0'),
    hasTrailingDot: dot !== undefined,
  }),
};

/** Tried before a run of digit groups may be a phone number. */
export const fullDateShapes: readonly Shape[] = [isoDate, fullDate];
export const shortShapes: readonly Shape[] = [clockTime, slashDate, dashDate, dotted, plain];
