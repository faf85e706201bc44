import { batch, batchLists } from '@valueverse/kit/batch';
import { clock } from '@valueverse/kit/clock';
import type { EntityManager } from 'typeorm';
import type { VitalValue } from './vital-value.js';

/** The newest value of every NEWS2 input, as known at `until`: at most eight per encounter. Ids sort by time. */
export const newestVitals = async (tx: EntityManager, ids: readonly string[], until?: Date): Promise<VitalValue[]> =>
  (await tx.query(
    `SELECT DISTINCT ON (encounter_id, parameter) encounter_id AS "encounterId", parameter,
       observation_id AS "observationId", effective_at AS "effectiveAt", value
     FROM vital_value WHERE encounter_id = ANY($1) AND effective_at <= $2
     ORDER BY encounter_id, parameter, effective_at DESC, observation_id DESC`,
    [ids, until?.toISOString() ?? 'infinity'],
  )) as VitalValue[];

/** The newest NEWS2 inputs of an encounter, as of now. */
export const latestVitalsByEncounter = (tx: EntityManager) =>
  batchLists(
    (ids) => newestVitals(tx, ids, clock.now()),
    ({ encounterId }) => encounterId,
  );

/** An encounter at a moment, as one key: `<encounter>@<ISO time>`. */
export const momentOf = (encounterId: string, at: string) => `${encounterId}@${at}`;

/** The newest NEWS2 inputs of encounters as of a moment of each. */
export const vitalsAsOf = (tx: EntityManager) =>
  batch<{ moment: string; vitals: VitalValue[] }>(
    (moments) =>
      Promise.all(
        moments.map(async (moment) => {
          const [encounterId = '', at = ''] = moment.split('@');
          return { moment, vitals: await newestVitals(tx, [encounterId], new Date(at)) };
        }),
      ),
    ({ moment }) => moment,
  );
