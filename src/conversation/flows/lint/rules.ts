import type { Rule } from './rule.ts';
import { asksForEver } from './rules/asks-for-ever.ts';
import { comesUnprepared } from './rules/comes-unprepared.ts';
import { deadEnd } from './rules/dead-end.ts';
import { duplicateLabel } from './rules/duplicate-label.ts';
import { endlessLoop } from './rules/endless-loop.ts';
import { freeText } from './rules/free-text.ts';
import { missingRoute } from './rules/missing-route.ts';
import { missingTranslation } from './rules/missing-translation.ts';
import { noTemplate } from './rules/no-template.ts';
import { pointlessChoice } from './rules/pointless-choice.ts';
import { reservedLabel } from './rules/reserved-label.ts';
import { textTooLong } from './rules/text-too-long.ts';
import { unknownVariable } from './rules/unknown-variable.ts';
import { unreachableStep } from './rules/unreachable-step.ts';

/** Everything that is looked for. A new rule is a new file and its name here. */
export const rules: readonly Rule[] = [
  deadEnd,
  endlessLoop,
  comesUnprepared,
  asksForEver,
  noTemplate,
  freeText,
  unknownVariable,
  textTooLong,
  duplicateLabel,
  reservedLabel,
  missingTranslation,
  missingRoute,
  pointlessChoice,
  unreachableStep,
];
