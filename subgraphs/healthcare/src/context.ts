import type { Context } from '@valueverse/kit/context';
import { accessLog, type AccessLog } from './audit/access-log.js';
import { serviceLoadByFacility } from './facility/service-load.loader.js';
import { auditEventsBySeq } from './audit/audit-event.loader.js';
import { latestVitalsByEncounter, vitalsAsOf } from './encounter/vitals.loader.js';
import {
  encountersByLocation,
  encountersByPatient,
  locationPages,
  locationsByFacility,
  observationsByEncounter,
  resourcesById,
  serviceRequestsByEncounter,
} from './resource/resource.loader.js';

/** Loaders of one request, each named for the question it answers. */
const LOADERS = {
  auditEventsBySeq,
  encountersByLocation,
  encountersByPatient,
  latestVitalsByEncounter,
  locationPages,
  locationsByFacility,
  observationsByEncounter,
  resourcesById,
  serviceLoadByFacility,
  serviceRequestsByEncounter,
  vitalsAsOf,
};

type Loaders = { [Name in keyof typeof LOADERS]: ReturnType<(typeof LOADERS)[Name]> };
/** What a resolver of this subgraph gets: the caller, the transaction, its loaders and the audit of the request. */
export type HealthcareContext = Context & Loaders & { readonly accessLog: AccessLog };

/** Adds fresh loaders and an empty access log to a transaction. */
export const contextFor = (base: Context): HealthcareContext => ({
  ...base,
  ...(Object.fromEntries(Object.entries(LOADERS).map(([name, make]) => [name, make(base.tx)])) as Loaders),
  accessLog: accessLog(),
});
