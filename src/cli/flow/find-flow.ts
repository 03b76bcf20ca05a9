import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../config/project-root.ts';
import { TurnoError } from '../../core/errors.ts';
import { parseFlowDocument, type FlowDocument } from '../../conversation/flows/flow-document.ts';
import { findPublishedFlow } from '../../conversation/flows/published-flow.ts';
import { tenantBySlug, withInstallation } from '../installation.ts';

export interface FoundFlow {
  /** what to call it in output */
  name: string;
  input: unknown;
  /** those of the business, where the flow is a business's */
  languages?: readonly string[];
}

/** A flow by what a person calls it: a file, one of the shipped flows, or the business whose flow is meant. */
export async function findFlow(name: string): Promise<FoundFlow> {
  const file = [name, join(projectRoot, 'flows', `${name}.json`)].find(
    (path) => path !== '' && existsSync(path),
  );
  if (file) return readFlowFile(name, file);
  if (name.endsWith('.json')) throw new TurnoError('not_found', `There is no file ${name}.`);
  return findTenantFlow(name);
}

/** @throws TurnoError invalid_input where it is no flow document at all */
export function documentOf({ name, input }: FoundFlow): FlowDocument {
  const parsed = parseFlowDocument(input);
  if ('document' in parsed) return parsed.document;
  const hint = `npm run flow -- lint ${name} says what is wrong`;
  throw new TurnoError('invalid_input', `"${name}" is no flow document; ${hint}.`);
}

/** What a business has published. */
export async function findTenantFlow(slug: string): Promise<FoundFlow> {
  let found: FoundFlow | undefined;
  await withInstallation(async ({ doors }) => {
    const tenantId = await tenantBySlug(doors, slug);
    const flow = await doors.tenantTransaction(tenantId, findPublishedFlow);
    if (flow)
      found = { name: `${slug}, version ${flow.number}`, input: flow.document, languages: flow.languages };
  });
  if (!found) throw new TurnoError('not_found', `"${slug}" has not published a flow yet.`);
  return found;
}

async function readFlowFile(name: string, file: string): Promise<FoundFlow> {
  const text = await readFile(file, 'utf8');
  try {
    return { name, input: JSON.parse(text) };
  } catch (error) {
    throw new TurnoError('invalid_json', `${file} is not JSON: ${(error as Error).message}.`);
  }
}
