import { describe, expect, it } from 'vitest';
import { driverValues } from '../driver/driver-values.js';
import { MODEL_ID, newHistory, write } from '../testing/model-history.js';
import { evolve } from './evolve.js';
import { rowsOf } from './model-state.js';
import { seal } from './seal.js';
import { schemaVersionOf } from './upcast.js';
import { follow, NO_CHAIN } from './chain.js';

/** An entry as it was written before drivers had roles. */
const OLD = {
  driverId: '0193b3a0-0000-7000-8000-0000000000ad',
  key: 'robots',
  label: 'Six robots',
  category: 'COST',
  amount: '240000',
  startMonth: 0,
  endMonth: 0,
  every: 'ONCE',
  uncertainty: null,
};

describe('An entry of an older form', () => {
  const { entries, state } = newHistory();
  const [created] = entries;
  const unsealed = {
    ...created!,
    version: 2,
    type: 'DriverSet',
    schemaVersion: 1,
    payload: OLD,
    prevHash: created!.hash,
  };
  const { hash: _, ...open } = unsealed as typeof unsealed & { type: 'DriverSet' };
  const entry = { ...open, hash: seal(open) };

  it('is read as if it had been written today', () => {
    const [driver] = rowsOf(evolve(state, entry), 'drivers');
    expect(driver).toMatchObject({ modelId: MODEL_ID, role: 'OUTPUT', unit: 'EUR', formula: null, growthPerYear: '0' });
    expect(driverValues([driver!]).get('robots')?.toFixed()).toBe('240000');
  });

  it('stays as it was sealed', () => {
    expect([created!, entry].reduce(follow, NO_CHAIN)).toEqual({ entries: 2, headHash: entry.hash, broken: null });
  });

  it('is written in today’s form from now on', () => {
    const { type, payload } = {
      type: 'DriverSet',
      payload: { ...OLD, role: 'OUTPUT', unit: '', formula: null, ramp: null, growthPerYear: '0', riskAdjustment: '0' },
    } as const;
    expect(write({ entries, state }, [{ type, payload }]).entries[1]?.schemaVersion).toBe(schemaVersionOf('DriverSet'));
  });
});
