import { batch, batchById, batchLists } from '@valueverse/kit/batch';
import { pagesOf } from '@valueverse/kit/pages';
import { In, type EntityManager } from 'typeorm';
import { Mission } from './mission.js';

export const missionsById = (tx: EntityManager) => batchById((ids) => tx.findBy(Mission, { id: In([...ids]) }));

export const missionPages = (tx: EntityManager) => pagesOf(tx, { table: Mission, sort: 'requestedAt' });

export const missionsByFacility = (tx: EntityManager) =>
  pagesOf(tx, { table: Mission, sort: 'requestedAt', parent: 'facilityId' });

/** The newest mission of each reference: a request that is sent out again supersedes itself. */
export const missionByExternalRef = (tx: EntityManager) =>
  batch(
    (refs) =>
      tx
        .createQueryBuilder(Mission, 'm')
        .distinctOn(['m.external_ref'])
        .where('m.external_ref IN (:...refs)', { refs })
        .orderBy('m.external_ref')
        .addOrderBy('m.requested_at', 'DESC')
        .addOrderBy('m.id', 'DESC')
        .getMany(),
    ({ externalRef }) => externalRef!,
  );

const NEWEST_PER_ENCOUNTER = `SELECT id FROM (
  SELECT id, row_number() OVER (PARTITION BY encounter_ref ORDER BY requested_at DESC, id DESC) AS place
  FROM mission WHERE encounter_ref = ANY($1) AND ($2 = false OR ended_at IS NULL)) AS ranked WHERE place <= 50`;

/** The newest missions of each encounter, at most 50; the running ones alone when asked for. */
const missionsOfEncounters = (tx: EntityManager, runningOnly: boolean) =>
  batchLists(
    async (refs) => {
      const found = (await tx.query(NEWEST_PER_ENCOUNTER, [refs, runningOnly])) as { id: string }[];
      const ids = In(found.map(({ id }) => id));
      return found.length === 0
        ? []
        : tx.find(Mission, { where: { id: ids }, order: { requestedAt: 'DESC', id: 'DESC' } });
    },
    ({ encounterRef }) => encounterRef!,
  );

export const missionsByEncounter = (tx: EntityManager) => missionsOfEncounters(tx, false);
export const runningMissionsByEncounter = (tx: EntityManager) => missionsOfEncounters(tx, true);
