import type { OperationOutcome, OperationOutcomeIssue } from '@medplum/fhirtypes';

/** One complaint, as FHIR words it: `code` from its IssueType value set, `expression` the element at fault. */
export const issue = (
  code: OperationOutcomeIssue['code'],
  text: string,
  expression?: string,
): OperationOutcomeIssue => ({
  severity: 'error',
  code,
  details: { text },
  ...(expression && { expression: [expression] }),
});

/** What came of one entry. FHIR wants at least one issue, so success is told as information. */
export const outcomeOf = (issues: readonly OperationOutcomeIssue[]): OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue:
    issues.length > 0 ? [...issues] : [{ severity: 'information', code: 'informational', details: { text: 'All OK' } }],
});
