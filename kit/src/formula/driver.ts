import type { Decimal, Numeric } from '../decimal.js';
import type { FaultCode } from './formula-error.js';
import type { Formula } from './syntax.js';
import type { Unit } from './unit.js';

/** A driver as it is written: a key by which formulas name it, a unit, and a formula or a value in that unit. */
export interface Driver {
  readonly key: string;
  readonly unit: string;
  readonly formula?: string | null;
  readonly value?: Numeric | null;
  /** Wanted for its own sake, so nobody wonders that no formula uses it. */
  readonly output?: boolean;
}

/** A driver as it was read, in its place in the graph. What could not be read is undefined. */
export interface GraphNode {
  readonly key: string;
  readonly unit: Unit | undefined;
  readonly value: Decimal | undefined;
  /** Takes amounts in the units of the drivers it names, and gives one in its own. */
  readonly formula: Formula | undefined;
  /** Each name it uses with the places where it does, counted from 0. */
  readonly names: ReadonlyMap<string, readonly number[]>;
  /** The drivers its formula names, sorted. */
  readonly dependsOn: readonly string[];
  /** The drivers whose formulas name it, sorted. */
  readonly dependents: readonly string[];
}

/** Something that is wrong with a driver, and where: `at` counts from 0 in its formula, or in its unit if `part` says so. */
export interface GraphFault {
  readonly key: string;
  readonly at: number;
  readonly code: FaultCode;
  readonly message: string;
  readonly part: 'formula' | 'unit';
  /** Of a cycle: each driver, the first once more at the end. */
  readonly path?: readonly string[];
}

/** Something odd that does not hinder the computation. */
export interface GraphWarning {
  readonly key: string;
  readonly code: 'UNUSED_INPUT';
  readonly message: string;
}
