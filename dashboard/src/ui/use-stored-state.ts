import { useEffect, useState } from 'react';
import type * as z from 'zod/mini';

/**
 * State that outlives the page, in localStorage. What is stored there may be from another version or not be allowed
 * at all (a private window): then the initial value serves, and nothing is remembered.
 */
export function useStoredState<Value>(
  key: string,
  schema: z.ZodMiniType<Value>,
  initial: () => Value,
): [Value, (change: (value: Value) => Value) => void] {
  const [value, setValue] = useState<Value>(() => readStored(key, schema) ?? initial());
  useEffect(() => {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // Remembering is a convenience; the page works without.
    }
  }, [key, value]);
  return [value, setValue];
}

function readStored<Value>(key: string, schema: z.ZodMiniType<Value>): Value | undefined {
  try {
    return schema.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null')).data;
  } catch {
    return undefined;
  }
}
