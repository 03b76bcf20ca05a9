/** Prints the one closing line that scripts look for: `N passed, N failed` (and skipped, where there are any). */
export default class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const failedToLoad = results.testResults.filter((file) => file.testExecError).length;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${results.numFailedTests + failedToLoad} failed`;
    // Jest's own summary comes after its reporters; only the exit comes after that.
    process.once('exit', () => process.stdout.write(`${line}${skipped ? `, ${skipped} skipped` : ''}\n`));
  }
}
