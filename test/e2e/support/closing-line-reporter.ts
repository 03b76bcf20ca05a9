import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';

/** Prints the one closing line that scripts look for: `N passed, N failed` (and skipped, where there are any). */
export default class ClosingLineReporter implements Reporter {
  #suite: Suite | undefined;
  #errorCount = 0;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  /** What fails outside any test: a spec that does not load, a server that does not start. */
  onError(): void {
    this.#errorCount += 1;
  }

  onEnd(): void {
    const outcomes = (this.#suite?.allTests() ?? []).map((test) => test.outcome());
    const count = (outcome: string) => outcomes.filter((one) => one === outcome).length;
    const skipped = count('skipped');
    const line = `${count('expected')} passed, ${count('unexpected') + count('flaky') + this.#errorCount} failed`;
    process.stdout.write(`${line}${skipped ? `, ${skipped} skipped` : ''}\n`);
  }

  printsToStdio(): boolean {
    return true;
  }
}
