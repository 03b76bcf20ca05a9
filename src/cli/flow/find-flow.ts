import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../config/project-root.ts';
import { TurnoError } from '../../core/errors.ts';
import { MAIN_FLOW } from '../../conversation/flows/default-flow.ts';
import type { FlowDocument } from '../../conversation/flows/flow-document.ts';
import {
  demandsOf,
  findFlow as findStoredFlow,
  findPublished,
} from '../../conversation/flows/flow-repository.ts';
import { inTenant, readDocument } from './in-tenant.ts';
import { parseFlowDocument } from '../../conversation/flows/parse-flow-document.ts';

export interface FoundFlow {
  /** what to call it in output */
  name: string;
  input: unknown;
  /** those of the business, where the flow is a business's */
  languages?: readonly string[];
  /** its line of business */
  industry?: string;
}

/** A flow by what a person calls it: a file, one of the shipped flows, or the business whose flow is meant. */
export async function findFlow(name: string): Promise<FoundFlow> {
  if (name === '-' || name.endsWith('.json')) return { name, input: await readDocument(name) };
  const shipped = join(projectRoot, 'flows', `${name}.json`);
  return existsSync(shipped) ? { name, input: await readDocument(shipped) } : findTenantFlow(name);
}

/** @throws TurnoError invalid_input where it is no flow document at all */
export function documentOf({ name, input }: FoundFlow): FlowDocument {
  const parsed = parseFlowDocument(input);
  if ('document' in parsed) return parsed.document;
  const hint = `npm run flow -- lint ${name} says what is wrong`;
  throw new TurnoError('invalid_input', `"${name}" is no flow document; ${hint}.`);
}

/** What a business has published. @throws TurnoError not_found */
export async function findTenantFlow(slug: string): Promise<FoundFlow> {
  let found: FoundFlow | undefined;
  await inTenant(slug, async (tx) => {
    const version = await findPublished(tx, await findStoredFlow(tx, MAIN_FLOW));
    if (!version) return;
    const name = `${slug}, version ${version.number}`;
    found = { name, input: version.document, ...(await demandsOf(tx)) };
  });
  if (!found) throw new TurnoError('not_found', `"${slug}" has not published a flow yet.`);
  return found;
}
