import type { Decimal } from '../decimal.js';
import { Refusal } from '../refusal.js';
import type { GraphNode } from './driver.js';
import { inRange, valueOf } from './evaluate.js';
import { brief, FormulaError } from './formula-error.js';
import type { FormulaGraph } from './graph.js';

/** The value of each driver, in its declared unit. */
export type Values = ReadonlyMap<string, Decimal>;

const NONE: Values = new Map();

/**
 * The value of every driver, in its own unit and in the order of the graph. An override stands for what a driver would be,
 * whether that is a value or computed. Refused when the graph has faults, or a formula has no value with these numbers.
 */
export const evaluateGraph = (graph: FormulaGraph, overrides: Values = NONE): Values =>
  compute(graph, { overrides, keys: graph.order, values: new Map() });

/** What was computed before, all overrides that hold now, and the keys of those that are new, other or gone. */
export interface Change {
  readonly before: Values;
  readonly overrides: Values;
  readonly changed: readonly string[];
}

/** The same as `evaluateGraph` with these overrides, but computes only what changed and what depends on it. */
export function evaluateAgain(graph: FormulaGraph, { before, overrides, changed }: Change): Values {
  return compute(graph, { overrides, keys: withDependents(graph, changed), values: new Map(before) });
}

/** All that must be computed again when a driver changes, directly or through others, in the order of the graph. */
export const dependentsOf = (graph: FormulaGraph, key: string): readonly string[] =>
  withDependents(graph, [key]).filter((other) => other !== key);

function withDependents({ nodes, order }: FormulaGraph, keys: readonly string[]): readonly string[] {
  const dirty = new Set(keys);
  for (const key of order) if (nodes.get(key)!.dependsOn.some((name) => dirty.has(name))) dirty.add(key);
  return order.filter((key) => dirty.has(key));
}

interface Task {
  readonly overrides: Values;
  readonly keys: readonly string[];
  readonly values: Map<string, Decimal>;
}

function compute({ nodes, faults }: FormulaGraph, { overrides, keys, values }: Task): Values {
  if (faults[0]) throw new Refusal('INVALID_INPUT', `${faults[0].key}: ${faults[0].message}`, [faults[0].part]);
  for (const [key, value] of overrides) {
    if (!nodes.has(key)) refuseOverride(`There is no driver ${brief(key)} to override.`);
    if (!inRange(value)) refuseOverride(`Expected the override of ${key} to be a number below 1e100.`);
  }
  for (const key of keys) values.set(key, overrides.get(key) ?? valueOfNode(nodes.get(key)!, values));
  return values;
}

const refuseOverride = (reason: string): never => {
  throw new Refusal('INVALID_INPUT', reason, ['overrides']);
};

function valueOfNode({ key, value, formula }: GraphNode, values: Values): Decimal {
  if (value) return value;
  try {
    return valueOf(formula!, values);
  } catch (error) {
    throw error instanceof FormulaError ? error.of(key) : error;
  }
}
