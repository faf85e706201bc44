import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageArgs } from './connection.js';
import { newId } from './id.js';
import { pagesOf, type ListQuestion } from './pages.js';
import { Parcel, parcels } from './testing/parcel.js';
import { as, openWorld, type World } from './testing/world.js';

const here = as('operator');
let world: World;
beforeAll(async () => {
  world = await openWorld(parcels);
  const labels = ['a', 'b', 'b', 'c'];
  const rows = labels.map((label) => ({ id: newId(), tenantId: here.tenant, label }));
  await world.host.write(here, ({ tx }) => tx.insert(Parcel, rows));
});
afterAll(() => world.stop());

const load = (question: { first?: number; after?: string | null } & Pick<ListQuestion<Parcel>, 'where'>) =>
  world.host.write(here, ({ tx }) => {
    const { first = 20, after, where } = question;
    const page: PageArgs = { first, after: after ?? null };
    return pagesOf<Parcel>(tx, { table: Parcel, sort: 'label' }).load({ page, ...(where && { where }) });
  });
const labels = async (question: Parameters<typeof load>[0]) => (await load(question)).nodes.map(({ label }) => label);

describe('A page', () => {
  it('holds the rows that equal what was asked for, the greatest first', async () => {
    expect(await labels({})).toEqual(['c', 'b', 'b', 'a']);
    expect(await labels({ where: { label: 'b' } })).toEqual(['b', 'b']);
    expect(await labels({ where: { label: ['a', 'c'] } })).toEqual(['c', 'a']);
  });

  it('is empty when nothing is good enough', async () => {
    const empty = { edges: [], nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    expect(await load({ where: { label: [] } })).toEqual(empty);
    expect(await world.countStatements(() => load({ where: { label: [] } }))).toBe(0);
  });

  it('is followed by the rest, also where rows are alike', async () => {
    const { pageInfo } = await load({ first: 2 });
    expect(pageInfo.hasNextPage).toBe(true);
    expect(await labels({ after: pageInfo.endCursor })).toEqual(['b', 'a']);
  });

  it('is refused after a cursor that is not ours', async () => {
    await expect(load({ after: 'nonsense' })).rejects.toThrow('nonsense');
  });
});
