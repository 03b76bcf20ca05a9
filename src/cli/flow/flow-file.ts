import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../config/project-root.ts';
import { parseFlowDocument, type FlowDocument } from '../../conversation/flows/flow-document.ts';
import { TurnoError } from '../../core/errors.ts';

/**
 * The flow document in a file, or a shipped one by its name alone.
 *
 * @throws TurnoError that says what is wrong with it
 */
export async function readFlowFile(nameOrPath: string): Promise<FlowDocument> {
  const isName = /^[a-z][a-z0-9-]*$/.test(nameOrPath);
  const path = isName ? join(projectRoot, 'flows', `${nameOrPath}.json`) : nameOrPath;
  const parsed = parseFlowDocument(await readJson(path));
  if ('document' in parsed) return parsed.document;
  const list = parsed.problems.map(({ step, problem }) => (step ? `step "${step}": ${problem}` : problem));
  throw new TurnoError('invalid_input', `${path} is no flow:\n${list.join('\n')}`);
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new TurnoError('invalid_input', `${path} is not JSON: ${error.message}`);
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new TurnoError('not_found', `There is no file "${path}".`);
    }
    throw error;
  }
}
