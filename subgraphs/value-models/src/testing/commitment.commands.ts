import fc from 'fast-check';
import { newId } from '@valueverse/kit/id';
import { activate } from '../commitment/activate-commitment.js';
import type { ProposeCommitmentInput } from '../commitment/commitment.inputs.js';
import { propose } from '../commitment/propose-commitment.js';
import { weigh } from '../commitment/weigh-risk.js';
import { type ModelState, rowsOf } from '../history/model-state.js';
import { anyAmounts, mostly, shares } from './amounts.js';
import { mutate } from './front-door.js';
import { drawn, type RandomCommands } from './random-command.js';

const inputs = fc.record({
  party: mostly(fc.constant('COO'), ' '),
  amount: anyAmounts,
  periodStart: mostly(fc.constantFrom('2026-01-01', '2026-02-01'), '2026-02-15'),
  periodEnd: mostly(fc.constantFrom('2026-06-01', '2027-01-01'), '2026-01-01'),
  exceedanceProbability: mostly(fc.constantFrom(50, 80, 99), 100),
  tolerance: shares(0.001),
});

const proposed: RandomCommands = inputs.map((input) => ({
  name: 'proposeCommitment',
  decide: (state) => propose(state, input as ProposeCommitmentInput, newId()),
  ask: ({ world, modelId }) => mutate(world, 'proposeCommitment', { modelId, ...input }),
}));

const one = (state: ModelState, draw: number) => drawn(rowsOf(state, 'commitments'), draw)?.id;

const activated: RandomCommands = fc.nat().map((draw) => ({
  name: 'activateCommitment',
  decide: (state) => {
    const commitmentId = one(state, draw);
    return commitmentId ? activate(state, { commitmentId }) : [];
  },
  ask: async ({ world, state }) => {
    const commitmentId = one(state, draw);
    return commitmentId && mutate(world, 'activateCommitment', { commitmentId });
  },
}));

let seq = 0;
const weighed: RandomCommands = fc
  .record({ draw: fc.nat(), over: fc.boolean(), insightId: fc.uuid() })
  .map(({ draw, over, insightId }) => ({
    name: 'weighRisk',
    decide: (state) => {
      const commitmentId = one(state, draw);
      return commitmentId ? weigh(state, { commitmentId, insightId, over }) : [];
    },
    ask: async ({ world, modelId, state }) => {
      const commitmentId = one(state, draw);
      if (!commitmentId) return;
      const told = { insightId, kind: 'SHORTFALL', severity: 'HIGH', modelId, commitmentId, title: 'Behind' } as const;
      const data = { ...told, at: '2026-03-31T12:00:00.000Z' };
      const type = over ? 'insights.insight.resolved.v1' : 'insights.insight.raised.v1';
      await world.deliver({ type, seq: (seq += 1), data });
    },
  }));

export const commitmentCommands: RandomCommands = fc.oneof(proposed, activated, weighed);
