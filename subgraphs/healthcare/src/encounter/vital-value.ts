import type { Vitals } from '../news2/news2.js';

/** The newest value of one NEWS2 input of an encounter. */
export interface VitalValue {
  readonly encounterId: string;
  readonly parameter: keyof Vitals;
  readonly observationId: string;
  readonly effectiveAt: Date;
  readonly value: string;
}
