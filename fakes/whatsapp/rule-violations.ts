import type { z } from 'zod';
import { GraphError, invalidParameter } from './graph-error.ts';

/** Meta's spelling of a path: `interactive['action']['buttons'][0]`. */
function parameterName(path: readonly PropertyKey[]): string {
  const [first = 'body', ...rest] = path;
  return (
    String(first) + rest.map((key) => (typeof key === 'number' ? `[${key}]` : `['${String(key)}']`)).join('')
  );
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    // A path that zod reports leads through objects and arrays only, until it ends at the offending value.
    (value, key) => (value == null ? undefined : (value as Record<PropertyKey, unknown>)[key]),
    body,
  );
}

/**
 * The error body for the first rule that a message breaks: 100 for the request's envelope, misspelt keys and the text
 * body, 131008 for what is missing in a message, 131009 for values that are not allowed.
 */
export function violation(error: z.ZodError, body: unknown): GraphError {
  const [issue] = error.issues;
  if (!issue) return invalidParameter('Invalid parameter');
  const name = parameterName(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const holder = issue.path.length === 0 ? '' : ` on param "${name}"`;
    return invalidParameter(`Unexpected key "${issue.keys.join('", "')}"${holder}.`);
  }
  const isMissing = valueAt(body, issue.path) === undefined;
  const explanation = isMissing ? `The parameter ${name} is required.` : issue.message;
  if (issue.path.length === 1 || issue.path[0] === 'text') return invalidParameter(explanation);
  if (isMissing) return new GraphError(131008, explanation);
  const isOurWording = issue.code === 'custom' || issue.code === 'too_big' || issue.code === 'too_small';
  return new GraphError(131009, isOurWording ? explanation : `${name}: ${explanation}`);
}
