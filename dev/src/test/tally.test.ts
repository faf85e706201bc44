import { describe, expect, it } from 'vitest';
import { tally, type Report } from './tally.js';

const report = (more: Partial<Report>): Report => ({
  numPassedTests: 12,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...more,
});

describe('The last line of a test run', () => {
  it.each<[string, Report | undefined, number, string]>([
    ['a green run', report({}), 0, '12 passed, 0 failed'],
    ['failures', report({ numFailedTests: 2 }), 1, '12 passed, 2 failed'],
    ['skipped and planned tests', report({ numPendingTests: 1, numTodoTests: 2 }), 0, '12 passed, 0 failed, 3 skipped'],
    [
      'a file that could not be loaded',
      report({ testResults: [{ status: 'failed', assertionResults: [] }] }),
      1,
      '12 passed, 1 failed',
    ],
    [
      'a file whose failures are counted already',
      report({ numFailedTests: 1, testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }] }),
      1,
      '12 passed, 1 failed',
    ],
    ['an error outside of any test', report({}), 1, '12 passed, 1 failed'],
    ['a crash without a report', undefined, 134, '0 passed, 1 failed'],
  ])('counts %s', (_, ...[counted, exitCode, line]) => expect(tally(counted, exitCode)).toBe(line));
});
