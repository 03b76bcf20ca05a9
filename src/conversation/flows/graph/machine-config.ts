import type { FlowOutline, OutlinedStep, OutlinedWay } from './flow-outline.ts';

interface State {
  id?: string;
  type?: 'final';
  description?: string;
  tags?: string[];
  initial?: string;
  states?: Record<string, State>;
  on?: Record<string, Transition>;
}

interface Transition {
  target: string;
  description?: string;
}

export interface MachineConfig extends State {
  id: string;
  initial: string;
}

/**
 * A flow as an XState machine to look at, with the states and transitions of the one that runs, and in words what they
 * mean. Words that work at every step are its own events.
 */
export function toMachineConfig({ name, start, routes, steps }: FlowOutline): MachineConfig {
  return {
    id: `flow: ${name}`, // no step can be called so
    description: `The flow "${name}" of Turno. The events of the machine itself are words that work at every step.`,
    initial: start,
    on: Object.fromEntries(
      routes.map(({ word, target }) => [
        word,
        { target: `#${target}`, description: `“${word}”, at any step` },
      ]),
    ),
    states: Object.fromEntries(steps.map((step) => [step.id, stateOf(step)])),
  };
}

function stateOf({ id, kind, words, isEnd, firstPhase, phases }: OutlinedStep): State {
  return {
    id,
    tags: [kind],
    description: words,
    initial: firstPhase,
    states: Object.fromEntries(
      phases.map(({ name, rests, ways }) => [
        name,
        {
          ...(isEnd && rests ? { type: 'final' as const } : {}),
          description: rests
            ? isEnd
              ? 'The conversation is over'
              : 'Waits for the customer'
            : 'Goes on at once',
          ...(ways.length > 0 ? { on: Object.fromEntries(ways.map((way) => transitionOf(id, way))) } : {}),
        },
      ]),
    ),
  };
}

function transitionOf(step: string, way: OutlinedWay): [string, Transition] {
  return [
    way.outcome,
    'phase' in way
      ? { target: `#${step}.${way.phase}` }
      : { target: `#${way.target}`, description: way.meaning },
  ];
}

/** A module that Stately's editor and its extension for VS Code open. */
export function toMachineModule(config: MachineConfig): string {
  return `import { createMachine } from 'xstate';\n\nexport const machine = createMachine(${JSON.stringify(config, null, 2)});\n`;
}
