import type { StepChoice, StepDocument, StepKind, StepText, TextVariables } from '../../steps/step-kind.ts';
import { usualVariables } from '../../steps/text-variables.ts';
import { industryOf, type Industry } from '../../../industries/index.ts';
import type { FlowDocument } from '../flow-document.ts';
import { createFlowGraph, type FlowGraph } from './flow-graph.ts';
import type { LocalText } from '../../texts/local-text.ts';

/** A flow as the rules look at it. */
export interface LintedFlow {
  document: FlowDocument;
  /** the languages in which everything should be said */
  languages: readonly string[];
  /** of the business; undefined where it is for any */
  industry: Industry | undefined;
  steps: readonly LintedStep[];
  graph: FlowGraph;
}

export interface LintedStep {
  id: string;
  document: StepDocument;
  kind: StepKind;
  choices: readonly StepChoice[];
  /** every text of the step, those of its choices too */
  texts: readonly LintedText[];
}

export interface LintedText {
  field: string;
  text: LocalText;
  shownAs: StepText['shownAs'] | 'label' | 'description';
  variables: TextVariables;
}

/** The document was parsed: each of its steps is of one of the `kinds` and has the fields of it. */
export function toLintedFlow(
  document: FlowDocument,
  kinds: ReadonlyMap<string, StepKind>,
  { languages, industry }: { languages?: readonly string[] | undefined; industry?: string | undefined },
): LintedFlow {
  const known = Object.entries(document.steps).flatMap(([id, step]) => {
    const kind = kinds.get(step.kind);
    return kind ? [{ id, document: step, kind }] : [];
  });
  const everywhere = known.reduce<TextVariables>(
    (variables, { kind, document: step }) => ({ ...variables, ...kind.learns?.(step) }),
    usualVariables,
  );
  const steps = known.map((step) => {
    const choices = step.kind.choices?.(step.document) ?? [];
    return { ...step, choices, texts: textsOf(step, choices, everywhere) };
  });
  return {
    document,
    languages: languages ?? languagesOf(steps),
    industry: industry === undefined ? undefined : industryOf(industry),
    steps,
    graph: createFlowGraph(steps),
  };
}

function textsOf(
  { document, kind }: Pick<LintedStep, 'document' | 'kind'>,
  choices: readonly StepChoice[],
  everywhere: TextVariables,
): LintedText[] {
  const own = (kind.texts?.(document) ?? []).map((text) => ({
    ...text,
    variables: { ...everywhere, ...text.variables },
  }));
  const ofChoices = choices.flatMap(({ field, label, description }): LintedText[] => [
    { field: `${field}.label`, text: label, shownAs: 'label', variables: everywhere },
    ...(description
      ? [
          {
            field: `${field}.description`,
            text: description,
            shownAs: 'description' as const,
            variables: everywhere,
          },
        ]
      : []),
  ]);
  return [...own, ...ofChoices];
}

/** Every language that the flow speaks anywhere. */
function languagesOf(steps: readonly LintedStep[]): string[] {
  return [...new Set(steps.flatMap(({ texts }) => texts.flatMap(({ text }) => Object.keys(text))))];
}
