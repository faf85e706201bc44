import { latinHypercube } from './latin-hypercube.js';
import { random } from './random.js';
import { type Triangular, triangularQuantile } from './triangular.js';

/** One column of a simulation: whose factor is drawn, from which distribution, from which seed and how often. */
export interface Column {
  readonly key: string;
  readonly factor: Triangular;
  readonly seed: string;
  readonly iterations: number;
}

/** Kept columns: 16 MB of 10,000 samples each. */
const MOST_KEPT = 200;
const kept = new Map<string, Float64Array>();

/**
 * The factors drawn for one input. They depend on their arguments alone, so that the newest columns are kept: a model is
 * priced again with every delivery, and its uncertainties stay the same.
 */
export function factors(column: Column): Float64Array {
  const { key, factor, seed, iterations } = column;
  const name = JSON.stringify([key, factor.low, factor.mode, factor.high, seed, iterations]);
  const drawn = kept.get(name) ?? draw(column);
  kept.delete(name);
  kept.set(name, drawn);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
  return drawn;
}

const draw = ({ key, factor, seed, iterations }: Column) =>
  latinHypercube(iterations, random(seed, key)).map((u) => triangularQuantile(factor, u));
