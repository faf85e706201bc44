import { costOf } from './cost.js';
import { cycles } from './cycles.js';
import type { Driver, GraphFault, GraphNode, GraphWarning } from './driver.js';
import { brief } from './formula-error.js';
import { inUnit } from './in-unit.js';
import { attempt, fault, readDriver, type ReadDriver, unread } from './read-driver.js';
import { byKey, type Edges, topologicalOrder, turned } from './topological-order.js';

/** Drivers that are computed from one another, in the order in which they are; and everything that is wrong with them. */
export interface FormulaGraph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** Each after those it depends on, ties by key; without those that wait for a cycle. */
  readonly order: readonly string[];
  /** By key, then place. Only a graph without faults can be computed. */
  readonly faults: readonly GraphFault[];
  readonly warnings: readonly GraphWarning[];
}

const MOST_DRIVERS = 500;
/** Of all formulas together: at worst a third of a second, which nobody may take from the others. */
const MOST_PARTS = 10_000;

/** Reads drivers into a graph. Nothing is thrown: every fault of every driver is collected. */
export function formulaGraph(drivers: readonly Driver[]): FormulaGraph {
  const faults: GraphFault[] = [];
  const tell = (found: GraphFault) => void faults.push(found);
  const read = readAll(drivers, tell);
  const units = new Map([...read].flatMap(([key, { unit }]) => (unit ? [[key, unit] as const] : [])));
  const edges: Edges = new Map([...read].map(([key, of]) => [key, dependenciesOf(of, read, tell)]));
  for (const path of cycles(edges)) tell(cycleFault(path, read));
  const dependents = turned(edges);
  const nodes = new Map<string, GraphNode>();
  for (const [key, { driver, unit, value, read: own }] of read) {
    const names = own?.names ?? new Map<string, readonly number[]>();
    const known = unit && own && [...names.keys()].every((name) => units.has(name));
    const formula = known ? attempt(key, tell, () => inUnit(own.formula, unit, units)) : undefined;
    const [dependsOn, uses] = [edges.get(key)!, dependents.get(key)!];
    nodes.set(driver.key, { key, unit, value, formula, names, dependsOn, dependents: uses });
  }
  return {
    nodes,
    order: topologicalOrder(edges),
    faults: faults.toSorted((a, b) => byKey(a.key, b.key) || a.at - b.at),
    warnings: unused(read, dependents),
  };
}

/** The drivers by key, sorted, each as far as it can be read by itself. */
function readAll(drivers: readonly Driver[], tell: (fault: GraphFault) => void): ReadonlyMap<string, ReadDriver> {
  const found = new Map<string, ReadDriver>();
  const beyond = drivers[MOST_DRIVERS];
  if (beyond) {
    const reason = `expected at most ${MOST_DRIVERS} drivers, got ${drivers.length}.`;
    tell(fault(beyond.key, { code: 'LIMIT', at: 0, reason }));
    return found;
  }
  let parts = 0;
  for (const driver of drivers.toSorted((a, b) => byKey(a.key, b.key))) {
    if (found.has(driver.key)) {
      tell(fault(driver.key, { code: 'SYNTAX', at: 0, reason: 'expected one driver of this key, got several.' }));
    } else if (parts > MOST_PARTS) {
      found.set(driver.key, unread(driver)); // its name is known to the others
    } else {
      const own = readDriver(driver, tell);
      found.set(driver.key, own);
      parts += own.read ? costOf(own.read.formula) : 0;
      if (parts <= MOST_PARTS) continue;
      const reason = `expected at most ${MOST_PARTS} parts in all formulas, of which a power counts as ten.`;
      tell(fault(driver.key, { code: 'LIMIT', at: 0, reason }));
    }
  }
  return found;
}

function dependenciesOf(
  { driver, read }: ReadDriver,
  all: ReadonlyMap<string, ReadDriver>,
  tell: (fault: GraphFault) => void,
): readonly string[] {
  const names = [...(read?.names ?? [])];
  for (const [name, places] of names.filter(([unknown]) => !all.has(unknown))) {
    for (const at of places) {
      tell(fault(driver.key, { code: 'UNKNOWN_NAME', at, reason: `nothing is called ${brief(name)}.` }));
    }
  }
  return names.flatMap(([name]) => (all.has(name) ? [name] : [])).toSorted(byKey);
}

function cycleFault(path: readonly string[], read: ReadonlyMap<string, ReadDriver>): GraphFault {
  const [key = '', next = ''] = path;
  const at = read.get(key)?.read?.names.get(next)?.[0] ?? 0;
  return { ...fault(key, { code: 'CYCLE', at, reason: `is computed from itself: ${path.join(' → ')}.` }), path };
}

const unused = (read: ReadonlyMap<string, ReadDriver>, dependents: Edges): readonly GraphWarning[] =>
  [...read.values()]
    .filter(({ driver, value }) => value && !driver.output && dependents.get(driver.key)!.length === 0)
    .map(({ driver: { key } }) => ({ key, code: 'UNUSED_INPUT', message: `No formula uses ${key}.` }));
