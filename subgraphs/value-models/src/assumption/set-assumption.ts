import { Refusal } from '@valueverse/kit/refusal';
import { Decimal } from '@valueverse/kit/decimal';
import { DriverRole } from '../driver/value-driver.js';
import type { ModelEvent } from '../history/model-event.js';
import { type ModelState, rowsOf } from '../history/model-state.js';
import { text } from '../value-model/check.js';
import type { SetAssumptionInput } from './assumption.inputs.js';
import { checkDistribution } from './check-distribution.js';

const MOST_CORRELATIONS = 50;

/** Says what a driver's value may turn out to be. Said before, it is said anew. */
export function setAssumption(state: ModelState, id: string, input: SetAssumptionInput): ModelEvent[] {
  const driver = rowsOf(state, 'drivers').find(({ key }) => key === input.driverKey);
  if (!driver) throw new Refusal('NOT_FOUND', `There is no driver ${input.driverKey}.`, ['input', 'driverKey']);
  if (driver.formula !== null) {
    const message = `Driver ${driver.key} is computed (${DriverRole.FORMULA}): assume what its formula reads.`;
    throw new Refusal('INVALID_INPUT', message, ['input', 'driverKey']);
  }
  const existing = rowsOf(state, 'assumptions').find(({ driverId }) => driverId === driver.id);
  const payload = {
    assumptionId: existing?.id ?? id,
    driverId: driver.id,
    distribution: checkDistribution(input.distribution, driver.unit),
    confidence: input.confidence,
    source: text('source', input.source),
    owner: text('owner', input.owner),
    reviewDue: input.reviewDue ?? null,
    correlations: correlationsOf(state, driver.key, input.correlations ?? []),
  };
  return [{ type: 'AssumptionSet', payload }];
}

function correlationsOf(state: ModelState, own: string, given: NonNullable<SetAssumptionInput['correlations']>) {
  if (given.length > MOST_CORRELATIONS) refuse(`at most ${MOST_CORRELATIONS} correlations`, given.length);
  const keys = new Set(rowsOf(state, 'drivers').map(({ key }) => key));
  const seen = new Set<string>();
  return given.map(({ driverKey, rho }) => {
    if (driverKey === own || !keys.has(driverKey)) refuse('the key of another driver', driverKey);
    if (seen.has(driverKey)) refuse('each driver once', driverKey);
    if (new Decimal(rho).abs().gt(1)) refuse('rho from -1 to 1', rho);
    seen.add(driverKey);
    return { driverKey, rho };
  });
}

function refuse(expected: string, got: string | number): never {
  throw new Refusal('INVALID_INPUT', `Expected ${expected}, got ${got}.`, ['input', 'correlations']);
}
