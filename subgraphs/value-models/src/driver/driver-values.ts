import type { Decimal } from '@valueverse/kit/decimal';
import { evaluateGraph } from '@valueverse/kit/formula/evaluate-graph';
import { Refusal } from '@valueverse/kit/refusal';
import { type Figure, driverGraph } from './driver-graph.js';

/** What every driver comes to, by its key and in its own unit. */
export type DriverValues = ReadonlyMap<string, Decimal>;

/** The same list of drivers is asked about once for each of them. */
const known = new WeakMap<readonly Figure[], DriverValues>();

/**
 * What the drivers come to with their planned values; nothing while a plan that is being written has faults, or computes
 * what has no value, such as a division by zero.
 */
export function driverValues(drivers: readonly Figure[]): DriverValues {
  const values = known.get(drivers) ?? compute(drivers);
  known.set(drivers, values);
  return values;
}

function compute(drivers: readonly Figure[]): DriverValues {
  const graph = driverGraph(drivers);
  if (graph.faults.length > 0) return new Map();
  try {
    return evaluateGraph(graph);
  } catch (error) {
    if (error instanceof Refusal) return new Map();
    throw error;
  }
}
