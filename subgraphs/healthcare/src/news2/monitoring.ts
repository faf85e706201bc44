import type { ClinicalRisk, News2Result } from './news2.js';

/** What the chart asks of the ward: how often to observe again, and who should come. */
interface Monitoring {
  readonly monitoring: string;
  readonly response: string;
}

/** RCP 2017, charts 2 and 4: clinical response to the NEWS2 trigger thresholds. */
const RESPONSES: Readonly<Record<ClinicalRisk, Monitoring>> = {
  LOW: { monitoring: 'at least every 4–6 hours', response: 'ward-based response' },
  LOW_MEDIUM: { monitoring: 'at least hourly', response: 'urgent ward-based review' },
  MEDIUM: { monitoring: 'at least hourly', response: 'key threshold for urgent response' },
  HIGH: { monitoring: 'continuous', response: 'urgent or emergency response' },
};

/** The response to a score; null while the set is incomplete. A total of 0 is observed every 12 hours. */
export function monitoringOf({ total, risk }: Pick<News2Result, 'total' | 'risk'>): Monitoring | null {
  if (risk === null) return null;
  return total === 0 ? { monitoring: 'at least every 12 hours', response: 'routine monitoring' } : RESPONSES[risk];
}
