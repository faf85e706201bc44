import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueModels } from '../subgraph.js';
import { administrator, type Administrator, forge, forged } from '../testing/administrator.js';
import { entriesOf } from '../testing/front-door.js';
import { tellStory } from '../testing/story.js';
import { verifyHistories } from './operations.js';
import { seal } from './seal.js';
import type { ValueEvent } from './value-event.js';

let world: World;
let admin: Administrator;
beforeAll(async () => {
  world = await openWorld(valueModels);
  admin = await administrator(world);
});
afterAll(async () => {
  await admin.end();
  await world.stop();
});

const verify = async (modelId: string) => {
  const query = `{ valueModel(id: "${modelId}") { revision verifyHistory { sound firstBrokenRevision entries headHash } } }`;
  const { data } = await world.ask(query, as('auditor'));
  return data.valueModel.verifyHistory as { sound: boolean; firstBrokenRevision: number | null; headHash: string };
};

const asOperator = async (which: Record<string, string>) => {
  const found = [];
  for await (const one of verifyHistories(world.host, which)) found.push(one);
  return found;
};

const HERE = 'stream_id = $1 AND version =';
const rewind = async (id: string, to: ValueEvent) => {
  await admin.sql('DELETE FROM value_event WHERE stream_id = $1 AND version > $2', [id, to.version]);
  await admin.sql('UPDATE value_model SET revision = $2, head_hash = $3 WHERE id = $1', [id, to.version, to.hash]);
};
const forgetLog = (id: string) => admin.sql('DELETE FROM outbox WHERE subject = $1', [id]);

type Tampering = (id: string, entries: readonly ValueEvent[]) => Promise<unknown>;
const CASES: readonly (readonly [string, (last: number) => number, Tampering])[] = [
  [
    'a changed payload',
    () => 3,
    (id) => admin.sql(`UPDATE value_event SET payload = payload || '{"label": "x"}' WHERE ${HERE} 3`, [id]),
  ],
  [
    'a changed actor',
    () => 3,
    (id) => admin.sql(`UPDATE value_event SET actor = '{"kind": "HUMAN", "id": "eve"}' WHERE ${HERE} 3`, [id]),
  ],
  [
    'a changed time',
    () => 2,
    (id) => admin.sql(`UPDATE value_event SET recorded_at = recorded_at - interval '1 ms' WHERE ${HERE} 2`, [id]),
  ],
  ['a changed cause', () => 2, (id) => admin.sql(`UPDATE value_event SET correlation_id = 'x' WHERE ${HERE} 2`, [id])],
  ['a deleted entry', () => 4, (id) => admin.sql(`DELETE FROM value_event WHERE ${HERE} 4`, [id])],
  ['deleted entries, all of them', () => 1, (id) => admin.sql('DELETE FROM value_event WHERE stream_id = $1', [id])],
  [
    'swapped entries',
    () => 3,
    async (id) => {
      for (const [from, to] of [
        [3, 99],
        [4, 3],
        [99, 4],
      ]) {
        await admin.sql(`UPDATE value_event SET version = ${to} WHERE ${HERE} ${from}`, [id]);
      }
    },
  ],
  [
    'a cut end',
    (last) => last,
    (id, entries) => admin.sql(`DELETE FROM value_event WHERE ${HERE} $2`, [id, entries.length]),
  ],
  ['a cut end, the model’s row rewound to it', (last) => last, (id, entries) => rewind(id, entries.at(-2)!)],
  [
    'an entry that was sealed anew alone',
    () => 3,
    (id, entries) => {
      const [entry] = forged(entries, 3, { label: 'Cheaper' });
      const values = [id, JSON.stringify(entry!.payload), entry!.hash];
      return admin.sql(`UPDATE value_event SET payload = $2, hash = $3 WHERE ${HERE} 3`, values);
    },
  ],
  [
    'a chain computed anew from an entry on',
    () => 3,
    (_, entries) => forge(admin, forged(entries, 3, { label: 'Cheaper' })),
  ],
  [
    'an entry added at the end, sealed well',
    (last) => last + 1,
    async (id, entries) => {
      const last = entries.at(-1)!;
      const { hash: _, ...open } = { ...last, version: last.version + 1, prevHash: last.hash };
      await admin.sql(
        `INSERT INTO value_event SELECT tenant_id, stream_id, version + 1, type, schema_version, payload, actor, causation_id,
           correlation_id, effective_at, recorded_at, hash, $3 FROM value_event WHERE ${HERE} $2`,
        [id, last.version, seal(open)],
      );
      const row = [id, open.version, seal(open)];
      await admin.sql('UPDATE value_model SET revision = $2, head_hash = $3 WHERE id = $1', row);
    },
  ],
];

describe('A history', () => {
  it('is sound as it was written, and says where it stands', async () => {
    const { modelId } = await tellStory(world);
    const entries = await entriesOf(world, modelId);
    const found = { sound: true, firstBrokenRevision: null, entries: entries.length, headHash: entries.at(-1)!.hash };
    expect(await verify(modelId)).toEqual(found);
    expect(await asOperator({ model: modelId })).toEqual([{ tenant: 'meridian', id: modelId, ...found }]);
  });

  it.each(CASES)('tells of %s', async (_, broken, tamper) => {
    const { modelId } = await tellStory(world);
    const entries = await entriesOf(world, modelId);
    await tamper(modelId, entries);
    const found = { sound: false, firstBrokenRevision: broken(entries.length) };
    expect(await verify(modelId)).toMatchObject(found);
    expect(await asOperator({ model: modelId })).toMatchObject([found]);
  });

  it('that was computed anew together with the log contradicts only what was kept elsewhere', async () => {
    const { modelId } = await tellStory(world);
    const { headHash } = await verify(modelId);
    const entries = await entriesOf(world, modelId);
    await forgetLog(modelId);
    await forge(admin, forged(entries, 3, { label: 'Cheaper' }));
    expect(await verify(modelId)).toMatchObject({ sound: true });
    const [found] = await asOperator({ model: modelId, revision: String(entries.length), hash: headHash });
    expect(found).toMatchObject({ sound: false, firstBrokenRevision: entries.length });
  });

  it('that the log no longer reaches is held against the rest', async () => {
    const { modelId } = await tellStory(world);
    await admin.sql('DELETE FROM outbox WHERE subject = $1 AND aggregate_version < 4', [modelId]);
    expect(await verify(modelId)).toMatchObject({ sound: true });
    await forgetLog(modelId);
    expect(await verify(modelId)).toMatchObject({ sound: true });
  });

  it('of a model that is gone altogether is still missed by the log', async () => {
    const { modelId } = await tellStory(world, 'other');
    await admin.sql('SET session_replication_role = replica');
    await admin.sql('DELETE FROM value_event WHERE stream_id = $1', [modelId]);
    await admin.sql('DELETE FROM value_model WHERE id = $1', [modelId]);
    await admin.sql('SET session_replication_role = origin');
    expect(await asOperator({ model: modelId })).toMatchObject([
      { tenant: 'other', id: modelId, sound: false, firstBrokenRevision: 1, entries: 0 },
    ]);
  });

  it('leaves with the log: each event carries the hash of its entry', async () => {
    const { modelId } = await tellStory(world);
    const entries = await entriesOf(world, modelId);
    const told = await admin.sql(
      'SELECT aggregate_hash AS hash FROM outbox WHERE subject = $1 AND aggregate_version > 0 ORDER BY aggregate_version',
      [modelId],
    );
    expect(told.map(({ hash }) => hash)).toEqual(entries.map(({ hash }) => hash));
  });
});
