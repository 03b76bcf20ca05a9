import { useEffect } from 'react';
import * as z from 'zod/mini';
import { useStoredState } from './use-stored-state.ts';

const coloursSchema = z.enum(['system', 'light', 'dark']);
export type Colours = z.infer<typeof coloursSchema>;

const NEXT: Record<Colours, Colours> = { system: 'light', light: 'dark', dark: 'system' };

/** The chosen colours, applied to the document, and the way to the next choice. */
export function useColours(): [Colours, () => void] {
  const [colours, setColours] = useStoredState<Colours>('turno.colours', coloursSchema, () => 'system');
  useEffect(() => {
    document.documentElement.dataset['colours'] = colours;
  }, [colours]);
  return [colours, () => setColours((current) => NEXT[current])];
}
