import { batch } from '@valueverse/kit/batch';
import { clock } from '@valueverse/kit/clock';
import { isId } from '@valueverse/kit/id';
import type { EntityManager } from 'typeorm';
import { serviceLoad, type OrderCount } from './service-load.js';

const DAYS = 7;

/** The last seven days' orders of each facility, through the locations they are wanted at. */
const COUNT = `SELECT place.facility_id AS "facilityId", count(*)::int AS orders,
    count(DISTINCT request.patient_id)::int AS patients
  FROM fhir_resource AS request
  JOIN fhir_resource AS place ON place.resource_type = 'Location' AND place.id = request.location_id
  WHERE request.resource_type = 'ServiceRequest' AND request.status <> 'entered-in-error'
    AND place.facility_id = ANY($1) AND request.effective_at > $2 AND request.effective_at <= $3
  GROUP BY place.facility_id`;

/** A facility's load; one without orders has a suppressed one. */
export const serviceLoadByFacility = (tx: EntityManager) =>
  batch(
    async (ids) => {
      const until = clock.now();
      const since = new Date(until.getTime() - DAYS * 86_400_000);
      const counts = (await tx.query(COUNT, [ids.filter(isId), since, until])) as (OrderCount & {
        facilityId: string;
      })[];
      const countOf = new Map(counts.map((count) => [count.facilityId, count]));
      return ids.map((id) => ({ id, ...serviceLoad(countOf.get(id) ?? { orders: 0, patients: 0 }, DAYS) }));
    },
    ({ id }) => id,
  );
