import type { Revocations } from '../caller/revocations.js';
import type { AdmissionLimits } from './admission-limits.js';
import type { ExpiryWheel } from './expiry-wheel.js';
import type { Pulse } from './pulse.js';

/** What lasting connections of every transport are kept by: how many there may be, their beat, and the end of their tokens. */
export interface Upkeep {
  readonly limits: AdmissionLimits;
  readonly pulse: Pulse;
  readonly expiry: ExpiryWheel;
  readonly revocations: Revocations;
}
