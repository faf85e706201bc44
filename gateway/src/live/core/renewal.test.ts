import { buildSchema, GraphQLError } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { stranger } from '../../../testing/callers.js';
import { supergraphOf } from '../../../testing/composed.js';
import { plannedOf } from '../../../testing/planned-of.js';
import { contextOpener } from '../../caller/request-context.js';
import { compileOperation } from '../../compile/compile-operation.js';
import type { Operation } from '../../plan/operation.js';
import type { Refused } from '../../plan/operations.js';
import type { Generation } from '../../supergraph/generation.js';
import { type LiveOperation, liveOperationOf } from './live-operation.js';
import { renew } from './renewal.js';
import type { Trigger } from './trigger.js';

type Found = Operation | Refused;

const QUERY = 'subscription { changed }';
const READ = supergraphOf({ products: 'type Query { q: Int } type Subscription { changed: Int }' });
const { apiSdl, possibleTypes } = READ.facts;
const planned = plannedOf(QUERY, READ);
const PLANNED: Operation = {
  planned,
  compiled: compileOperation(planned, { apiSchema: buildSchema(apiSdl), possibleTypes }),
};
const REFUSED = [new GraphQLError('Cannot query field "changed".')];

/** A supergraph that says what has become of an operation when the test lets it. */
class FakeGeneration {
  readonly admit = vi.fn();
  say: (found: Found) => void = () => {};
  private readonly said = new Promise<Found>((resolve) => (this.say = resolve));
  readonly operations = { find: vi.fn(() => this.said) };
  readonly addresses = [{ name: 'products', url: 'http://products.test' }];
  readonly chooseLabels = () => new Map();
}

const identities = { openContext: contextOpener(undefined), claims: {} };
const as = (generation: FakeGeneration) => generation as unknown as Generation;

/** So many who follow the same, begun on a supergraph that is no longer in service. */
function followed(count: number) {
  let current = new FakeGeneration();
  const wish = { offered: { query: QUERY, headers: {} }, variables: {}, caller: stranger };
  const found = { operation: PLANNED, generation: as(current), asked: { query: QUERY } };
  const live: LiveOperation = liveOperationOf(found, wish, identities);
  const group = { live, listeners: new Set<unknown>(), trigger: { key: live.triggerKey } };
  const ended: unknown[] = [];
  for (let one = 0; one < count; one += 1) {
    const listener = { group, wish, live, end: (errors: unknown) => leave(errors) };
    const leave = (errors: unknown) => {
      group.listeners.delete(listener);
      ended.push(errors);
    };
    group.listeners.add(listener);
  }
  const trigger = { groups: new Map([['g', group]]) } as unknown as Trigger;
  const replace = (generation: FakeGeneration) => (current = generation);
  const renewed = (generation: FakeGeneration) => {
    replace(generation);
    return renew({
      ...identities,
      live: { all: () => [trigger], place: () => expect.unreachable() },
      present: (error) => (error as GraphQLError).toJSON(),
      current: () => as(current),
    });
  };
  return { renewed, replace, ended, group };
}

describe('The plan of a supergraph that comes late', () => {
  it.each([
    { what: 'ends nobody who is at home on a newer one', found: REFUSED },
    { what: 'takes nobody back from a newer one', found: PLANNED },
  ])('$what', async ({ found }) => {
    const [old, newer] = [new FakeGeneration(), new FakeGeneration()];
    const { renewed, ended, group } = followed(1);
    const late = renewed(old);
    await vi.waitFor(() => expect(old.operations.find).toHaveBeenCalled());
    newer.say(PLANNED);
    await renewed(newer);
    expect(group.live.generation).toBe(newer);
    old.say(found);
    await late;
    expect(group.live.generation).toBe(newer);
    expect(ended).toEqual([]);
  });

  it('is no longer told of, when it is replaced while one after the other is told', async () => {
    const [old, newer] = [new FakeGeneration(), new FakeGeneration()];
    const { renewed, replace, ended } = followed(1_000);
    old.admit.mockImplementation(() => {
      setImmediate(() => replace(newer)); // comes in between, as everything else does
      throw REFUSED[0];
    });
    const late = renewed(old);
    old.say(PLANNED);
    await late;
    expect(ended.length).toBeGreaterThan(0);
    expect(ended.length).toBeLessThan(300);
  });

  it('counts as long as it is the newest', async () => {
    const only = new FakeGeneration();
    const { renewed, ended } = followed(3);
    only.say(REFUSED);
    await renewed(only);
    expect(ended).toHaveLength(3);
    expect(ended[0]).toMatchObject([{ extensions: { code: 'SUBSCRIPTION_SCHEMA_CHANGED' } }]);
  });
});
