import type { LocalText } from '../texts/local-text.ts';
import { capitalise, type Speech } from '../texts/speech.ts';

/** What a flow asked for, set, or got from outside, under a name of its own. Plain JSON, kept with the conversation. */
export type Value =
  | { type: 'text' | 'name' | 'email' | 'phone'; value: string }
  | { type: 'number'; value: number }
  | { type: 'yes-no'; value: boolean }
  /** `YYYY-MM-DD` */
  | { type: 'date'; value: string }
  | { type: 'place'; value: string; latitude?: number; longitude?: number }
  /** an option's id, with the words that the customer saw */
  | { type: 'choice'; value: string; label: LocalText };

export type Values = Readonly<Record<string, Value>>;

/** A plain value as JSON has it, for conditions and for the world outside. */
export type PlainValue = string | number | boolean;

/** A value that came without a type: of a `set` step, or out of somebody's JSON. */
export function plainToValue(value: PlainValue): Value {
  if (typeof value === 'number') return { type: 'number', value };
  if (typeof value === 'boolean') return { type: 'yes-no', value };
  return { type: 'text', value };
}

/** A value as a customer reads it. */
export function valueText(speech: Speech, value: Value): string | number {
  switch (value.type) {
    case 'date':
      return capitalise(speech.day(value.value));
    case 'yes-no':
      return speech.text(value.value ? 'answer.yes' : 'answer.no');
    case 'choice':
      return speech.name(value.label);
    default:
      return value.value;
  }
}

/** Every variable that texts may use: the values of the flow, and how many people come. */
export function variablesOf(
  speech: Speech,
  { values = {}, partySize }: { values?: Values; partySize?: number },
): Record<string, string | number> {
  const texts = Object.entries(values).map(([name, value]) => [name, valueText(speech, value)] as const);
  return { ...(partySize === undefined ? {} : { partySize }), ...Object.fromEntries(texts) };
}
