import { type ModelState, modelOf, rowsOf } from '../history/model-state.js';
import type { Told } from '../history/tellers.js';
import { toStored } from '../commitment/attainment.js';
import { driverValues } from './driver-values.js';
import { DriverRole, type ValueDriver } from './value-driver.js';

type Line = Extract<Told, { type: 'value-models.model.driver.changed.v1' }>['data'];

/** Of the states that are compared one after the other, each is the earlier one once and the later one once. */
const KNOWN = new WeakMap<ModelState['drivers'], ReadonlyMap<string, Line>>();

function linesOf(state: ModelState): ReadonlyMap<string, Line> {
  const lines = KNOWN.get(state.drivers) ?? linesIn(state);
  KNOWN.set(state.drivers, lines);
  return lines;
}

/** The lines of money of a model by driver, each with the amount it comes to: what calculations prices. */
function linesIn(state: ModelState): ReadonlyMap<string, Line> {
  const drivers = rowsOf(state, 'drivers');
  const computed = drivers.some(({ formula }) => formula !== null) ? driverValues(drivers) : undefined;
  const lines = drivers.flatMap((driver) => {
    const value = computed?.get(driver.key);
    const amount = value ? toStored(value) : driver.formula === null ? driver.amount : null;
    return driver.role === DriverRole.OUTPUT && amount !== null ? [[driver.id, lineOf(driver, amount)] as const] : [];
  });
  return new Map(lines);
}

/** Of drivers that stay as they are, what was written out before; most do where many are set at once. */
const WRITTEN = new WeakMap<ValueDriver, Line>();

function lineOf(driver: ValueDriver, amount: string): Line {
  const written = WRITTEN.get(driver);
  const line = written?.amount === amount ? written : writtenOut(driver, amount);
  WRITTEN.set(driver, line);
  return line;
}

/** Written out, so that equal lines are equal text, however a database kept the order of their keys. */
function writtenOut(driver: ValueDriver, amount: string): Line {
  const { id: driverId, modelId, key, label, category, startMonth, endMonth, every, ramp, uncertainty } = driver;
  return {
    modelId,
    driverId,
    key,
    label,
    category,
    amount,
    startMonth,
    endMonth,
    every,
    uncertainty: uncertainty && { low: uncertainty.low, mode: uncertainty.mode, high: uncertainty.high },
    ramp: ramp && {
      kind: ramp.kind,
      ...(ramp.months !== null && { months: ramp.months }),
      ...(ramp.steepness !== null && { steepness: ramp.steepness }),
      ...(ramp.table !== null && { table: ramp.table }),
    },
    growthPerYear: driver.growthPerYear,
    riskAdjustment: driver.riskAdjustment,
  };
}

/** The public events that tell how lines differ between two states: a change of one input may move many of them. */
export function lineChanges(before: ModelState, after: ModelState): Told[] {
  const [was, is] = [modelOf(before) ? linesOf(before) : new Map<string, Line>(), linesOf(after)];
  const modelId = modelOf(after).id;
  const differs = (one: Line | undefined, other: Line) =>
    one !== other && JSON.stringify(one) !== JSON.stringify(other);
  const changed = [...is].filter(([id, line]) => differs(was.get(id), line));
  const removed = [...was.keys()].filter((id) => !is.has(id));
  return [
    ...changed.map(([, data]): Told => ({ type: 'value-models.model.driver.changed.v1', data })),
    ...removed.map((driverId): Told => ({
      type: 'value-models.model.driver.removed.v1',
      data: { modelId, driverId },
    })),
  ];
}
