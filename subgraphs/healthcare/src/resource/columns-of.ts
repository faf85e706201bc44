import type { CodeableConcept, Encounter, Location, Observation, Reference } from '@medplum/fhirtypes';
import { FACILITY_ID } from '../fhir/code-systems.js';
import { readKey } from '../bundle/resource-key.js';
import type { StoredResource, StoredType } from '../fhir/stored-types.js';
import { isId } from '@valueverse/kit/id';

/** What is kept beside a resource to find it by. */
interface Columns {
  readonly effective_at?: string;
  readonly status?: string;
  readonly priority?: string;
  readonly code?: string;
  readonly patient_id?: string;
  readonly encounter_id?: string;
  readonly location_id?: string;
  readonly facility_id?: string;
}

type Undefinable = { readonly [Name in keyof Columns]: Columns[Name] | undefined };

/** The columns of a resource whose references have been resolved to our ids. */
export function columnsOf(resource: StoredResource): Undefinable {
  switch (resource.resourceType) {
    case 'Patient':
      return {};
    case 'Location':
      return {
        status: resource.status,
        location_id: idIn(resource.partOf, 'Location'),
        facility_id: facilityOf(resource),
      };
    case 'Encounter':
      return {
        status: resource.status,
        effective_at: resource.period?.start,
        patient_id: idIn(resource.subject, 'Patient'),
        location_id: idIn(whereabouts(resource), 'Location'),
      };
    case 'Observation':
      return {
        status: resource.status,
        effective_at: momentOf(resource),
        code: firstCode(resource.code),
        patient_id: idIn(resource.subject, 'Patient'),
        encounter_id: idIn(resource.encounter, 'Encounter'),
      };
    case 'ServiceRequest':
      return {
        status: resource.status,
        priority: resource.priority,
        effective_at: resource.authoredOn,
        code: firstCode(resource.code),
        patient_id: idIn(resource.subject, 'Patient'),
        encounter_id: idIn(resource.encounter, 'Encounter'),
        location_id: idIn(resource.locationReference?.[0], 'Location'),
      };
  }
}

const idIn = (reference: Reference | undefined, type: StoredType): string | undefined => {
  const key = readKey(reference?.reference ?? '');
  return key?.type === type ? key.id : undefined;
};

const firstCode = (concept: CodeableConcept | undefined) => concept?.coding?.find(({ code }) => code)?.code;

const facilityOf = ({ identifier }: Location) =>
  identifier?.find(({ system, value }) => system === FACILITY_ID && isId(value ?? ''))?.value;

/** Where the patient is: the location marked active, else the one named last. */
const whereabouts = ({ location = [] }: Encounter) =>
  (location.find(({ status }) => status === 'active') ?? location.at(-1))?.location;

const momentOf = ({ effectiveDateTime, effectiveInstant, effectivePeriod, issued }: Observation) =>
  effectiveDateTime ?? effectiveInstant ?? effectivePeriod?.start ?? issued;
