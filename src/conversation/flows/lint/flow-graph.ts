import type { StepDocument, StepKind } from '../../steps/step-kind.ts';

interface Step {
  id: string;
  document: StepDocument;
  kind: StepKind;
}

/** Where a conversation can go from each step. */
export interface FlowGraph {
  /** the steps that a step's exits lead to */
  next(id: string): readonly string[];
  /** those it can lead to without waiting for the customer in between */
  nextAtOnce(id: string): readonly string[];
  /** whether a conversation can come to rest in the step: at a question, or at the end */
  rests(id: string): boolean;
  /** the steps themselves and all that can follow them */
  reachable(from: readonly string[], next?: (id: string) => readonly string[]): ReadonlySet<string>;
}

export function createFlowGraph(steps: readonly Step[]): FlowGraph {
  const next = new Map<string, string[]>();
  const nextAtOnce = new Map<string, string[]>();
  const resting = new Set<string>();
  for (const { id, document, kind } of steps) {
    const { exits, rests } = walkAtOnce(kind, document);
    const targets = (names: readonly string[]) => [
      ...new Set(names.flatMap((name) => document.exits[name] ?? [])),
    ];
    next.set(id, targets(kind.exits(document)));
    nextAtOnce.set(id, targets(exits));
    if (rests) resting.add(id);
  }
  const nextOf = (id: string) => next.get(id) ?? [];
  return {
    next: nextOf,
    nextAtOnce: (id) => nextAtOnce.get(id) ?? [],
    rests: (id) => resting.has(id),
    reachable(from, along = nextOf) {
      const reached = new Set(from);
      for (const id of reached) for (const target of along(id)) reached.add(target); // a set walks what is added on the way
      return reached;
    },
  };
}

/** The exits that a step can take before it rests, and whether it can come to rest at all. */
function walkAtOnce(kind: StepKind, document: StepDocument): { exits: string[]; rests: boolean } {
  const phases = kind.phases(document);
  const exits: string[] = [];
  let rests = false;
  const reached = new Set([kind.firstPhase]);
  for (const name of reached) {
    const phase = phases[name];
    if (!phase || phase.rests) {
      rests ||= phase !== undefined;
      continue;
    }
    for (const target of Object.values(phase.outcomes)) {
      if ('exit' in target) exits.push(target.exit);
      else reached.add(target.phase);
    }
  }
  return { exits, rests };
}
