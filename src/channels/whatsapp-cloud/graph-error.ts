import type { GraphAnswer } from './graph-client.ts';
import { isObject, objectOf, textOf } from './json.ts';

/** An error in the Graph API's own words. */
export interface GraphError {
  code: number;
  subcode?: number;
  detail: string;
  /** Meta says that trying again may help */
  isTransient: boolean;
}

/** The error an answer carries; `undefined` where there is none, or where not the Graph API answered. */
export function graphErrorOf({ body }: GraphAnswer): GraphError | undefined {
  const error = objectOf(body).error;
  if (!isObject(error) || typeof error.code !== 'number') return undefined;
  return {
    code: error.code,
    ...(typeof error.error_subcode === 'number' ? { subcode: error.error_subcode } : {}),
    detail: textOf(objectOf(error.error_data).details) ?? textOf(error.message) ?? '',
    isTransient: error.is_transient === true,
  };
}
