import { Decimal, type Numeric, ONE, ZERO } from '@valueverse/kit/decimal';
import { shareToCome } from './calendar.js';
import type { Benefit, Driver, ModelBasis, Risk, Uncertainty } from './model-basis.js';
import { monthlyFactors, type Timing } from './timing.js';

/**
 * One row of the cash-flow table: what is certain, and what is planned and may still turn out otherwise. What costs is
 * negative.
 */
export interface Line {
  readonly key: string;
  /** Whether its money comes or goes. */
  readonly sign: 1 | -1;
  readonly uncertainty: Uncertainty | null;
  /** What a named risk multiplies planned amounts by: 1 − r of what comes, 1 + r of what goes. */
  readonly riskMultiplier: Decimal;
  readonly certain: readonly Decimal[];
  readonly planned: readonly Decimal[];
}

/** A basis never changes, and metrics, flows, simulation and every commitment ask for its rows: a curve of 34 digits is slow. */
const kept = new WeakMap<ModelBasis, readonly Line[]>();

/** The rows of a model as its plan has them, from month 0 to the horizon, nothing being certain yet. */
export function plannedLines(basis: ModelBasis): readonly Line[] {
  const lines = kept.get(basis) ?? [
    ...basis.drivers.map((driver) => driverLine(basis, driver)),
    ...basis.benefits.map((benefit) => benefitLine(basis, benefit)),
  ];
  kept.set(basis, lines);
  return lines;
}

/**
 * The rows of a model as things stand: a measured benefit's months before that of `asOf` hold what was realized (nothing,
 * if nothing was), the month of `asOf` what was realized so far and the plan for the share of it still to come, and later
 * months the plan. Costs and benefits nobody measures stay as planned.
 */
export function currentLines(basis: ModelBasis): readonly Line[] {
  const { asOf, startDate } = basis;
  const planned = plannedLines(basis);
  if (!asOf) return planned;
  const open = planned[0]?.planned.map((_, month) => shareToCome(startDate, month, asOf)) ?? [];
  const measured = new Set(basis.benefits.map(({ benefitId }) => benefitId));
  return planned.map((line) =>
    measured.has(line.key) ? realizedLine(line, basis.realized[line.key] ?? {}, open) : line,
  );
}

function driverLine(basis: ModelBasis, driver: Driver): Line {
  const { key, category, every, startMonth } = driver;
  // What comes once comes whole: nothing is left for a ramp or growth to change.
  const timing = every === 'ONCE' ? { startMonth, endMonth: startMonth } : driver;
  return plannedLine(basis, { ...driver, key, timing, amount: new Decimal(driver.amount), costs: category === 'COST' });
}

function benefitLine(basis: ModelBasis, benefit: Benefit): Line {
  const { benefitId: key, direction, monthlyTarget, moneyPerUnit, captureRate } = benefit;
  const amount = new Decimal(monthlyTarget).times(moneyPerUnit).times(captureRate);
  return plannedLine(basis, { ...benefit, key, timing: benefit, amount, costs: direction === 'DISBENEFIT' });
}

/** What a row is made from; the amount has no sign. */
interface Plan extends Risk {
  readonly key: string;
  readonly timing: Timing;
  readonly amount: Decimal;
  readonly costs: boolean;
}

function plannedLine({ horizonMonths }: ModelBasis, plan: Plan): Line {
  const { key, timing, amount, costs, uncertainty, riskAdjustment = 0 } = plan;
  const sign = costs ? -1 : 1;
  const factors = monthlyFactors({ ...timing, endMonth: Math.min(timing.endMonth, horizonMonths) });
  const planned = monthsTo(horizonMonths).map((month) => {
    const factor = factors[month - timing.startMonth];
    return factor ? amount.times(factor).times(sign) : ZERO;
  });
  const riskMultiplier = ONE.minus(new Decimal(riskAdjustment).times(sign));
  return { key, sign, uncertainty, riskMultiplier, planned, certain: planned.map(() => ZERO) };
}

const realizedLine = (line: Line, realized: Readonly<Record<number, Numeric>>, open: readonly Decimal[]): Line => ({
  ...line,
  certain: line.planned.map((_, month) => (realized[month] ? new Decimal(realized[month]).times(line.sign) : ZERO)),
  planned: line.planned.map((amount, month) => amount.times(open[month] ?? 1)),
});

const monthsTo = (horizon: number) => Array.from({ length: horizon + 1 }, (_, month) => month);
