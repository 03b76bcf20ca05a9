import { z } from 'zod';
import type { StepDocument, StepKind } from '../steps/step-kind.ts';
import { stepKinds } from '../steps/index.ts';
import { documentId } from '../steps/step-fields.ts';

/** A text by language, in ICU message format. */
export type LocalText = Readonly<Record<string, string>>;

/** Words that work at every step; the flow says where they lead. */
export const reservedRoutes = [
  'menu',
  'book',
  'my-bookings',
  'reschedule',
  'cancel',
  'prices',
  'hours',
  'location',
] as const;
export type ReservedRoute = (typeof reservedRoutes)[number];

/** A conversation as a business designs it: data only. Step ids are stable and mean nothing to customers. */
export interface FlowDocument {
  format: 1;
  name: string;
  start: string;
  routes: Partial<Record<ReservedRoute, string>>;
  steps: Record<string, StepDocument>;
}

/** The shape of a flow document around its steps. */
export function flowShape<Step extends z.ZodType>(step: Step) {
  return z.strictObject({
    $schema: z.string().optional().describe('Lets editors check and complete this file'),
    format: z.literal(1).describe('The format of flow documents; always 1'),
    name: z.string().min(1).describe('What the flow is called; customers never see it'),
    start: documentId.describe('The step at which a conversation begins'),
    routes: z
      .partialRecord(z.enum(reservedRoutes), documentId)
      .describe('Where words lead that customers may say at any step, such as “cancel” or “prices”'),
    steps: z
      .record(documentId, step)
      .describe('The steps by their ids. An id stays the same when texts change: conversations remember it'),
  });
}

const anyFlow = flowShape(z.looseObject({ kind: z.string() }));

export interface FlowProblem {
  step?: string;
  problem: string;
}

/** Reads a flow document, or says everything that is wrong with its shape. */
export function parseFlowDocument(
  input: unknown,
  kinds: ReadonlyMap<string, StepKind> = stepKinds,
): { document: FlowDocument } | { problems: FlowProblem[] } {
  const shape = anyFlow.safeParse(input);
  if (!shape.success)
    return { problems: shape.error.issues.map((issue) => ({ problem: describeIssue(issue) })) };
  const problems: FlowProblem[] = [];
  const steps: Record<string, StepDocument> = {};
  for (const [id, step] of Object.entries(shape.data.steps)) {
    const kind = kinds.get(step.kind);
    if (!kind) {
      problems.push({
        step: id,
        problem: `unknown kind "${step.kind}"; there are ${[...kinds.keys()].join(', ')}`,
      });
      continue;
    }
    const parsed = kind.schema.safeParse(step);
    if (!parsed.success) {
      problems.push(...parsed.error.issues.map((issue) => ({ step: id, problem: describeIssue(issue) })));
    } else steps[id] = parsed.data;
  }
  if (problems.length > 0) return { problems };
  const document: FlowDocument = { ...shape.data, steps };
  const dangling = findDanglingTargets(document, kinds);
  return dangling.length > 0 ? { problems: dangling } : { document };
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
