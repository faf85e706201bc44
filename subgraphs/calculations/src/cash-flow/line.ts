import { Decimal, type Numeric, ZERO } from '../decimal.js';
import { shareToCome } from './calendar.js';
import type { Benefit, Driver, ModelBasis, Uncertainty } from './model-basis.js';

/** One row of the cash-flow table: what is certain, and what is planned and may still turn out otherwise. Costs are negative. */
export interface Line {
  readonly key: string;
  readonly uncertainty: Uncertainty | null;
  readonly certain: readonly Decimal[];
  readonly planned: readonly Decimal[];
}

/** The rows of a model as its plan has them, from month 0 to the horizon, nothing being certain yet. */
export const plannedLines = (basis: ModelBasis): Line[] => [
  ...basis.drivers.map((driver) => plannedLine(basis, driver, driverAmount(driver))),
  ...basis.benefits.map((benefit) => plannedLine(basis, { ...benefit, key: benefit.benefitId }, monthlyMoney(benefit))),
];

/**
 * The rows of a model as things stand: a measured benefit's months before that of `asOf` hold what was realized (nothing,
 * if nothing was), the month of `asOf` what was realized so far and the plan for the share of it still to come, and later
 * months the plan. Costs and benefits nobody measures stay as planned.
 */
export function currentLines(basis: ModelBasis): Line[] {
  const { asOf, startDate } = basis;
  const planned = plannedLines(basis);
  if (!asOf) return planned;
  const open = planned[0]?.planned.map((_, month) => shareToCome(startDate, month, asOf)) ?? [];
  const measured = new Set(basis.benefits.map(({ benefitId }) => benefitId));
  return planned.map((line) =>
    measured.has(line.key) ? realizedLine(line, basis.realized[line.key] ?? {}, open) : line,
  );
}

/** What a benefit is planned to bring each month. */
const monthlyMoney = ({ monthlyTarget, moneyPerUnit, captureRate }: Benefit): Decimal =>
  new Decimal(monthlyTarget).times(moneyPerUnit).times(captureRate);

const driverAmount = ({ amount, category }: Driver) =>
  category === 'COST' ? new Decimal(amount).neg() : new Decimal(amount);

type Timing = Pick<Driver, 'key' | 'startMonth' | 'endMonth' | 'uncertainty'> & { every?: Driver['every'] };

function plannedLine({ horizonMonths }: ModelBasis, timing: Timing, amount: Decimal): Line {
  const { key, startMonth, uncertainty } = timing;
  const endMonth = timing.every === 'ONCE' ? startMonth : timing.endMonth;
  const planned = monthsTo(horizonMonths).map((month) => (month >= startMonth && month <= endMonth ? amount : ZERO));
  return { key, uncertainty, planned, certain: planned.map(() => ZERO) };
}

const realizedLine = (line: Line, realized: Readonly<Record<number, Numeric>>, open: readonly Decimal[]): Line => ({
  ...line,
  certain: line.planned.map((_, month) => new Decimal(realized[month] ?? 0)),
  planned: line.planned.map((amount, month) => amount.times(open[month] ?? 1)),
});

const monthsTo = (horizon: number) => Array.from({ length: horizon + 1 }, (_, month) => month);
