/** What a simulation says of a sum of money. */
export interface Distribution {
  readonly mean: number;
  readonly sd: number;
  readonly p5: number;
  readonly p10: number;
  readonly p50: number;
  readonly p80: number;
  readonly p90: number;
  readonly p95: number;
  /** The share of samples above zero. */
  readonly probPositive: number;
  /** The mean of the worst 5 % of samples. */
  readonly expectedShortfall95: number;
}

/** The share `p` of rising samples lies below the answer; between two samples it interpolates (type 7 of Hyndman and Fan, 1996). */
export function percentile(rising: Float64Array, p: number): number {
  const at = (rising.length - 1) * p;
  const below = Math.floor(at);
  const value = rising[below]!;
  return value + (at - below) * ((rising[below + 1] ?? value) - value);
}

/**
 * What rising samples reach or exceed with a probability in percent. "Exceeded with 80 %" is the 20th percentile, not the
 * 80th: both are called P80, so neither is here.
 */
export const exceededWith = (rising: Float64Array, exceedanceProbability: number): number =>
  percentile(rising, (100 - exceedanceProbability) / 100);

/** Describes samples that rise. */
export function distribution(rising: Float64Array): Distribution {
  const mean = meanOf(rising);
  const worst = rising.subarray(0, Math.max(1, Math.round(rising.length * 0.05)));
  const squares = rising.reduce((total, sample) => total + (sample - mean) ** 2, 0);
  return {
    mean,
    sd: Math.sqrt(squares / Math.max(1, rising.length - 1)),
    p5: percentile(rising, 0.05),
    p10: percentile(rising, 0.1),
    p50: percentile(rising, 0.5),
    p80: percentile(rising, 0.8),
    p90: percentile(rising, 0.9),
    p95: percentile(rising, 0.95),
    probPositive: shareFrom(rising, Number.MIN_VALUE),
    expectedShortfall95: meanOf(worst),
  };
}

/** The share of samples that reach a threshold. */
export function shareFrom(samples: Float64Array, threshold: number): number {
  return samples.reduce((count, sample) => count + (sample >= threshold ? 1 : 0), 0) / samples.length;
}

const meanOf = (samples: Float64Array) => samples.reduce((total, sample) => total + sample, 0) / samples.length;
