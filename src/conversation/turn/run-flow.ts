import { transition } from 'xstate';
import type { LaneId } from '../../core/ids.ts';
import { AdviceOverreached } from '../advice/advisable.ts';
import type { FlowEvent, PhaseAction } from '../flows/compile-flow.ts';
import type { FlowVersion } from '../flows/flow-versions.ts';
import type { Answers } from '../steps/answers.ts';
import { stepKinds } from '../steps/index.ts';
import type { Prompt } from '../steps/prompt.ts';
import type { HandoffReason, Scene } from '../steps/scene.ts';
import type { StepDocument, StepKind } from '../steps/step-kind.ts';
import { variablesOf } from '../steps/values.ts';

/** Where a conversation stands in its flow. */
export interface FlowPosition {
  step: string;
  phase: string;
  answers: Answers;
}

export interface FlowRun extends FlowPosition {
  /** what was said on the way, before the question */
  said: string[];
  /** the question the flow rests at; undefined at the end */
  prompt: Prompt | undefined;
  handoff: HandoffReason | undefined;
}

/** Everything of a scene that stays the same during a turn. */
export type Setting = Omit<Scene, 'answers' | 'say' | 'callPerson'>;

/** More than any honest flow does between two questions. */
const MOST_COMMANDS = 32;

/**
 * Moves a flow by one event and carries out what it asks for, until it rests at a question or its end. The machine is
 * pure: it says what to do as data, and each outcome goes back into it as the next event.
 */
export async function runFlow(
  version: FlowVersion,
  from: FlowPosition,
  event: FlowEvent,
  setting: Setting,
): Promise<FlowRun> {
  const { machine } = version;
  const run: Pick<FlowRun, 'said' | 'handoff'> = { said: [], handoff: undefined };
  const standing = machine.resolveState({
    value: { [from.step]: from.phase },
    context: { answers: from.answers },
  });
  version.onMove?.({ step: from.step, phase: from.phase, outcome: event.type });
  let [snapshot, actions] = transition(machine, standing, event);
  let prepared: Prompt | undefined;

  for (let commands = 0; commands <= MOST_COMMANDS; commands += 1) {
    const action = onlyPhaseAction(actions, setting.laneId);
    const { step, phase } = action.params;
    const { document, kind } = stepOf(version, step);
    const { answers } = snapshot.context;
    const scene = sceneOf(setting, answers, {
      say: (text) => void run.said.push(text),
      callPerson: (reason) => void (run.handoff = reason),
    });
    if (action.type === 'ask') {
      const prompt = prepared ?? (await kind.ask?.(scene, document, phase));
      return { step, phase, answers, prompt, ...run };
    }
    if (setting.isAdvised && kind.phases(document)[phase]?.isBinding) throw new AdviceOverreached();
    const outcome = await kind.perform?.(scene, document, phase);
    if (!outcome) throw new Error(`Step "${step}" (${document.kind}) cannot do its phase "${phase}".`);
    version.onMove?.({ step, phase, outcome: outcome.name });
    prepared = outcome.prompt;
    [snapshot, actions] = transition(machine, snapshot, {
      type: outcome.name,
      answers: outcome.answers ?? {},
    });
  }
  throw new Error(`The flow ran ${MOST_COMMANDS} commands without coming to rest.`);
}

/** Every transition enters exactly one phase, and a phase has exactly one entry action. */
function onlyPhaseAction(actions: readonly { type: string }[], laneId: LaneId): PhaseAction {
  const entered = actions.filter((action) => action.type === 'ask' || action.type === 'do').at(-1);
  if (!entered) throw new Error(`The flow did not move: an outcome leads nowhere (conversation ${laneId}).`);
  return entered as unknown as PhaseAction; // compiled by ourselves with these parameters
}

/** What a step may use with these answers; its texts may use their variables. */
export function sceneOf(
  setting: Setting,
  answers: Answers,
  actions: Pick<Scene, 'say' | 'callPerson'>,
): Scene {
  const variables = variablesOf(setting.speech, answers);
  return {
    ...setting,
    answers,
    ...actions,
    flowText: (text, values) => setting.flowText(text, { ...variables, ...values }),
  };
}

export function stepOf(version: FlowVersion, step: string): { document: StepDocument; kind: StepKind } {
  const document = version.document.steps[step];
  const kind = document && stepKinds.get(document.kind);
  if (!document || !kind) throw new Error(`Flow version ${version.id} has no usable step "${step}".`);
  return { document, kind };
}

/** A scene for reading an answer, in which nothing is said or done. */
export function readingScene(setting: Setting, answers: Answers): Scene {
  return sceneOf(setting, answers, { say: () => undefined, callPerson: () => undefined });
}

/** The current question made smaller; undefined where it cannot be. */
export async function narrowAgain(
  version: FlowVersion,
  at: FlowPosition,
  setting: Setting,
): Promise<Prompt | undefined> {
  const { document, kind } = stepOf(version, at.step);
  return kind.narrow?.(readingScene(setting, at.answers), document, at.phase);
}

/** Asks the current question again, for example after an interruption. */
export async function askAgain(
  version: FlowVersion,
  at: FlowPosition,
  setting: Setting,
): Promise<Prompt | undefined> {
  const { document, kind } = stepOf(version, at.step);
  return kind.ask?.(readingScene(setting, at.answers), document, at.phase);
}
