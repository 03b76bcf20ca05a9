import type { FlowDocument } from '../flows/flow-document.ts';
import type { FlowMove } from '../flows/flow-versions.ts';
import { stepKinds } from '../steps/index.ts';
import { exitsOutOfReach, type OutOfReach } from './out-of-reach.ts';

/** What a crawl came through, and what it did not. */
export interface Coverage {
  steps: { all: number; missed: string[] };
  /** as `slot.none`; those out of reach are not counted */
  exits: { all: number; missed: string[] };
  outOfReach: OutOfReach[];
}

export function createCoverage(document: FlowDocument) {
  const steps = new Set<string>();
  const exits = new Set<string>();
  return {
    visit: (step: string) => void steps.add(step),
    note({ step, phase, outcome }: FlowMove): void {
      steps.add(step);
      const target = phasesOf(document, step)[phase]?.outcomes[outcome];
      if (target && 'exit' in target) exits.add(`${step}.${target.exit}`);
    },
    result(): Coverage {
      const outOfReach = exitsOutOfReach(document).filter(({ exit }) => !exits.has(exit));
      const allSteps = Object.keys(document.steps);
      const allExits = Object.entries(document.steps)
        .flatMap(([id, step]) => Object.keys(step.exits).map((exit) => `${id}.${exit}`))
        .filter((exit) => !outOfReach.some((other) => other.exit === exit));
      return {
        steps: { all: allSteps.length, missed: allSteps.filter((step) => !steps.has(step)) },
        exits: { all: allExits.length, missed: allExits.filter((exit) => !exits.has(exit)) },
        outOfReach,
      };
    },
  };
}

function phasesOf(document: FlowDocument, id: string) {
  const step = document.steps[id];
  return (step && stepKinds.get(step.kind)?.phases(step)) ?? {};
}
