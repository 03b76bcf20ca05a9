import { IntlMessageFormat } from 'intl-messageformat';
import type { TextVariables } from '../../steps/step-kind.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** A number, date or time whose value nobody can know beforehand. */
const TYPICAL_LENGTH = 12;

/** The variables that a message in ICU format needs. */
export function variablesIn(message: string): string[] {
  const names = new Set<string>();
  const collect = (elements: readonly Element[]): void => {
    for (const element of elements) {
      const { variable, branches } = partsOf(element);
      if (variable !== undefined) names.add(variable);
      branches.forEach(collect);
    }
  };
  collect(parse(message));
  return [...names];
}

/** How long a message gets at most, with typical values for its variables. */
export function typicalLength(message: string, variables: TextVariables): number {
  const lengthOf = (elements: readonly Element[]): number =>
    elements.reduce((sum, element) => {
      const { literal, variable, branches } = partsOf(element);
      if (branches.length > 0) return sum + Math.max(...branches.map(lengthOf));
      if (literal !== undefined) return sum + literal.length;
      return sum + ((variable !== undefined && variables[variable]?.length) || TYPICAL_LENGTH);
    }, 0);
  return lengthOf(parse(message));
}

function parse(message: string): readonly Element[] {
  return new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
}

/** The parser's numbers for the types of elements; it exports them only from a package of its own. */
const LITERAL = 0;
const POUND = 7;

function partsOf(element: Element): {
  literal?: string;
  variable?: string;
  branches: (readonly Element[])[];
} {
  const type: number = element.type;
  const value = 'value' in element ? element.value : undefined;
  if (type === LITERAL) return { ...(value !== undefined ? { literal: value } : {}), branches: [] };
  if (type === POUND || value === undefined) return { branches: [] };
  const branches = 'options' in element ? Object.values(element.options).map((option) => option.value) : [];
  return { variable: value, branches };
}
