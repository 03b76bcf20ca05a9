import { languages, readNumber } from '../../understanding/index.ts';
import type { Scene } from '../scene.ts';
import type { RulesOf } from './field-rules.ts';
import type { FieldType } from './field-type.ts';
import { wantsElse } from './other-wishes.ts';

export const numberField: FieldType<'number'> = {
  asked: 'any',
  read(scene, rules, reading) {
    const number = wantsElse(reading) ? undefined : numberIn(reading.text, scene.speech.language);
    if (number === undefined) return undefined;
    const { min = -Infinity, max = Infinity, isWhole } = rules;
    if (number < min || number > max || (isWhole && !Number.isInteger(number)))
      return { problem: whatToWrite(scene, rules) };
    return { value: { type: 'number', value: number } };
  },
  hint: whatToWrite,
};

/** "12,500" and "1.500" are thousands, "2.5" and "2,50" are parts. */
const thousands = /^\d{1,3}(?:[.,]\d{3})+(?![.,]?\d)/;

/** "A few" is good enough for days, and "una talla grande" counts nothing. */
const vague = /few$/i;
const article = /^(?:un|una|uno|um|uma|une|ein|eine)$/i;

function numberIn(text: string, spoken: string): number | undefined {
  const read = readNumber(text, languages.find((known) => known === spoken) ?? 'en');
  if (!read) return undefined;
  const [start, end] = read.span;
  const written = text.slice(start, end);
  const isAlone = text.trim().length === written.length;
  if (vague.test(written) || (article.test(written) && !isAlone)) return undefined;
  const long = thousands.exec(text.slice(start))?.[0];
  const number = long === undefined ? read.value : Number(long.replace(/[.,]/g, ''));
  return /(?:^|\s)[-−]$/.test(text.slice(0, start)) ? -number : number;
}

/** "Please write a whole number from 1 to 10." */
function whatToWrite({ speech }: Scene, { min, max, isWhole }: RulesOf<'number'>): string {
  return speech.text('ask.number', {
    isWhole: isWhole ? 'yes' : 'no',
    limits: [...(min === undefined ? [] : ['min']), ...(max === undefined ? [] : ['max'])].join('') || 'none',
    min: min ?? 0,
    max: max ?? 0,
  });
}
