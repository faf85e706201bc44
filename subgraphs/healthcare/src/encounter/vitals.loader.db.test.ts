import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { healthcare } from '../subgraph.js';
import { newestVitals } from './vitals.loader.js';

const STAY = '0193b3a0-0000-7000-8000-000000000001';
const OLDER = '0193b3a0-0000-7000-8000-00000000000a';
const NEWER = '0193b3a0-0000-7000-8000-00000000000b';

let world: World;
beforeAll(async () => {
  world = await openWorld(healthcare);
});
afterAll(() => world.stop());

describe('The newest vital sign', () => {
  it('is the one of the newer observation when two are of the same moment', async () => {
    const vitals = await world.host.write(as('clinician'), async ({ tx, caller }) => {
      for (const id of [OLDER, NEWER]) {
        await tx.query(
          `INSERT INTO vital_value (tenant_id, encounter_id, parameter, observation_id, effective_at, value)
           VALUES ($1, $2, 'pulsePerMinute', $3, '2026-03-01T08:00:00Z', '72')`,
          [caller.tenant, STAY, id],
        );
      }
      return newestVitals(tx, [STAY]);
    });
    expect(vitals.map(({ observationId }) => observationId)).toEqual([NEWER]);
  });
});
