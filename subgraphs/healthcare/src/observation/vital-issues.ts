import type { Observation, OperationOutcomeIssue } from '@medplum/fhirtypes';
import { codesOf, LOINC } from '../fhir/code-systems.js';
import { issue } from '../fhir/operation-outcome.js';
import { canonicalValue } from '../vital-sign/canonical-value.js';
import { vitalOfLoinc } from '../vital-sign/vital-sign.js';
import { readingsOf, type Reading } from './readings.js';

/** What is wrong with the vital signs of an Observation: the unit, the kind of unit, or a value nobody alive shows. */
export const vitalIssues = (observation: Observation): OperationOutcomeIssue[] =>
  readingsOf(observation).flatMap((reading) =>
    codesOf(reading.code, LOINC).flatMap((code) => {
      const problem = problemOf(reading, code);
      return problem ? [issue('value', problem, `${reading.path}.value`)] : [];
    }),
  );

function problemOf(reading: Reading, loinc: string): string | undefined {
  const name = vitalOfLoinc(loinc);
  if (!name || reading.dataAbsentReason) return undefined;
  return canonicalValue(name, reading.valueQuantity ?? {}).problem;
}
