import type { BenchServer } from './postgres-server.ts';

/** What the runner gives to each bench. */
export interface BenchContext {
  /** A PostgreSQL to make databases on, shared by the benches of one run. */
  server(): Promise<BenchServer>;
  /** Undone when the bench ends, however it ends, the latest first. */
  defer(undo: () => Promise<unknown>): void;
  /** Says what goes on. */
  report(line: string): void;
  /** where CPU profiles are wanted */
  profileFolder: string | undefined;
}

/** What is to be undone at an end, also at one by Ctrl-C. */
export interface Cleanup {
  defer: BenchContext['defer'];
  /** Undoes everything; what fails is reported and does not keep the rest from being undone. */
  run(): Promise<void>;
}

export function createCleanup(report: (line: string) => void): Cleanup {
  const tasks: (() => Promise<unknown>)[] = [];
  let running: Promise<void> | undefined;
  const run = async () => {
    for (let task = tasks.pop(); task; task = tasks.pop()) {
      await task().catch((error: Error) => report(`could not clean up: ${error.message}`));
    }
  };
  return {
    defer: (undo) => void tasks.push(undo),
    // Ctrl-C also makes the bench in hand fail, which then cleans up too: once is enough, and in one order.
    run: () => (running ??= run()),
  };
}
