import type { Bundle, BundleEntry, Location } from '@medplum/fhirtypes';
import { FACILITY_ID } from '../fhir/code-systems.js';
import type { StoredResource } from '../fhir/stored-types.js';
import { sampleCase } from './sample-case.js';
import { sampleId } from './sample-id.js';
import { samplePatient } from './sample-patient.js';
import type { SamplePlan } from './sample-plan.js';

/** Marks a resource as test data (v3 ActReason), so that nobody takes it for a person's. */
const TEST_DATA = {
  security: [
    { system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'HTEST', display: 'test health data' },
  ],
};

/** Patients per Bundle: some hundred resources, a fraction of a second to import. */
const PATIENTS_PER_BUNDLE = 10;

/** Transaction Bundles to import in this order. The same plan gives the same Bundles, and importing them again changes nothing. */
export function sampleBundles(plan: SamplePlan): Bundle[] {
  const locations = sampleLocations(plan);
  const wardIds = locations.slice(1).map(({ id }) => id ?? '');
  const patients = Array.from({ length: plan.patients }, (_, ordinal) =>
    samplePatient(sampleCase(plan, ordinal, wardIds)),
  );
  const groups = Array.from({ length: Math.ceil(patients.length / PATIENTS_PER_BUNDLE) }, (_, at) =>
    patients.slice(at * PATIENTS_PER_BUNDLE, (at + 1) * PATIENTS_PER_BUNDLE).flat(),
  );
  return [locations, ...groups].map(transaction);
}

/** The site first, then its wards. */
function sampleLocations({ seed, facilityId, wards }: SamplePlan): Location[] {
  const location = (kind: string, ordinal: number, more: Partial<Location>): Location => ({
    resourceType: 'Location',
    id: sampleId({ seed, kind: `${kind}@${facilityId}`, ordinal }),
    identifier: [{ system: FACILITY_ID, value: facilityId }],
    status: 'active',
    mode: 'instance',
    ...more,
  });
  const site = location('site', 0, { name: 'Main site', physicalType: physical('si', 'Site') });
  const ward = (ordinal: number) =>
    location('ward', ordinal, {
      name: `Ward ${ordinal + 1}`,
      physicalType: physical('wa', 'Ward'),
      partOf: { reference: `Location/${site.id}` },
    });
  return [site, ...Array.from({ length: wards }, (_, ordinal) => ward(ordinal))];
}

const physical = (code: string, display: string) => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/location-physical-type', code, display }],
});

const transaction = (resources: readonly StoredResource[]): Bundle => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: resources.map((resource): BundleEntry => ({
    fullUrl: `urn:uuid:${resource.id}`,
    resource: { ...resource, meta: TEST_DATA },
    request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
  })),
});
