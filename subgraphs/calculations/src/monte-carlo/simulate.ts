import { factors } from './factors.js';
import type { Triangular } from './triangular.js';

/** Money that may turn out otherwise: its planned worth, negative for a cost, and what that may be multiplied by. */
export interface Exposure {
  readonly key: string;
  readonly worth: number;
  readonly factor: Triangular | null;
}

/** What to draw: the same seed and number of samples give the same result to the last bit. */
export interface Draw {
  readonly seed: string;
  readonly iterations: number;
}

/** Samples of a sum: what is certain plus every exposure times a factor drawn for it. */
export function simulate(certain: number, exposures: readonly Exposure[], { seed, iterations }: Draw): Float64Array {
  const samples = new Float64Array(iterations).fill(certain);
  for (const { key, worth, factor } of exposures) {
    if (worth === 0) continue;
    const column = factor && factors({ key, factor, seed, iterations });
    for (let at = 0; at < iterations; at++) samples[at]! += column ? worth * column[at]! : worth;
  }
  return samples;
}
