import type { Encounter, Observation, Patient, Reference, ServiceRequest } from '@medplum/fhirtypes';
import { OWN_CODES } from '../fhir/code-systems.js';
import type { StoredResource } from '../fhir/stored-types.js';
import { between, oneOf } from './random.js';
import type { SampleCase } from './sample-case.js';
import { findingsOf, scale2Ordered, type Finding } from './sample-observations.js';
import { roundOf } from './trajectory.js';

const GIVEN = ['Ada', 'Bela', 'Chidi', 'Dara', 'Eero', 'Farah', 'Goran', 'Hana', 'Ines', 'Jun'];
const DELIVERIES = [
  { code: 'deliver-medication', display: 'Medication' },
  { code: 'deliver-blood-product', display: 'Blood product' },
  { code: 'deliver-specimen', display: 'Laboratory specimen' },
  { code: 'deliver-meal', display: 'Meal' },
];

/** Whom and which stay a resource is about. */
interface About {
  readonly subject: Reference<Patient>;
  readonly encounter: Reference<Encounter>;
}

/** One patient in one ward: who they are, their stay, what was observed and what was ordered to their bed. */
export function samplePatient(made: SampleCase): StoredResource[] {
  const about = {
    subject: { reference: `Patient/${made.idOf('patient')}` },
    encounter: { reference: `Encounter/${made.idOf('encounter')}` },
  };
  return [personOf(made), stayOf(made, about), ...observationsOf(made, about), deliveryOf(made, about)];
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

const personOf = ({ plan, ordinal, random, idOf }: SampleCase): Patient => ({
  resourceType: 'Patient',
  id: idOf('patient'),
  identifier: [{ system: 'https://valueverse.example/mrn', value: `TEST-${plan.seed}-${ordinal + 1}` }],
  name: [{ use: 'official', family: `Testpatient-${ordinal + 1}`, given: [oneOf(random, GIVEN)] }],
  gender: oneOf(random, ['female', 'male', 'other']),
  birthDate: [between(random, [1932, 2004]), ...[12, 28].map((to) => twoDigits(between(random, [1, to])))].join('-'),
});

const stayOf = ({ plan, wardId, random, idOf, hoursAgo }: SampleCase, { subject }: About): Encounter => ({
  resourceType: 'Encounter',
  id: idOf('encounter'),
  status: 'in-progress',
  class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'IMP', display: 'inpatient encounter' },
  subject,
  period: { start: hoursAgo(plan.rounds + between(random, [2, 72])) },
  location: [{ location: { reference: `Location/${wardId}` }, status: 'active' }],
});

function observationsOf({ plan, trajectory, random, idOf, hoursAgo }: SampleCase, about: About): Observation[] {
  const observed = (finding: Finding, at: { place: number; hours: number }): Observation => ({
    resourceType: 'Observation',
    id: idOf('observation', at.place),
    status: 'final',
    ...finding,
    ...about,
    effectiveDateTime: hoursAgo(at.hours),
  });
  const last = plan.rounds - 1;
  const order = trajectory === 'HYPERCAPNIC' ? [observed(scale2Ordered, { place: 0, hours: plan.rounds })] : [];
  const rounds = Array.from({ length: plan.rounds }, (_, round) =>
    findingsOf(roundOf(trajectory, last > 0 ? round / last : 1, random)).map((finding, nth) =>
      observed(finding, { place: (round + 1) * 10 + nth, hours: last - round }),
    ),
  );
  return [...order, ...rounds.flat()];
}

const deliveryOf = ({ trajectory, wardId, random, idOf, hoursAgo }: SampleCase, about: About): ServiceRequest => ({
  resourceType: 'ServiceRequest',
  id: idOf('service-request'),
  status: 'active',
  intent: 'order',
  priority: trajectory === 'DETERIORATING' ? 'stat' : oneOf(random, ['routine', 'urgent']),
  code: { coding: [{ system: OWN_CODES, ...oneOf(random, DELIVERIES) }] },
  ...about,
  authoredOn: hoursAgo(between(random, [0, 1], 2)),
  locationReference: [{ reference: `Location/${wardId}` }],
});
