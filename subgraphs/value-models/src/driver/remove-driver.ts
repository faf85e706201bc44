import { Refusal } from '@valueverse/kit/refusal';
import type { ModelEvent } from '../history/model-event.js';
import { type ModelState, rowsOf } from '../history/model-state.js';
import { graphOf } from './driver-graph.js';

/** Takes a driver out of a model, with its assumption. One that formulas read has to stay. */
export function removeDriver(state: ModelState, key: string): ModelEvent[] {
  const driver = rowsOf(state, 'drivers').find((row) => row.key === key);
  if (!driver) throw new Refusal('NOT_FOUND', `There is no driver ${key}.`, ['input', 'key']);
  const readers = graphOf(state).nodes.get(key)?.dependents ?? [];
  if (readers.length > 0) {
    throw new Refusal('CONFLICT', `Driver ${key} is read by ${readers.join(', ')}: change these first.`, [
      'input',
      'key',
    ]);
  }
  return [{ type: 'DriverRemoved', payload: { driverId: driver.id } }];
}
