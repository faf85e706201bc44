import fc from 'fast-check';
import { newId } from '@valueverse/kit/id';
import type { UpsertDriverInput } from '../driver/driver.inputs.js';
import { RampKind } from '../driver/ramp.js';
import { removeDriver } from '../driver/remove-driver.js';
import { setDriver } from '../driver/set-driver.js';
import { DriverRole, Recurrence, TeiCategory } from '../driver/value-driver.js';
import { anyAmounts, months, mostly, shares, uncertainties } from './amounts.js';
import { mutate } from './front-door.js';
import type { RandomCommands } from './random-command.js';

const KEYS = ['a', 'b', 'c', 'd', 'e'] as const;
const keys = mostly(fc.constantFrom(...KEYS), 'No slug');
const figures = fc.oneof(
  fc.record({
    role: fc.constant(DriverRole.OUTPUT),
    amount: anyAmounts,
    unit: mostly(fc.constantFrom(null, 'EUR'), 'h'),
  }),
  fc.record({
    role: fc.constant(DriverRole.INPUT),
    amount: anyAmounts,
    unit: mostly(fc.constantFrom('EUR', '1'), 'h'),
  }),
  fc.record({
    role: fc.constantFrom(DriverRole.OUTPUT, DriverRole.FORMULA),
    formula: mostly(fc.constantFrom('a * b', 'a + c', 'b', 'b * 2'), 'a *', 'missing * 2'),
    unit: mostly(fc.constantFrom('EUR', null), 'h'),
  }),
);
const ramps = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant(RampKind.LINEAR), months: fc.integer({ min: 1, max: 120 }) }),
    fc.record({
      kind: fc.constant(RampKind.S_CURVE),
      months: fc.integer({ min: 1, max: 120 }),
      steepness: fc.constantFrom(null, '5'),
    }),
    fc.record({ kind: fc.constant(RampKind.TABLE), table: fc.array(shares(), { minLength: 1, maxLength: 4 }) }),
  ),
);

/** Inputs of `upsertDriver`, without the model. */
const driverInputs = fc
  .record({
    key: keys,
    label: mostly(fc.constantFrom('Robots', 'Wages, gross'), ''),
    category: fc.constantFrom(...Object.values(TeiCategory)),
    figure: figures,
    months,
    every: fc.constantFrom(...Object.values(Recurrence)),
    ramp: ramps,
    growthPerYear: fc.constantFrom('0', '0.03', '-0.1'),
    riskAdjustment: fc.constantFrom('0', '0.2'),
    uncertainty: uncertainties,
  })
  .map(({ figure, months: when, ...rest }) => ({ ...rest, ...figure, ...when }));

const set: RandomCommands = driverInputs.map((input) => ({
  name: 'upsertDriver',
  decide: (state) => setDriver(state, newId(), input as UpsertDriverInput),
  ask: ({ world, modelId }) => mutate(world, 'upsertDriver', { modelId, ...input }),
}));

const remove: RandomCommands = keys.map((key) => ({
  name: 'removeDriver',
  decide: (state) => removeDriver(state, key),
  ask: ({ world, modelId }) => mutate(world, 'removeDriver', { modelId, key }),
}));

export const driverCommands: RandomCommands = fc.oneof({ weight: 4, arbitrary: set }, { weight: 1, arbitrary: remove });
