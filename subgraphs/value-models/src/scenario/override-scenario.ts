import { Refusal } from '@valueverse/kit/refusal';
import type { ModelEvent } from '../history/model-event.js';
import { type ModelState, rowsOf } from '../history/model-state.js';
import type { SetScenarioOverrideInput } from './scenario.inputs.js';

/** Gives a driver another planned value in a scenario, or its own again. */
export function overrideScenario(state: ModelState, input: SetScenarioOverrideInput): ModelEvent[] {
  const { scenarioId, driverKey, value = null } = input;
  if (!state.scenarios[scenarioId]) {
    throw new Refusal('NOT_FOUND', `There is no scenario ${scenarioId}.`, ['input', 'scenarioId']);
  }
  const driver = rowsOf(state, 'drivers').find(({ key }) => key === driverKey);
  if (!driver) throw new Refusal('NOT_FOUND', `There is no driver ${driverKey}.`, ['input', 'driverKey']);
  if (driver.formula !== null) {
    const message = `Driver ${driverKey} is computed: override what its formula reads.`;
    throw new Refusal('INVALID_INPUT', message, ['input', 'driverKey']);
  }
  return [{ type: 'ScenarioOverridden', payload: { scenarioId, driverKey, value } }];
}
