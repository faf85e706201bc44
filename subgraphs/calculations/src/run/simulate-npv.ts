import { createHash } from 'node:crypto';
import { currentLines } from '../cash-flow/line.js';
import type { ModelBasis } from '../cash-flow/model-basis.js';
import { rounded } from '../monte-carlo/rounded.js';
import { monthlyRate } from '../metrics/metrics.js';
import { distribution } from '../monte-carlo/distribution.js';
import { presentExposures } from '../monte-carlo/exposures.js';
import { type Draw, simulate } from '../monte-carlo/simulate.js';
import type { DistributionResult } from './distribution-result.js';

/** What a MONTE_CARLO run finds: how the net present value may turn out. */
export function simulateNpv(basis: ModelBasis, draw: Draw): Omit<DistributionResult, 'currency'> {
  const { certain, exposures } = presentExposures(currentLines(basis), monthlyRate(basis.discountRate));
  const samples = simulate(certain, exposures, draw).sort();
  const { probPositive, ...rest } = distribution(samples);
  const told = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, rounded(value)]));
  return {
    ...(told as { [Name in keyof typeof rest]: string }),
    probNpvPositive: rounded(probPositive),
    samplesDigest: createHash('sha256').update(new Uint8Array(samples.buffer)).digest('hex'),
  };
}
