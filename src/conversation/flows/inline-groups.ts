import type { StepDocument } from '../steps/step-kind.ts';
import { isSubflow } from '../steps/subflow.ts';
import type { FlowDocument, FlowProblem, StepGroup } from './flow-document.ts';

/** Leads out of a group: "@done" is the exit "done" of the step that goes through it. */
const OUT = '@';

/** A step's id is in the id of every choice, which WhatsApp cuts at 200 characters. */
const LONGEST_ID = 90;

/**
 * The document with each group's steps in the place of the steps that go through it: step "intake" with a group whose
 * first step is "name" becomes "intake" and "intake/name". Ids stay as stable as the two that they are made of.
 */
export function inlineGroups(document: FlowDocument): { document: FlowDocument; problems: FlowProblem[] } {
  const { groups = {}, ...rest } = document;
  const problems: FlowProblem[] = [];
  const steps: Record<string, StepDocument> = {};
  for (const [id, step] of Object.entries(document.steps)) inline(id, step, []);
  return { document: { ...rest, steps }, problems };

  /** Whoever gets a document that was put together already gets it as it is. */
  function isInPlace(step: StepDocument): boolean {
    return document.groups === undefined && step.exits['enter'] !== undefined;
  }

  function inline(id: string, step: StepDocument, within: readonly string[]): void {
    if (!isSubflow(step) || isInPlace(step)) {
      steps[id] = step;
      return;
    }
    const group = groups[step.group];
    const found = group ? problemsOf(id, step, group, within) : [`group "${step.group}" does not exist`];
    problems.push(...found.map((problem) => ({ step: id, problem })));
    if (!group || found.length > 0) {
      // Its exits have been told of already.
      steps[id] = { ...step, exits: { enter: id } };
      return;
    }
    steps[id] = { ...step, exits: { enter: `${id}/${group.start}` } };
    const targetOf = (target: string) =>
      target.startsWith(OUT) ? (step.exits[target.slice(OUT.length)] ?? target) : `${id}/${target}`;
    for (const [innerId, inner] of Object.entries(group.steps)) {
      const exits = Object.entries(inner.exits).map(([exit, target]) => [exit, targetOf(target)]);
      inline(`${id}/${innerId}`, { ...inner, exits: Object.fromEntries(exits) }, [...within, step.group]);
    }
  }
}

function problemsOf(
  id: string,
  step: StepDocument & { group: string },
  group: StepGroup,
  within: readonly string[],
): string[] {
  if (within.includes(step.group)) return [`group "${step.group}" goes through itself`];
  const targets = Object.values(group.steps).flatMap((inner) => Object.values(inner.exits));
  const left = targets.filter((target) => target.startsWith(OUT)).map((target) => target.slice(OUT.length));
  return [
    ...group.exits
      .filter((exit) => step.exits[exit] === undefined)
      .map((exit) => `exit "${exit}" leads nowhere`),
    ...Object.keys(step.exits)
      .filter((exit) => !group.exits.includes(exit))
      .map((exit) => `exit "${exit}" does not exist; there are ${group.exits.join(', ')}`),
    ...[...new Set(left)]
      .filter((exit) => !group.exits.includes(exit))
      .map((exit) => `group "${step.group}" leaves by "${OUT}${exit}", which is none of its exits`),
    ...Object.entries(group.steps)
      .filter(([, inner]) => inner.kind === 'end')
      .map(([innerId]) => `"${innerId}" of its group ends the conversation; let it leave by an exit instead`),
    ...Object.keys(group.steps)
      .filter((innerId) => `${id}/${innerId}`.length > LONGEST_ID)
      .map((innerId) => `with "${innerId}" of its group the id is too long; give one of them a shorter name`),
  ];
}
