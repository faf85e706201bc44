import { AssumptionStatus } from '../assumption/assumption.js';
import { graphOf } from '../driver/driver-graph.js';
import { driverValues } from '../driver/driver-values.js';
import { DriverRole } from '../driver/value-driver.js';
import { type ModelState, rowsOf } from '../history/model-state.js';

/** Something that keeps a plan from being frozen. */
export interface PlanFault {
  /** Key of the driver, or the name of what is at fault. */
  readonly key: string;
  /** SYNTAX, UNKNOWN_NAME, CYCLE, UNIT, LIMIT, VALUE, EMPTY, CHALLENGED or OVERRIDE. */
  readonly code: string;
  readonly message: string;
}

/** Everything that keeps a plan from being frozen; nothing when it may be. */
export function planFaults(state: ModelState): PlanFault[] {
  const graph = graphOf(state).faults.map(({ key, code, message }) => ({ key, code, message }));
  return [
    ...graph,
    ...(graph.length === 0 ? valueless(state) : []),
    ...empty(state),
    ...challenged(state),
    ...lost(state),
  ];
}

function valueless(state: ModelState): PlanFault[] {
  const drivers = rowsOf(state, 'drivers');
  if (driverValues(drivers).size === drivers.length) return [];
  return [{ key: 'formulas', code: 'VALUE', message: 'Some formula has no value with the planned figures.' }];
}

function empty(state: ModelState): PlanFault[] {
  const flows = rowsOf(state, 'drivers').some(({ role }) => role === DriverRole.OUTPUT);
  if (flows || rowsOf(state, 'benefits').length > 0) return [];
  return [{ key: 'model', code: 'EMPTY', message: 'A plan has at least one line of money or one benefit.' }];
}

function challenged(state: ModelState): PlanFault[] {
  const standing = rowsOf(state, 'assumptions').filter(({ status }) => status === AssumptionStatus.CHALLENGED);
  return standing.map(({ driverId, challenge }) => ({
    key: state.drivers[driverId]?.key ?? driverId,
    code: 'CHALLENGED',
    message: `Its assumption is challenged: ${challenge}`,
  }));
}

function lost(state: ModelState): PlanFault[] {
  const keys = new Set(rowsOf(state, 'drivers').map(({ key }) => key));
  return rowsOf(state, 'scenarios').flatMap(({ name, overrides }) =>
    overrides
      .filter(({ driverKey }) => !keys.has(driverKey))
      .map(({ driverKey }) => ({ key: name, code: 'OVERRIDE', message: `It overrides ${driverKey}, which is gone.` })),
  );
}
