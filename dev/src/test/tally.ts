/** The part of vitest's JSON report that is counted. */
export interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * `12 passed, 0 failed`, with skipped ones if there are any. A file that failed outside its tests counts as one
 * failure, and so does a run that failed otherwise: nothing red may read as green.
 */
export function tally(report: Report | undefined, exitCode: number): string {
  const broken = report?.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const found = (report?.numFailedTests ?? 0) + (broken?.length ?? 0);
  const failed = exitCode === 0 ? found : Math.max(found, 1);
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  return `${report?.numPassedTests ?? 0} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
