import { OperationOutcomeError, validateResource } from '@medplum/core';
import type { OperationOutcomeIssue } from '@medplum/fhirtypes';
import { vitalIssues } from '../observation/vital-issues.js';
import { loadDefinitions } from './definitions.js';
import { gapIssues } from './gap-issues.js';
import type { JsonObject } from './json.js';
import type { StoredResource } from './stored-types.js';

/** Everything that keeps a resource from being stored. Takes anything that claims to be a resource we keep. */
export function resourceIssues(claimed: JsonObject & { readonly resourceType: string }): OperationOutcomeIssue[] {
  loadDefinitions();
  const resource = claimed as unknown as StoredResource;
  const structural = structuralIssues(resource);
  if (structural.length > 0) return structural; // the checks below rely on the shape
  return [
    ...gapIssues(claimed, claimed.resourceType, claimed.resourceType),
    ...(resource.resourceType === 'Observation' ? vitalIssues(resource) : []),
  ];
}

function structuralIssues(resource: StoredResource): OperationOutcomeIssue[] {
  try {
    return validateResource(resource).filter(({ severity }) => severity === 'error' || severity === 'fatal');
  } catch (error) {
    if (error instanceof OperationOutcomeError) return error.outcome.issue ?? [];
    throw error;
  }
}
