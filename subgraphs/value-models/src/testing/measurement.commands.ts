import fc from 'fast-check';
import { newId } from '@valueverse/kit/id';
import { rowsOf } from '../history/model-state.js';
import { countUnitIn } from '../measurement/record-unit.js';
import { drawn, type RandomCommands } from './random-command.js';

let seq = 0;

/** A finished mission, on a day of two years. */
export const measurementCommands: RandomCommands = fc
  .record({ draw: fc.nat(), missionId: fc.uuid(), day: fc.integer({ min: 0, max: 730 }) })
  .map(({ draw, missionId, day }) => {
    const at = new Date(Date.UTC(2026, 0, 1 + day, 8)).toISOString();
    return {
      name: 'recordUnit',
      decide: (state) => {
        const benefitId = drawn(rowsOf(state, 'benefits'), draw)?.id;
        const unit = { unitKey: `mission:${missionId}`, at };
        return benefitId ? countUnitIn(state, { benefitId, measurementId: newId() }, unit) : [];
      },
      ask: async ({ world, initiativeId, facilityId }) => {
        const mission = { missionId, robotId: 'r1', facilityId, initiativeId, kind: 'DELIVERY' } as const;
        const durations = { queueSeconds: 60, travelSeconds: 1000, handoverSeconds: 140, totalSeconds: 1200 };
        const rest = { requestedAt: at, completedAt: at, onTime: true, payload: null, durations, distanceM: 300 };
        const type = 'robots.mission.completed.v1';
        await world.deliver({ type, seq: (seq += 1), data: { ...mission, ...rest } });
      },
    };
  });
