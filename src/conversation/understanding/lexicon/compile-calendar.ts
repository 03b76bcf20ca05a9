import type { Sense } from '../grammar/senses.ts';
import type { Lexicon, Phrases, Unit } from './lexicon.ts';
import { addPhrase, createPhraseTree, type PhraseTree } from './phrase-tree.ts';
import { splitPhrases, splitSeries } from './split-phrases.ts';

/** Everything that means a date or a time, and the small words between. */
export function compileCalendar(lexicon: Lexicon): PhraseTree<Sense> {
  const tree = createPhraseTree<Sense>();
  const add = (phrases: Phrases | undefined, sense: Sense): void => {
    for (const phrase of splitPhrases(phrases)) addPhrase(tree, phrase, sense);
  };
  addNumbers(lexicon, add);
  addDays(lexicon, add);
  addTimes(lexicon, add);
  for (const [link, phrases] of Object.entries(lexicon.links)) {
    add(phrases, { kind: link } as Sense); // the keys of `links` are the kinds of links
  }
  return tree;
}

type Add = (phrases: Phrases | undefined, sense: Sense) => void;

function addNumbers(lexicon: Lexicon, add: Add): void {
  splitSeries(lexicon.numbers).forEach((names, value) => {
    add(names, { kind: 'number-word', value });
  });
  for (const [value, names] of Object.entries(lexicon.moreNumbers)) {
    add(names, { kind: 'number-word', value: Number(value) });
  }
  splitSeries(lexicon.ordinals).forEach((names, i) => {
    add(names, { kind: 'ordinal', value: i + 1 });
  });
  for (const [value, names] of Object.entries(lexicon.moreOrdinals ?? {})) {
    add(names, { kind: 'ordinal', value: Number(value) });
  }
}

function addDays(lexicon: Lexicon, add: Add): void {
  splitSeries(lexicon.weekdays).forEach((names, i) => {
    add(names, { kind: 'weekday', weekday: i + 1, isWeak: false });
  });
  for (const [weekday, names] of Object.entries(lexicon.weakWeekdays ?? {})) {
    add(names, { kind: 'weekday', weekday: Number(weekday), isWeak: true });
  }
  splitSeries(lexicon.months).forEach((names, i) => {
    add(names, { kind: 'month', month: i + 1 });
  });
  for (const [offset, phrases] of Object.entries(lexicon.days)) {
    add(phrases, { kind: 'relative-day', offset: Number(offset) });
  }
  for (const offset of [-1, 1] as const) add(lexicon.besideDays[offset], { kind: 'beside-day', offset });
  for (const [phrases, holiday] of lexicon.holidays) add(phrases, { kind: 'holiday', holiday });
  for (const [phrases, offset, part] of lexicon.dayParts) {
    add(phrases, { kind: 'relative-day', offset, part });
  }
  for (const [unit, phrases] of Object.entries(lexicon.units)) {
    add(phrases, { kind: 'unit', unit: unit as Unit }); // keys of a Record<Unit, …>
  }
  for (const [unit, phrases] of Object.entries(lexicon.unitPairs ?? {})) {
    add(phrases, { kind: 'unit-pair', unit: unit as Unit }); // as above
  }
  for (const which of ['last', 'this', 'coming', 'next', 'after-next'] as const) {
    add(lexicon.which[which], { kind: 'which', which });
  }
  for (const edge of ['start', 'middle', 'end'] as const) add(lexicon.edges[edge], { kind: 'edge', edge });
}

function addTimes(lexicon: Lexicon, add: Add): void {
  for (const part of ['am', 'pm', 'dawn', 'morning', 'noon', 'afternoon', 'evening', 'night'] as const) {
    add(lexicon.parts[part], { kind: 'part', part, onlyAfterDay: false });
    add(lexicon.partLetters?.[part], { kind: 'part-letter', part });
  }
  add(lexicon.eveningMeals, { kind: 'evening-meal' });
  add(lexicon.tomorrowOrMorning, { kind: 'part', part: 'morning', onlyAfterDay: true });
  add(lexicon.noon, { kind: 'named-time', minuteOfDay: 720 });
  add(lexicon.midnight, { kind: 'named-time', minuteOfDay: 0 });
  for (const [phrases, window] of lexicon.windows) add(phrases, { kind: 'window', ...window });
  for (const [minutes, phrases] of Object.entries(lexicon.fractions)) {
    add(phrases, { kind: 'fraction', minutes: Number(minutes) });
  }
  for (const [minutes, phrases] of Object.entries(lexicon.toward ?? {})) {
    add(phrases, { kind: 'toward', minutes: Number(minutes) });
  }
  add(lexicon.halfBeforeHour, { kind: 'half-before-hour' });
}
