import { z } from 'zod';
import type { StepDocument, StepKind } from '../steps/step-kind.ts';
import { stepKinds } from '../steps/index.ts';
import { documentId } from '../steps/step-fields.ts';
import { inlineGroups } from './inline-groups.ts';
import { reservedRoutes, type FlowDocument, type FlowProblem } from './flow-document.ts';

/** The shape of a flow document around its steps. */
export function flowShape<Step extends z.ZodType>(step: Step) {
  const steps = z.record(documentId, step);
  const group = z.strictObject({
    start: documentId.describe('The step at which it begins'),
    exits: z.array(documentId).min(1).describe('The ways out of it; its steps take one by "@" and its name'),
    steps: steps.describe('Its steps; they lead to each other, or out: "@done"'),
  });
  return z.strictObject({
    $schema: z.string().optional().describe('Lets editors check and complete this file'),
    format: z.literal(1).describe('The format of flow documents; always 1'),
    name: z.string().min(1).describe('What the flow is called; customers never see it'),
    start: documentId.describe('The step at which a conversation begins'),
    routes: z
      .partialRecord(z.enum(reservedRoutes), documentId)
      .describe('Where words lead that customers may say at any step, such as “cancel” or “prices”'),
    steps: steps.describe(
      'The steps by their ids. An id stays the same when texts change: conversations remember it',
    ),
    groups: z
      .record(documentId, group)
      .optional()
      .describe('Steps that are used as one, by "subflow" steps, in one place or in several'),
  });
}

const anyFlow = flowShape(z.looseObject({ kind: z.string() }));

/** Reads a flow document, or says everything that is wrong with its shape. */
export function parseFlowDocument(
  input: unknown,
  kinds: ReadonlyMap<string, StepKind> = stepKinds,
): { document: FlowDocument } | { problems: FlowProblem[] } {
  const shape = anyFlow.safeParse(input);
  if (!shape.success)
    return { problems: shape.error.issues.map((issue) => ({ problem: describeIssue(issue) })) };
  const problems: FlowProblem[] = [];
  const { steps: written, groups, ...rest } = shape.data;
  const document: FlowDocument = {
    ...rest,
    steps: parseSteps(written, '', kinds, problems),
    ...(groups && {
      groups: Object.fromEntries(
        Object.entries(groups).map(([name, group]) => [
          name,
          { ...group, steps: parseSteps(group.steps, `${name}/`, kinds, problems) },
        ]),
      ),
    }),
  };
  if (problems.length > 0) return { problems };
  const inlined = inlineGroups(document);
  problems.push(...inlined.problems, ...findDanglingTargets(inlined.document, kinds));
  return problems.length > 0 ? { problems } : { document };
}

/** Each step as its own kind's schema reads it; what is wrong goes to `problems`. */
function parseSteps(
  steps: Readonly<Record<string, { kind: string }>>,
  within: string,
  kinds: ReadonlyMap<string, StepKind>,
  problems: FlowProblem[],
): Record<string, StepDocument> {
  const parsed: Record<string, StepDocument> = {};
  for (const [id, step] of Object.entries(steps)) {
    const place = `${within}${id}`;
    const kind = kinds.get(step.kind);
    if (!kind) {
      const known = [...kinds.keys()].join(', ');
      problems.push({ step: place, problem: `unknown kind "${step.kind}"; there are ${known}` });
      continue;
    }
    const result = kind.schema.safeParse(step);
    if (result.success) parsed[id] = result.data;
    else
      problems.push(...result.error.issues.map((issue) => ({ step: place, problem: describeIssue(issue) })));
  }
  return parsed;
}

function describeIssue(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.') || 'document'}: ${issue.message}`;
}

/** Targets that name no step, and exits that a step must have but does not map. */
function findDanglingTargets(document: FlowDocument, kinds: ReadonlyMap<string, StepKind>): FlowProblem[] {
  const problems: FlowProblem[] = [];
  const check = (target: string, problem: string, step?: string) => {
    if (!document.steps[target])
      problems.push({ ...(step ? { step } : {}), problem: `${problem} "${target}" is no step` });
  };
  check(document.start, 'start:');
  for (const [route, target] of Object.entries(document.routes)) check(target, `routes.${route}:`);
  for (const [id, step] of Object.entries(document.steps)) {
    const expected = kinds.get(step.kind)?.exits(step) ?? [];
    for (const exit of expected) {
      const target = step.exits[exit];
      if (target === undefined) problems.push({ step: id, problem: `exit "${exit}" leads nowhere` });
      else check(target, `exit "${exit}":`, id);
    }
    for (const exit of Object.keys(step.exits)) {
      if (!expected.includes(exit))
        problems.push({
          step: id,
          problem: `exit "${exit}" does not exist; there are ${expected.join(', ')}`,
        });
    }
  }
  return problems;
}
