import { TurnoError } from '../core/errors.ts';
import { clinic } from './clinic/index.ts';
import { coworking } from './coworking/index.ts';
import type { Industry } from './industry.ts';
import { salon } from './salon/index.ts';
import { viewings } from './viewings/index.ts';

export type { CustomField } from './custom-field.ts';
export type { Industry } from './industry.ts';
export { startingBusiness, type OwnersAnswers } from './starting-business.ts';
export { waysToSay, wordsIn, type Term, type Terminology, type Words } from './terminology.ts';

/** Every line of business Turno knows. A new one is a new folder and its name here. */
export const industries: ReadonlyMap<string, Industry> = new Map(
  [salon, clinic, coworking, viewings].map((industry) => [industry.name, industry]),
);

/** @throws TurnoError invalid_input */
export function industryOf(name: string): Industry {
  const industry = industries.get(name);
  if (!industry)
    throw new TurnoError(
      'invalid_input',
      `There is no industry "${name}"; there are ${[...industries.keys()].join(', ')}.`,
    );
  return industry;
}
