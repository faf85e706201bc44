import { newId } from '@valueverse/kit/id';
import { describe, expect, it } from 'vitest';
import { removeDriver } from '../driver/remove-driver.js';
import { type ModelState, rowsOf } from '../history/model-state.js';
import { decide, MODEL_ID, newHistory } from '../testing/model-history.js';
import { input, NURSING } from '../testing/plan.js';
import { planFaults } from '../version/plan-faults.js';
import { createScenario } from './create-scenario.js';
import { overrideScenario } from './override-scenario.js';
import type { CreateScenarioInput } from './scenario.inputs.js';
import { ScenarioKind } from './scenario.js';

const create =
  (more: Partial<CreateScenarioInput> = {}, id = newId()) =>
  (state: ModelState) =>
    createScenario(state, id, { modelId: MODEL_ID, name: 'Few nights', kind: ScenarioKind.DOWNSIDE, ...more });
const override = (driverKey: string, value: string | null) => (state: ModelState) =>
  overrideScenario(state, { modelId: MODEL_ID, scenarioId: rowsOf(state, 'scenarios')[0]!.id, driverKey, value });
const planned = () => decide(newHistory(), ...NURSING);

describe('A scenario', () => {
  it('plans other values for what formulas read', () => {
    const told = decide(planned(), create(), override('deliveries', '60'), override('deliveries', '70'));
    expect(rowsOf(told.state, 'scenarios')[0]?.overrides).toEqual([{ driverKey: 'deliveries', value: '70' }]);
    const back = decide(told, override('deliveries', null));
    expect(rowsOf(back.state, 'scenarios')[0]?.overrides).toEqual([]);
  });

  it('overrides nothing that is computed or not there', () => {
    expect(() => decide(planned(), create(), override('freed', '1'))).toThrow('Driver freed is computed');
    expect(() => decide(planned(), create(), override('luck', '1'))).toThrow('There is no driver luck.');
  });

  it('is one of a name, one base case at most, and all are certain at most', () => {
    const base = decide(planned(), create({ kind: ScenarioKind.BASE, probability: '0.6' }));
    expect(() => decide(base, create())).toThrow('There is a scenario Few nights already.');
    expect(() => decide(base, create({ name: 'B', kind: ScenarioKind.BASE }))).toThrow('There is a base case already.');
    expect(() => decide(base, create({ name: 'C', probability: '0.5' }))).toThrow('got 1.1 in all.');
    expect(() => decide(base, create({ name: 'D', parentId: newId() }))).toThrow('There is no scenario');
  });

  it('that overrides a driver which is gone keeps the plan from being frozen', () => {
    const spare = decide(planned(), input('spare', '1', '1'), create(), override('spare', '2'));
    const gone = decide(spare, (state) => removeDriver(state, 'spare'));
    expect(planFaults(gone.state)).toMatchObject([{ code: 'OVERRIDE', message: 'It overrides spare, which is gone.' }]);
  });
});
