import type { Subgraph } from '@valueverse/kit/subgraph';
import { findResource } from './access/find-resource.js';
import { AuditEvent } from './audit/audit-event.js';
import { AuditEventLive } from './audit/audit-event.live.js';
import { ImportResolver } from './bundle/import.resolver.js';
import { contextFor, type HealthcareContext } from './context.js';
import { Encounter } from './encounter/encounter.js';
import { EncounterLive } from './encounter/encounter.live.js';
import { EncounterResolver } from './encounter/encounter.resolver.js';
import { EarlyWarningResolver } from './encounter/early-warning.resolver.js';
import { NewsScoreLive } from './encounter/news-score.live.js';
import { FacilityResolver } from './facility/facility.resolver.js';
import { Location } from './location/location.js';
import { LocationResolver } from './location/location.resolver.js';
import { News2Resolver } from './news2/news2.resolver.js';
import { Observation } from './observation/observation.js';
import { ObservationResolver } from './observation/observation.resolver.js';
import { Patient } from './patient/patient.js';
import { PatientResolver } from './patient/patient.resolver.js';
import { FhirResource } from './resource/fhir-resource.js';
import { ServiceRequest } from './service-request/service-request.js';
import { ServiceRequestResolver } from './service-request/service-request.resolver.js';

/** Who it happens for. Personal health data never leaves this room. */
export const healthcare: Subgraph<HealthcareContext> = {
  name: 'healthcare',
  migrations: new URL('../migrations/', import.meta.url),
  tables: [AuditEvent, FhirResource, Patient, Encounter, Location, Observation, ServiceRequest],
  context: contextFor,
  resolvers: [
    PatientResolver,
    EncounterResolver,
    EncounterLive,
    EarlyWarningResolver,
    NewsScoreLive,
    LocationResolver,
    ObservationResolver,
    ServiceRequestResolver,
    FacilityResolver,
    ImportResolver,
    News2Resolver,
    AuditEventLive,
  ],
  entities: [],
  references: {
    Patient: ({ id }, context) => findResource('Patient', id as string, context),
    Encounter: ({ id }, context) => findResource('Encounter', id as string, context),
    Location: ({ id }, context) => findResource('Location', id as string, context),
    Observation: ({ id }, context) => findResource('Observation', id as string, context),
    ServiceRequest: ({ id }, context) => findResource('ServiceRequest', id as string, context),
    Facility: ({ id }) => Promise.resolve({ id }),
  },
};
