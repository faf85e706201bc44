import { Decimal } from '@valueverse/kit/decimal';
import type { EntityManager } from 'typeorm';

/** What the benefits of a model brought, month by month. */
export interface RealizedMonth {
  readonly modelId: string;
  /** First day of the month. */
  readonly periodStart: string;
  readonly quantity: string;
  readonly moneyValue: string;
}

/** Realized totals per month of several models, in one statement. */
export const realizedMonths = (tx: EntityManager, modelIds: readonly string[]): Promise<RealizedMonth[]> =>
  tx.query(
    `SELECT model_id AS "modelId", period_start::text AS "periodStart", sum(quantity) AS quantity,
       sum(money_value) AS "moneyValue"
     FROM benefit_measurement WHERE model_id = ANY($1) GROUP BY model_id, period_start ORDER BY period_start`,
    [modelIds],
  );

/** What was realized in a period. Dates are `YYYY-MM-DD`; `periodEnd` is the first day after. */
export const realizedIn = (
  months: readonly Pick<RealizedMonth, 'periodStart' | 'quantity' | 'moneyValue'>[],
  { periodStart, periodEnd }: { periodStart: string; periodEnd: string },
) => {
  const inside = months.filter((month) => month.periodStart >= periodStart && month.periodStart < periodEnd);
  const sum = (of: 'quantity' | 'moneyValue') => inside.reduce((all, month) => all.plus(month[of]), new Decimal(0));
  return { quantity: sum('quantity'), moneyValue: sum('moneyValue') };
};
