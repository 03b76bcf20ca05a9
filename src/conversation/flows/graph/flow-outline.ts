import { z } from 'zod';
import { stepKinds } from '../../steps/index.ts';
import type { StepDocument, StepKind } from '../../steps/step-kind.ts';
import type { FlowDocument } from '../flow-document.ts';

/** A flow in words, for drawings of it. */
export interface FlowOutline {
  name: string;
  start: string;
  /** words that work at every step, and where they lead */
  routes: { word: string; target: string }[];
  steps: OutlinedStep[];
}

export interface OutlinedStep {
  id: string;
  kind: string;
  /** what customers read there, or what the step does */
  words: string;
  isEnd: boolean;
  firstPhase: string;
  phases: { name: string; rests: boolean; ways: OutlinedWay[] }[];
}

/** Where an outcome leads: to another phase of the step, or through an exit to another step. */
export type OutlinedWay = { outcome: string } & (
  { phase: string } | { exit: string; target: string; meaning: string }
);

/** The same steps, phases and ways as the compiled machine, with what they mean in one language. */
export function outlineFlow(document: FlowDocument, language?: string): FlowOutline {
  return {
    name: document.name,
    start: document.start,
    routes: Object.entries(document.routes).map(([word, target]) => ({ word, target })),
    steps: Object.entries(document.steps).flatMap(([id, step]) => {
      const kind = stepKinds.get(step.kind);
      return kind ? [outlineStep(id, step, kind, language)] : [];
    }),
  };
}

function outlineStep(
  id: string,
  step: StepDocument,
  kind: StepKind,
  language: string | undefined,
): OutlinedStep {
  const said = (text: Readonly<Record<string, string>>) =>
    (language && text[language]) ?? Object.values(text)[0] ?? '';
  const meanings = { ...exitMeanings(kind) };
  for (const { label, exit } of kind.choices?.(step) ?? []) if (exit) meanings[exit] = `“${said(label)}”`;
  const [text] = kind.texts?.(step) ?? [];
  return {
    id,
    kind: step.kind,
    words: text ? said(text.text) : (kind.schema.description ?? ''),
    isEnd: kind.exits(step).length === 0,
    firstPhase: kind.firstPhase,
    phases: Object.entries(kind.phases(step)).map(([name, { rests, outcomes }]) => ({
      name,
      rests,
      ways: Object.entries(outcomes).map(([outcome, way]) =>
        'phase' in way
          ? { outcome, phase: way.phase }
          : {
              outcome,
              exit: way.exit,
              target: step.exits[way.exit] ?? '',
              meaning: meanings[way.exit] ?? way.exit,
            },
      ),
    })),
  };
}

const exitsShape = z.object({
  properties: z.object({
    exits: z.object({ properties: z.record(z.string(), z.object({ description: z.string() })) }),
  }),
});

/** What each exit of a kind means, as its schema tells editors; nothing where the exits depend on the document. */
export function exitMeanings({ schema }: StepKind): Record<string, string> {
  const parsed = exitsShape.safeParse(z.toJSONSchema(schema, { io: 'input' }));
  if (!parsed.success) return {};
  const { properties } = parsed.data.properties.exits;
  return Object.fromEntries(Object.entries(properties).map(([exit, { description }]) => [exit, description]));
}
