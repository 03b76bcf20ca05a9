import type { FlowDocument } from '../flows/flow-document.ts';
import { createFlowGraph } from '../flows/lint/flow-graph.ts';
import { stepKinds } from '../steps/index.ts';

/** An exit that no customer's doing in a sandbox leads through. */
export interface OutOfReach {
  /** as `questions.answered` */
  exit: string;
  reason: string;
}

/** The exits of a flow that a crawl cannot come through, whatever it taps. */
export function exitsOutOfReach(document: FlowDocument): OutOfReach[] {
  const steps = Object.entries(document.steps).flatMap(([id, step]) => {
    const kind = stepKinds.get(step.kind);
    return kind ? [{ id, document: step, kind }] : [];
  });
  const entered = createFlowGraph(steps).reachable([document.start, ...Object.values(document.routes)]);
  return steps.flatMap(({ id, document: step, kind }) => {
    const isAside = kind.isMetAnywhere?.(step) === true && !entered.has(id);
    return kind.exits(step).flatMap((exit) => {
      const reason = isAside
        ? 'it is answered wherever it is asked, and the conversation stays there'
        : kind.outside?.[exit];
      return reason === undefined ? [] : [{ exit: `${id}.${exit}`, reason }];
    });
  });
}
