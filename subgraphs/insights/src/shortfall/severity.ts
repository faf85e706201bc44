import { Decimal } from '@valueverse/kit/decimal';
import type { InsightSeverity } from '../insight/insight-enums.js';

/** From which missing share of what was committed on a shortfall is how severe. */
const STEPS = [
  ['0.5', 'CRITICAL'],
  ['0.25', 'HIGH'],
  ['0.1', 'MEDIUM'],
  ['0', 'LOW'],
] as const;

/** How severe it is that only this share of what was committed to date is realized. */
export function severityOf(attainment: string): InsightSeverity {
  const gap = new Decimal(1).minus(attainment);
  return STEPS.find(([from]) => gap.gte(from))?.[1] ?? 'INFO';
}
