export type Batcher<Item, Result> = (item: Item) => Promise<Result>;

export interface BatcherOptions {
  maxItems: number;
  concurrency: number;
}

interface Waiting<Item, Result> {
  item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * Lets callers share one run (and so one commit): an idle batcher runs at once; what comes while runs are in flight
 * gathers for the next. A run that fails is repeated for each of its items alone, so a bad item fails only itself.
 */
export function createBatcher<Item, Result>(
  run: (items: Item[]) => Promise<Result[]>,
  { maxItems, concurrency }: BatcherOptions,
): Batcher<Item, Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let inFlight = 0;

  async function runNext(): Promise<void> {
    const batch = waiting.splice(0, maxItems);
    if (batch.length === 0) return;
    inFlight += 1;
    try {
      await runTogether(batch);
    } finally {
      inFlight -= 1;
      if (waiting.length > 0) void runNext();
    }
  }

  async function runTogether(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await run(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, place) => resolve(results[place] as Result)); // one result for each item
    } catch (error) {
      const [only, ...others] = batch;
      if (only && others.length === 0) return only.reject(error);
      for (const one of batch) await runTogether([one]);
    }
  }

  return (item) =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (inFlight < concurrency) void runNext();
    });
}
