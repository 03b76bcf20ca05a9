export interface BatcherOptions {
  /** most items of one run */
  maxItems: number;
  /** most runs at a time */
  concurrency: number;
}

/** Hands in one item and waits for its own result. */
export type Batcher<Item, Result> = (item: Item) => Promise<Result>;

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/**
 * Lets callers who come at the same time share one run, a commit for example. An idle batcher runs at once; while its runs
 * are in flight, items gather for the next. A shared run that fails is repeated for each of its items alone, so `run`
 * must leave nothing behind when it throws.
 *
 * @param run gives one result per item, in the same order
 */
export function createBatcher<Item, Result>(
  run: (items: Item[]) => Promise<Result[]>,
  options: BatcherOptions,
): Batcher<Item, Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let running = 0;

  async function runWhileAnyWait(): Promise<void> {
    running += 1;
    while (waiting.length > 0) await runTogether(waiting.splice(0, options.maxItems));
    running -= 1;
  }

  async function runTogether(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await run(batch.map(({ item }) => item));
      if (results.length !== batch.length) {
        throw new Error(`A run of ${batch.length} items gave ${results.length} results.`);
      }
      results.forEach((result, place) => batch[place]?.resolve(result));
    } catch (error) {
      // All at once: an outage should not make the last of them wait for the time-outs of all before it.
      if (batch.length > 1) await Promise.all(batch.map((one) => runTogether([one])));
      else batch[0]?.reject(error);
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (running < options.concurrency) void runWhileAnyWait();
    });
}
