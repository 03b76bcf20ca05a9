import { assign, setup } from 'xstate';
import { withoutUndefined, type Answers, type AnswersPatch } from '../steps/answers.ts';
import { stepKinds } from '../steps/index.ts';
import type { StepDocument, StepKind } from '../steps/step-kind.ts';
import type { FlowDocument } from './flow-document.ts';

/** What moves a machine: the outcome of reading an answer or doing a command, or a jump to a step. */
export interface FlowEvent {
  /** an outcome's name, or `goto.<step>` */
  type: string;
  answers?: AnswersPatch;
}

export interface FlowContext {
  answers: Answers;
}

/** An entry action: the machine rests and asks, or does something and waits for its outcome. */
export interface PhaseAction {
  type: 'ask' | 'do';
  params: { step: string; phase: string };
}

export type FlowMachine = ReturnType<typeof compileFlow>;

/**
 * Compiles a flow document to an XState machine. Each step is a compound state whose phases are its substates; what a
 * phase does on entry is data, carried out by the turn.
 */
export function compileFlow(document: FlowDocument) {
  const states: Record<string, FlowStateConfig> = {};
  for (const [id, step] of Object.entries(document.steps)) states[id] = compileStep(id, step);
  const jumps = Object.keys(document.steps).map((id) => [
    `goto.${id}`,
    { target: `#${id}`, reenter: true, actions: 'remember' },
  ]);

  return flowSetup.createMachine({
    id: 'flow',
    initial: document.start,
    context: { answers: {} },
    states,
    on: Object.fromEntries(jumps),
  });
}

type FlowStateConfig = NonNullable<Parameters<typeof flowSetup.createMachine>[0]['states']>[string];

const flowSetup = setup({
  types: { context: {} as FlowContext, events: {} as FlowEvent }, // XState reads types from empty values
  actions: {
    remember: assign(({ context, event }) => ({
      answers: withoutUndefined({ ...context.answers, ...event.answers }),
    })),
    // Carried out by the turn, inside its transaction; the machine only says when.
    ask: (_: unknown, _params: PhaseAction['params']) => undefined,
    do: (_: unknown, _params: PhaseAction['params']) => undefined,
  },
});

function compileStep(id: string, step: StepDocument): FlowStateConfig {
  const kind = stepKinds.get(step.kind) as StepKind; // the document was parsed before it is compiled
  const phases = Object.entries(kind.phases(step)).map(([phase, { rests, outcomes }]) => {
    const on = Object.entries(outcomes).map(([outcome, target]) => [
      outcome,
      {
        target: 'exit' in target ? `#${step.exits[target.exit]}` : `#${id}.${target.phase}`,
        reenter: true,
        actions: 'remember',
      },
    ]);
    return [
      phase,
      { entry: { type: rests ? 'ask' : 'do', params: { step: id, phase } }, on: Object.fromEntries(on) },
    ];
  });
  return { id, initial: kind.firstPhase, states: Object.fromEntries(phases) };
}
