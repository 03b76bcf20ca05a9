import { createBatcher } from './batcher.ts';

/** A run that finishes when the test says so. */
function controlledRuns() {
  const runs: { items: number[]; finish: () => void }[] = [];
  const run = (items: number[]) =>
    new Promise<number[]>((resolve) =>
      runs.push({ items, finish: () => resolve(items.map((item) => item * 10)) }),
    );
  return { runs, run };
}

describe('a batcher', () => {
  it('runs at once when idle, and gathers what comes meanwhile into the next run', async () => {
    const { runs, run } = controlledRuns();
    const add = createBatcher(run, { maxItems: 10, concurrency: 1 });
    const results = Promise.all([add(1), add(2), add(3)]);
    expect(runs.map(({ items }) => items)).toEqual([[1]]);
    runs[0]?.finish();
    await new Promise(setImmediate);
    expect(runs.map(({ items }) => items)).toEqual([[1], [2, 3]]);
    runs[1]?.finish();
    expect(await results).toEqual([10, 20, 30]);
  });

  it('keeps runs within their size', async () => {
    const sizes: number[] = [];
    const add = createBatcher<number, number>(
      async (items) => {
        sizes.push(items.length);
        return items;
      },
      { maxItems: 3, concurrency: 1 },
    );
    await Promise.all(Array.from({ length: 8 }, (_, place) => add(place)));
    expect(Math.max(...sizes)).toBe(3);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(8);
  });

  it('lets a bad item fail only itself', async () => {
    const add = createBatcher<number, number>(
      async (items) => {
        if (items.includes(3)) throw new Error('three is bad');
        return items;
      },
      { maxItems: 10, concurrency: 1 },
    );
    const results = await Promise.allSettled([1, 2, 3, 4].map(add));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });
});
