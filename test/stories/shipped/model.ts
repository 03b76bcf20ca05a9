import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../src/config/project-root.ts';
import type { FlowDocument } from '../../../src/conversation/flows/flow-document.ts';
import { definedModel, type BusinessModel } from '../../../src/conversation/sandbox/business-model.ts';
import { businesses } from './businesses.ts';
import { parseFlowDocument } from '../../../src/conversation/flows/parse-flow-document.ts';

export function shippedDocument(flow: string): FlowDocument {
  const parsed = parseFlowDocument(
    JSON.parse(readFileSync(join(projectRoot, 'flows', `${flow}.json`), 'utf8')),
  );
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.document;
}

/** A small business with that shipped flow. */
export function shippedModel(flow: string): BusinessModel {
  const business = businesses[flow];
  if (!business) throw new Error(`There is no business for the flow "${flow}".`);
  return definedModel(flow, business, shippedDocument(flow));
}
