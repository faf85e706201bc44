import fc from 'fast-check';
import { assertContract } from '@valueverse/kit/events/contract';
import { Refusal } from '@valueverse/kit/refusal';
import { as } from '@valueverse/kit/testing/world';
import { describe, expect, it } from 'vitest';
import { anyCommand } from '../testing/commands.js';
import { INVARIANTS } from '../testing/invariants.js';
import { MODEL_ID, newHistory } from '../testing/model-history.js';
import type { RandomCommand } from '../testing/random-command.js';
import { follow, NO_CHAIN } from './chain.js';
import { evolve, fold } from './evolve.js';
import { type ModelState, UNBORN } from './model-state.js';
import { record, type Recorded } from './record.js';
import { TELLS_OF_ENTRY } from './tells-of-entry.js';
import type { ValueEvent } from './value-event.js';

interface Life {
  readonly entries: readonly ValueEvent[];
  readonly states: readonly ModelState[];
  readonly told: readonly Recorded['told'][];
}

/** The life of a model to which random things are done. What is refused leaves no trace. */
function live(commands: readonly RandomCommand[]): Life {
  const { entries: begun, state: first } = newHistory();
  const entries = [...begun];
  const states = [first];
  const told: Recorded['told'][] = [];
  for (const command of commands) {
    for (const event of decided(command, states.at(-1)!)) {
      const cause = { caller: as('admin'), causationId: null };
      const recorded = record(cause, { id: MODEL_ID, state: states.at(-1)! }, [event]);
      entries.push(...recorded.entries);
      states.push(recorded.after);
      told.push(recorded.told);
    }
  }
  return { entries, states, told };
}

function decided({ decide }: RandomCommand, state: ModelState) {
  try {
    return decide(state);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

const lives = fc.array(anyCommand, { minLength: 1, maxLength: 40, size: 'max' }).map(live);
const check = (predicate: (life: Life) => void) => fc.assert(fc.property(lives, predicate), { numRuns: 150 });

describe('A model to which anything is done', () => {
  it.each(Object.entries(INVARIANTS))('%s', (_, holds) => {
    check(({ entries, states }) => {
      for (const [place, state] of states.entries()) expect(holds(state, entries.slice(0, place + 1))).toBe(true);
    });
  });

  it('has every kind of entry sooner or later, so that what holds here says something', () => {
    const kinds = new Set(fc.sample(lives, 200).flatMap(({ entries }) => entries.map(({ type }) => type)));
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        'ModelCreated',
        'DriverSet',
        'DriverRemoved',
        'BenefitProfiled',
        'CommitmentProposed',
        'CommitmentActivated',
        'CommitmentAtRisk',
        'CommitmentRecovered',
        'MeasurementRecorded',
        'ScenarioCreated',
        'VersionFrozen',
      ]),
    );
  });

  it('is what its history makes of it, in one go or from any point on', () => {
    check(({ entries, states }) => {
      expect(fold(entries)).toEqual(states.at(-1));
      for (const [place, state] of states.entries())
        expect(fold(entries.slice(place + 1), state)).toEqual(states.at(-1));
    });
  });

  it('goes on from a snapshot as from the state itself', () => {
    check(({ entries, states }) => {
      for (const [place, state] of states.entries()) {
        const snapshot = JSON.parse(JSON.stringify(state)) as ModelState;
        expect(snapshot).toEqual(state);
        expect(fold(entries.slice(place + 1), snapshot)).toEqual(states.at(-1));
      }
    });
  });

  it('is sealed by a chain that holds', () => {
    check(({ entries }) => {
      const { headHash, broken } = entries.reduce(follow, NO_CHAIN);
      expect([headHash, broken]).toEqual([entries.at(-1)!.hash, null]);
    });
  });

  it('is told of by events that keep their contracts, the first of each entry with its revision and hash', () => {
    check(({ entries, told }) => {
      for (const [place, events] of told.entries()) {
        const { version, hash } = entries[place + 1]!;
        for (const { type, data } of events) assertContract(type, data);
        const [first, ...rest] = events;
        expect(first).toMatchObject({ aggregateVersion: version, aggregateHash: hash, subject: MODEL_ID });
        expect(TELLS_OF_ENTRY).toContain(first?.type);
        for (const event of rest) expect(event.aggregateVersion).toBeUndefined();
      }
    });
  });

  it('can be seen with any part of its history left out', () => {
    const parts = lives.chain(({ entries }) => fc.subarray([...entries]));
    fc.assert(
      fc.property(parts, (entries) => {
        expect(() => entries.reduce(evolve, UNBORN)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
