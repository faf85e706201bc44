import { type CashFlows, cashFlows, netFlows, riskFactor } from '../cash-flow/cash-flows.js';
import { currentLines, type Line, plannedLines } from '../cash-flow/line.js';
import type { ModelBasis } from '../cash-flow/model-basis.js';
import { type Decimal, type Numeric, ONE } from '@valueverse/kit/decimal';
import { growth, presentValue } from '../financial/discount.js';
import { irr } from '../financial/irr.js';
import type { IrrStatus } from '../financial/irr-status.js';
import { payback } from '../financial/payback.js';
import { profitabilityIndex } from '../financial/profitability-index.js';
import { roi } from '../financial/roi.js';

/** What a series of monthly flows is worth. */
export interface Worth {
  readonly npv: Decimal;
  readonly irr: Decimal | null;
  readonly irrRoots: readonly Decimal[];
  readonly irrStatus: IrrStatus;
  readonly roi: Decimal | null;
  readonly paybackMonths: Decimal | null;
  readonly discountedPaybackMonths: Decimal | null;
  readonly profitabilityIndex: Decimal | null;
  readonly benefitCostRatio: Decimal | null;
}

/** A model's numbers, risk-adjusted; beside them what the plan alone would be worth, and all of it before the adjustment. */
export interface Metrics extends Worth {
  readonly plannedNpv: Decimal;
  readonly unadjusted: Worth & { readonly plannedNpv: Decimal };
}

/** The rate a month that makes the annual rate in twelve. */
export const monthlyRate = (annual: Numeric): Decimal => growth(annual).pow(ONE.div(12)).minus(1);

/**
 * A model's numbers as things stand. The flow of month m is discounted by (1 + rate)^(m / 12), so that of the start date's
 * month not at all (Forrester's Total Economic Impact).
 */
export function metricsOf(basis: ModelBasis): Metrics {
  const rate = monthlyRate(basis.discountRate);
  const [current, planned] = [currentLines(basis), plannedLines(basis)];
  const under = (factorOf: (line: Line) => Decimal) => ({
    ...worthOf(rate, cashFlows(current, factorOf)),
    plannedNpv: presentValue(rate, netFlows(cashFlows(planned, factorOf))),
  });
  return { ...under(riskFactor), unadjusted: under(() => ONE) };
}

function worthOf(rate: Decimal, flows: CashFlows): Worth {
  const net = netFlows(flows);
  const [benefits, costs] = [presentValue(rate, flows.benefits), presentValue(rate, flows.costs)];
  const { rate: annual, roots, status } = irr(net, 12);
  return {
    npv: presentValue(rate, net),
    irr: annual,
    irrRoots: roots,
    irrStatus: status,
    roi: roi(benefits, costs),
    paybackMonths: payback(net),
    discountedPaybackMonths: payback(net, rate),
    profitabilityIndex: profitabilityIndex(rate, net),
    benefitCostRatio: costs.isZero() ? null : benefits.div(costs),
  };
}
