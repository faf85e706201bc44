import { Refusal } from '@valueverse/kit/refusal';
import { isMetric, METRICS, type Metric } from './metric.js';

/** A metric by its name. Refuses a name that is none. */
export function checkMetric(name: string): Metric {
  if (isMetric(name)) return name;
  throw new Refusal('INVALID_INPUT', `Expected metric to be one of ${Object.keys(METRICS).join(', ')}, got ${name}.`);
}

/** Several metrics, each once. Refuses an empty list. */
export function checkMetrics(names: readonly string[]): Metric[] {
  if (names.length > 0) return [...new Set(names.map(checkMetric))];
  throw new Refusal('INVALID_INPUT', 'Expected at least one metric, got none.', ['metrics']);
}
