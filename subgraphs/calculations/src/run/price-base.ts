import { monthBounds } from '../cash-flow/calendar.js';
import { cashFlows, netFlows, riskFactor } from '../cash-flow/cash-flows.js';
import { currentLines } from '../cash-flow/line.js';
import type { ModelBasis } from '../cash-flow/model-basis.js';
import { type Decimal, ONE, shown } from '@valueverse/kit/decimal';
import type { StoredMetrics } from '../metrics/metric-set.js';
import { metricsOf, monthlyRate, type Worth } from '../metrics/metrics.js';
import type { StoredCashFlow } from './run-cash-flow.js';

/** What a BASE run finds: a model's metrics, and the flows they come from. */
export const priceBase = (basis: ModelBasis) => ({
  storedMetrics: storedMetrics(basis),
  storedCashFlows: storedCashFlows(basis),
});

function storedMetrics(basis: ModelBasis): StoredMetrics {
  const { unadjusted, ...adjusted } = metricsOf(basis);
  return { ...stored(adjusted), unadjusted: stored(unadjusted) };
}

const stored = (worth: Worth & { readonly plannedNpv: Decimal }): StoredMetrics => ({
  npv: shown(worth.npv),
  plannedNpv: shown(worth.plannedNpv),
  irr: worth.irrStatus === 'UNIQUE' && worth.irr ? shown(worth.irr) : null,
  irrRoots: worth.irrRoots.map(shown),
  irrStatus: worth.irrStatus,
  roi: worth.roi && shown(worth.roi),
  paybackMonths: worth.paybackMonths && shown(worth.paybackMonths),
  discountedPaybackMonths: worth.discountedPaybackMonths && shown(worth.discountedPaybackMonths),
  profitabilityIndex: worth.profitabilityIndex && shown(worth.profitabilityIndex),
  benefitCostRatio: worth.benefitCostRatio && shown(worth.benefitCostRatio),
});

function storedCashFlows(basis: ModelBasis): StoredCashFlow[] {
  const { benefits, costs } = cashFlows(currentLines(basis), riskFactor);
  const factor = ONE.div(monthlyRate(basis.discountRate).plus(1));
  let discount = ONE;
  return netFlows({ benefits, costs }).map((net, month) => {
    const presentValue = shown(net.times(discount));
    discount = discount.times(factor);
    return {
      month,
      periodStart: monthBounds(basis.startDate, month).from.toISOString().slice(0, 10),
      benefits: shown(benefits[month]!),
      costs: shown(costs[month]!),
      net: shown(net),
      presentValue,
    };
  });
}
