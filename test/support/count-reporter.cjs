/** Ends a Jest run with one plain line, "N passed, N failed", for people and for .ci/run. */
class CountReporter {
  onRunComplete(_contexts, results) {
    // A test file that could not even be loaded holds failures nobody counted.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    process.stdout.write(`${results.numPassedTests} passed, ${failed} failed\n`);
  }
}

module.exports = CountReporter;
