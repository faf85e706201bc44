import { batch, batchById, batchLists } from '@valueverse/kit/batch';
import { pagesOf } from '@valueverse/kit/pages';
import { In, type EntityManager } from 'typeorm';
import { Attribution } from './attribution.js';
import { BenefitMeasurement } from './benefit-measurement.js';
import { realizedMonths } from './realized.js';

export const measurementsById = (tx: EntityManager) =>
  batchById((ids) => tx.findBy(BenefitMeasurement, { id: In([...ids]) }));

export const measurementsByBenefit = (tx: EntityManager) =>
  pagesOf(tx, { table: BenefitMeasurement, sort: 'periodStart', parent: 'benefitId' });

const ATTRIBUTIONS_AT_MOST = 50;

/** The newest units of each measurement: missions have ids that sort by time. */
export const attributionsByMeasurement = (tx: EntityManager) =>
  batchLists(
    async (ids) => {
      const rows = await tx.query(
        `SELECT unit_key AS "unitKey", benefit_id AS "benefitId", measurement_id AS "measurementId", share
         FROM (SELECT *, row_number() OVER (PARTITION BY measurement_id ORDER BY unit_key DESC) AS place
               FROM attribution WHERE measurement_id = ANY($1)) AS ranked
         WHERE place <= ${ATTRIBUTIONS_AT_MOST} ORDER BY unit_key DESC`,
        [ids],
      );
      return tx.create(Attribution, rows as Attribution[]);
    },
    (attribution) => attribution.measurementId,
  );

/** What each benefit brought so far. */
export const realizedByBenefit = (tx: EntityManager) =>
  batch<{ benefitId: string; moneyValue: string }>(
    (ids) =>
      tx.query(
        `SELECT benefit_id AS "benefitId", sum(money_value) AS "moneyValue" FROM benefit_measurement
         WHERE benefit_id = ANY($1) GROUP BY benefit_id`,
        [ids],
      ),
    (total) => total.benefitId,
  );

/** What each model brought, month by month. */
export const realizedByModel = (tx: EntityManager) =>
  batchLists(
    (ids) => realizedMonths(tx, ids),
    (month) => month.modelId,
  );
