import type { FlowMove } from '../flows/flow-versions.ts';
import type { Act } from './act.ts';

/** Something that was done after a path. */
export interface Way {
  path: readonly Act[];
  act: Act;
}

/** As many as differ in how they come to a step. */
const MOST_WAYS = 3;

/** Remembers a few ways that led through each step, the first ones: of a crawl, the shortest. */
export function createWaysThrough() {
  const ways = new Map<string, Way[]>();
  let current: Way | undefined;
  return {
    note({ step }: FlowMove): void {
      const known = ways.get(step) ?? [];
      if (current && known.length < MOST_WAYS && !known.includes(current))
        ways.set(step, [...known, current]);
    },
    /** What moves while `work` is done, moves on that way. */
    async on<T>(way: Way, work: () => Promise<T>): Promise<T> {
      current = way;
      try {
        return await work();
      } finally {
        current = undefined;
      }
    },
    through: (step: string): readonly Way[] => ways.get(step) ?? [],
  };
}
