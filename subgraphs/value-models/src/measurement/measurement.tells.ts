import { modelOf } from '../history/model-state.js';
import type { Tellers } from '../history/tellers.js';
import type { MeasurementEvents } from './measurement.events.js';
import { standings } from './standings.js';

const MISSION = 'mission:';

export const measurementTellers: Tellers<MeasurementEvents> = {
  MeasurementRecorded: ({ measurementId, unitKey }, { after, entry }) => {
    const { id: modelId, currency } = modelOf(after);
    const { benefitId, periodStart, quantity, moneyValue } = after.measurements[measurementId]!;
    const data = {
      modelId,
      benefitId,
      periodStart,
      measurementId,
      quantity,
      moneyValue,
      currency,
      missionIds: unitKey.startsWith(MISSION) ? [unitKey.slice(MISSION.length)] : [],
      occurredAt: entry.effectiveAt,
      commitments: standings(after, new Date(entry.recordedAt)),
    };
    return [{ type: 'value-models.measurement.recorded.v1', data }];
  },
};
