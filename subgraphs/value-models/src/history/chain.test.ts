import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, newHistory } from '../testing/model-history.js';
import { NURSING } from '../testing/plan.js';
import { follow, NO_CHAIN } from './chain.js';
import type { ValueEvent } from './value-event.js';

const { entries } = decide(newHistory(), ...NURSING);
const broken = (tampered: readonly ValueEvent[]) => tampered.reduce(follow, NO_CHAIN).broken;
const at = fc.nat({ max: entries.length - 1 });
const CHANGES: Partial<Record<keyof ValueEvent, unknown>> = {
  payload: {},
  actor: { kind: 'HUMAN', id: 'eve' },
  tenantId: 'x',
  type: 'DriverRemoved',
  schemaVersion: 99,
  causationId: 'robots:1',
  correlationId: 'x',
  effectiveAt: '2020-01-01T00:00:00.000Z',
  recordedAt: '2020-01-01T00:00:00.000Z',
  streamId: '0193b3a0-0000-7000-8000-000000000099',
  prevHash: 'f'.repeat(64),
  hash: 'f'.repeat(64),
  version: 99,
};

describe('A chain of entries', () => {
  it('holds, from the first entry to the last', () => {
    expect(entries.reduce(follow, NO_CHAIN)).toEqual({
      entries: entries.length,
      headHash: entries.at(-1)!.hash,
      broken: null,
    });
  });

  it('breaks where any part of any entry is another', () => {
    fc.assert(
      fc.property(at, fc.constantFrom(...Object.keys(CHANGES)), (place, column) => {
        const tampered = entries.map((entry, own) =>
          own === place ? { ...entry, [column]: CHANGES[column as never] } : entry,
        );
        expect(broken(tampered)).toBe(place + 1);
      }),
    );
  });

  it('breaks where the first entry is missing or moved, however they are put together', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...entries]), (some) => {
        const first = some.findIndex((entry, place) => entry !== entries[place]);
        expect(broken(some)).toBe(first === -1 ? null : first + 1);
      }),
    );
  });
});
