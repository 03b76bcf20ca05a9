import { stepKinds } from '../steps/index.ts';
import type { LocalText } from '../texts/local-text.ts';
import type { FlowDocument } from './flow-document.ts';

/** In which languages a flow can be held. */
export interface FlowLanguages {
  /** whether the flow is held in it: more than half of its texts are written in it (one without texts is held in any) */
  isSpoken(language: string): boolean;
  /** whether a step has all of its texts in it */
  isWritten(step: string, language: string): boolean;
}

export function languagesOfFlow({ steps }: FlowDocument): FlowLanguages {
  const textsByStep = new Map(
    Object.entries(steps).map(([id, step]): [string, LocalText[]] => {
      const kind = stepKinds.get(step.kind);
      const choices = kind?.choices?.(step) ?? [];
      const ofChoices = choices.flatMap(({ label, description }) => [
        label,
        ...(description ? [description] : []),
      ]);
      return [id, [...(kind?.texts?.(step) ?? []).map(({ text }) => text), ...ofChoices]];
    }),
  );
  const all = [...textsByStep.values()].flat();
  const count = new Map<string, number>();
  for (const text of all)
    for (const language of Object.keys(text)) count.set(language, (count.get(language) ?? 0) + 1);
  return {
    isSpoken: (language) => all.length === 0 || (count.get(language) ?? 0) > all.length / 2,
    isWritten: (step, language) =>
      count.get(language) === all.length ||
      (textsByStep.get(step) ?? []).every((text) => text[language] !== undefined),
  };
}
