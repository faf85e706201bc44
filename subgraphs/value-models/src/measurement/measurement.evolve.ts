import { Decimal } from '@valueverse/kit/decimal';
import type { Evolvers } from '../history/evolvers.js';
import { modelOf, patchModel, put } from '../history/model-state.js';
import { ValueStage } from '../value-model/value-model.js';
import { MeasurementStatus } from './benefit-measurement.js';
import type { MeasurementEvents } from './measurement.events.js';

export const measurementEvolvers: Evolvers<MeasurementEvents> = {
  MeasurementRecorded: (state, payload, { streamId: modelId, tenantId, recordedAt }) => {
    const { measurementId: id, benefitId, periodStart, quantity, moneyValue } = payload;
    const month = state.measurements[id];
    const plus = (total: string | undefined, more: string) => new Decimal(total ?? 0).plus(more).toFixed();
    const counted = put(state, 'measurements', {
      id,
      tenantId,
      modelId,
      benefitId,
      periodStart,
      quantity: plus(month?.quantity, quantity),
      moneyValue: plus(month?.moneyValue, moneyValue),
      status: MeasurementStatus.PROVISIONAL,
      recordedAt,
    });
    const committed = modelOf(state)?.stage === ValueStage.COMMITTED;
    return committed ? patchModel(counted, { stage: ValueStage.REALIZING }) : counted;
  },
};
