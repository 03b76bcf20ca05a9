import { remembered, type AnswersPatch } from '../answers.ts';
import { factsOf } from '../answers.ts';
import type { Prompt } from '../prompt.ts';
import type { Reading, Scene } from '../scene.ts';
import type { StepChoice, StepText, TextVariables } from '../step-kind.ts';
import type { Value } from '../values.ts';
import { choiceField } from './choice.ts';
import { dateField, problemOf } from './date.ts';
import { emailField } from './email.ts';
import type { Field, FieldRules } from './field-rules.ts';
import type { FieldReading, FieldType } from './field-type.ts';
import { nameField } from './name.ts';
import { numberField } from './number.ts';
import { phoneField } from './phone.ts';
import { placeField } from './place.ts';
import { textField } from './text.ts';
import { yesNoField } from './yes-no.ts';

const fieldTypes: { [Type in FieldRules['type']]: FieldType<Type> } = {
  text: textField,
  name: nameField,
  number: numberField,
  email: emailField,
  phone: phoneField,
  date: dateField,
  place: placeField,
  choice: choiceField,
  'yes-no': yesNoField,
};

/** The type of a field; it is only ever used with that field's own rules. */
function typeOf(rules: FieldRules): FieldType {
  return fieldTypes[rules.type] as unknown as FieldType; // a union of functions takes no argument; rules.type picks the right one
}

export function askField(scene: Scene, { text, answer, save }: Field): Prompt {
  const type = typeOf(answer);
  return {
    text: scene.flowText(text),
    asked: type.asked,
    open: scene.speech.text('choose.open'),
    choices: type.choices?.(scene, answer, save) ?? [],
  };
}

export function readField(scene: Scene, { answer, save }: Field, reading: Reading): FieldReading | undefined {
  return typeOf(answer).read(scene, answer, reading, save);
}

/** A value that was said in passing; undefined where another meaning is possible. */
export function findField(scene: Scene, { answer }: Field, reading: Reading): Value | undefined {
  return typeOf(answer).find?.(scene, answer, reading);
}

export function fieldHint(scene: Scene, { answer }: Field): string {
  return typeOf(answer).hint(scene, answer);
}

/** What to remember of an answer, and of whatever else was said in the same breath. */
export function savedField(
  { answers }: Scene,
  { save, answer }: Field,
  value: Value,
  reading: Reading,
): AnswersPatch {
  const saved = remembered(answers, save, value);
  if (answer.type === 'date' && answer.isBookingDate)
    return { ...saved, ...factsOf(reading.understanding), slotView: undefined };
  // Only beside these can a day or a service be meant as one.
  const isApart = value.type === 'email' || value.type === 'phone' || value.type === 'name';
  return isApart ? { ...factsOf(reading.understanding), ...saved } : saved;
}

/** What is known already: from an earlier question of the same name, or the day of the booking, said at any time. */
export function knownField(scene: Scene, { save, answer }: Field): Value | undefined {
  const { values, wishes } = scene.answers;
  const known = values?.[save];
  if (known || answer.type !== 'date' || !answer.isBookingDate) return known;
  const [date, ...others] = new Set((wishes ?? []).map((wish) => wish.date));
  if (date === undefined || others.length > 0 || problemOf(scene, answer, date)) return undefined;
  return { type: 'date', value: date };
}

/** A field's question, as checks and editors see it. */
export function fieldText({ text, answer }: Field, place: string): StepText {
  const hasChoices = answer.type === 'choice' || answer.type === 'yes-no';
  return { field: place, text, shownAs: hasChoices ? 'question' : 'words' };
}

/** The choices that a field's document offers. */
export function fieldChoices({ answer }: Field, place: string): StepChoice[] {
  if (answer.type !== 'choice') return [];
  return answer.options.map(({ id, label, description, synonyms }) => ({
    field: `${place}.options.${id}`,
    label,
    ...(description ? { description } : {}),
    ...(synonyms ? { synonyms } : {}),
  }));
}

/** What an answer may look like in a text. */
export function fieldVariable({ save, answer }: Field): TextVariables {
  if (answer.type !== 'choice') return { [save]: typical[answer.type] };
  const labels = answer.options.flatMap(({ label }) => Object.values(label));
  return { [save]: labels.reduce((longest, label) => (label.length > longest.length ? label : longest), '') };
}

const typical: Readonly<Record<Exclude<FieldRules['type'], 'choice'>, string>> = {
  text: 'whatever a customer writes about it',
  name: 'Alexandra Miller',
  number: '12',
  email: 'alexandra.miller@example.com',
  phone: '+44 20 7946 0000',
  date: 'Wed 23 September',
  place: '128 Harbour Street, second floor, New York',
  'yes-no': 'Yes',
};
