import { type FormulaGraph, formulaGraph } from '@valueverse/kit/formula/graph';
import { type ModelState, rowsOf } from '../history/model-state.js';
import { DriverRole, type ValueDriver } from './value-driver.js';

/** What a graph is made of; a version keeps these, too. */
export type Figure = Pick<ValueDriver, 'key' | 'unit' | 'formula' | 'amount' | 'role'>;

/** How drivers are computed from one another, with everything that is wrong with them. */
export const driverGraph = (drivers: readonly Figure[]): FormulaGraph =>
  formulaGraph(
    drivers.map(({ key, unit, formula, amount: value, role }) => ({
      key,
      unit,
      formula,
      value,
      output: role === DriverRole.OUTPUT,
    })),
  );

/** The graph of a model as it stands. */
export const graphOf = (state: ModelState): FormulaGraph => driverGraph(rowsOf(state, 'drivers'));
