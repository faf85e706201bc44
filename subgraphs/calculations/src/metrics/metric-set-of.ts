import { money } from '@valueverse/kit/values';
import type { MetricSet, StoredMetrics } from './metric-set.js';

/** Stored metrics as the API tells them, amounts with their currency. */
export function metricSetOf(stored: StoredMetrics, currency: string): MetricSet {
  const { npv, plannedNpv, unadjusted, ...rest } = stored;
  return {
    ...rest,
    npv: money(npv, currency),
    plannedNpv: money(plannedNpv, currency),
    unadjusted: unadjusted ? metricSetOf(unadjusted, currency) : null,
  };
}
