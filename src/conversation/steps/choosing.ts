import type { Phase } from './step-kind.ts';

/**
 * Choosing one of what the business has, as services and staff both need it: `considering` skips what is known or has no
 * alternative, `asking` shows a list that may be turned over.
 */
export function choosingPhases(): Record<string, Phase> {
  return {
    considering: {
      rests: false,
      outcomes: { known: { exit: 'chosen' }, open: { phase: 'asking' }, none: { exit: 'none' } },
    },
    asking: { rests: true, outcomes: { chosen: { exit: 'chosen' }, turned: { phase: 'asking' } } },
  };
}
