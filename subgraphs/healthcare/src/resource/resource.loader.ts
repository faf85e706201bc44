import { batchById } from '@valueverse/kit/batch';
import { pagesOf } from '@valueverse/kit/pages';
import { In, type EntityManager } from 'typeorm';
import { Encounter } from '../encounter/encounter.js';
import { Location } from '../location/location.js';
import { Observation } from '../observation/observation.js';
import { Patient } from '../patient/patient.js';
import { ServiceRequest } from '../service-request/service-request.js';

/** One loader per type: the two ways a record is found, `find` and a page, both pass the access decision first. */
export const resourcesById = (tx: EntityManager) => ({
  Patient: batchById((ids) => tx.findBy(Patient, { id: In([...ids]) })),
  Encounter: batchById((ids) => tx.findBy(Encounter, { id: In([...ids]) })),
  Location: batchById((ids) => tx.findBy(Location, { id: In([...ids]) })),
  Observation: batchById((ids) => tx.findBy(Observation, { id: In([...ids]) })),
  ServiceRequest: batchById((ids) => tx.findBy(ServiceRequest, { id: In([...ids]) })),
});

/** Every place of the tenant. */
export const locationPages = (tx: EntityManager) => pagesOf(tx, { table: Location, sort: 'recordedAt' });

/** The places of a facility. */
export const locationsByFacility = (tx: EntityManager) =>
  pagesOf(tx, { table: Location, sort: 'recordedAt', parent: 'facilityId' });

/** Stays at a place, the latest begun first. */
export const encountersByLocation = (tx: EntityManager) =>
  pagesOf(tx, { table: Encounter, sort: 'effectiveAt', parent: 'locationId' });

/** Stays of a patient, the latest begun first. */
export const encountersByPatient = (tx: EntityManager) =>
  pagesOf(tx, { table: Encounter, sort: 'effectiveAt', parent: 'patientId' });

/** What was observed during a stay, newest first. */
export const observationsByEncounter = (tx: EntityManager) =>
  pagesOf(tx, { table: Observation, sort: 'effectiveAt', parent: 'encounterId' });

/** What was ordered during a stay, newest first. */
export const serviceRequestsByEncounter = (tx: EntityManager) =>
  pagesOf(tx, { table: ServiceRequest, sort: 'effectiveAt', parent: 'encounterId' });
