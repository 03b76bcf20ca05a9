import { createBatcher } from './batcher.ts';

/** Runs that end only when the test says so. */
function heldRuns() {
  const runs: { items: number[]; end: () => void; fail: (error: Error) => void }[] = [];
  const run = (items: number[]) =>
    new Promise<string[]>((resolve, reject) => {
      runs.push({ items, end: () => resolve(items.map((item) => `done ${item}`)), fail: reject });
    });
  return { runs, run, seen: () => runs.map(({ items }) => items) };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('a batcher', () => {
  it('runs at once when idle, and gathers while a run is in flight', async () => {
    const { runs, run, seen } = heldRuns();
    const add = createBatcher(run, { maxItems: 10, concurrency: 1 });
    const results = Promise.all([add(1), add(2), add(3)]);
    expect(seen()).toEqual([[1]]);
    runs[0]?.end();
    await settle();
    expect(seen()).toEqual([[1], [2, 3]]);
    runs[1]?.end();
    expect(await results).toEqual(['done 1', 'done 2', 'done 3']);
    const later = add(4);
    expect(seen()).toEqual([[1], [2, 3], [4]]);
    runs[2]?.end();
    expect(await later).toBe('done 4');
  });

  it('answers each caller as soon as its own run has ended', async () => {
    const { runs, run } = heldRuns();
    const add = createBatcher(run, { maxItems: 10, concurrency: 1 });
    const first = add(1);
    const second = add(2);
    runs[0]?.end();
    expect(await first).toBe('done 1');
    await settle();
    runs[1]?.end();
    expect(await second).toBe('done 2');
  });

  it('takes no more items than it may, in the order in which they came', async () => {
    const { runs, run, seen } = heldRuns();
    const add = createBatcher(run, { maxItems: 2, concurrency: 1 });
    const results = Promise.all([1, 2, 3, 4, 5, 6].map(add));
    for (let place = 0; place < 4; place += 1) {
      runs[place]?.end();
      await settle();
    }
    expect(seen()).toEqual([[1], [2, 3], [4, 5], [6]]);
    expect(await results).toEqual([1, 2, 3, 4, 5, 6].map((item) => `done ${item}`));
  });

  it('has no more runs in flight than it may', async () => {
    const { runs, run, seen } = heldRuns();
    const add = createBatcher(run, { maxItems: 10, concurrency: 2 });
    const results = Promise.all([1, 2, 3, 4].map(add));
    expect(seen()).toEqual([[1], [2]]);
    runs[1]?.end();
    await settle();
    expect(seen()).toEqual([[1], [2], [3, 4]]);
    runs[0]?.end();
    runs[2]?.end();
    expect(await results).toHaveLength(4);
    expect(runs).toHaveLength(3);
  });

  it('repeats a failed shared run for each item alone, so that only the bad one fails', async () => {
    const runs: number[][] = [];
    const add = createBatcher(
      async (items: number[]) => {
        runs.push(items);
        await settle();
        if (items.includes(3)) throw new Error(`3 is bad, in a run of ${items.length}`);
        return items.map((item) => item * 10);
      },
      { maxItems: 10, concurrency: 1 },
    );
    const results = await Promise.allSettled([1, 2, 3, 4].map(add));
    expect(runs).toEqual([[1], [2, 3, 4], [2], [3], [4]]);
    expect(results).toEqual([
      { status: 'fulfilled', value: 10 },
      { status: 'fulfilled', value: 20 },
      { status: 'rejected', reason: expect.objectContaining({ message: '3 is bad, in a run of 1' }) },
      { status: 'fulfilled', value: 40 },
    ]);
    expect(await add(5)).toBe(50);
  });

  it('does not repeat the failed run of a single item', async () => {
    let runs = 0;
    const add = createBatcher<number, number>(
      () => {
        runs += 1;
        throw new Error('thrown before any promise');
      },
      { maxItems: 10, concurrency: 1 },
    );
    await expect(add(1)).rejects.toThrow('thrown before any promise');
    await expect(add(2)).rejects.toThrow('thrown before any promise');
    expect(runs).toBe(2);
  });

  it('refuses a run that loses a result', async () => {
    const add = createBatcher<number, number>(async () => [], { maxItems: 10, concurrency: 1 });
    await expect(add(1)).rejects.toThrow('A run of 1 items gave 0 results.');
  });

  it('answers every one of many callers exactly once, whatever fails', async () => {
    const isBad = (item: number) => item % 7 === 0;
    let inFlight = 0;
    let mostInFlight = 0;
    const add = createBatcher(
      async (items: number[]) => {
        inFlight += items.length > 1 ? 1 : 0;
        mostInFlight = Math.max(mostInFlight, inFlight);
        await settle();
        inFlight -= items.length > 1 ? 1 : 0;
        if (items.some(isBad)) throw new Error('bad');
        return items;
      },
      { maxItems: 8, concurrency: 3 },
    );
    const items = Array.from({ length: 500 }, (_, index) => index + 1);
    const results = await Promise.allSettled(
      items.map(async (item) => {
        if (item % 50 === 0) await settle();
        return add(item);
      }),
    );
    results.forEach((result, index) => {
      expect(result.status).toBe(isBad(index + 1) ? 'rejected' : 'fulfilled');
      if (result.status === 'fulfilled') expect(result.value).toBe(index + 1);
    });
    expect(mostInFlight).toBe(3);
  });
});
