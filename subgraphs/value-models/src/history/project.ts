import type { EntityManager } from 'typeorm';
import { BenefitMeasurement } from '../measurement/benefit-measurement.js';
import { BenefitProfile } from '../benefit/benefit-profile.js';
import { Commitment, CommitmentStatus } from '../commitment/commitment.js';
import { ValueDriver } from '../driver/value-driver.js';
import { ValueModel, ValueStage } from '../value-model/value-model.js';
import type { ModelEvents, ModelEventType } from './model-event.js';
import type { ValueEvent } from './value-event.js';

type Projector<T extends ModelEventType> = (
  tx: EntityManager,
  payload: ModelEvents[T],
  entry: ValueEvent,
) => Promise<unknown>;

const statusOf =
  (status: CommitmentStatus) =>
  (tx: EntityManager, { commitmentId }: { commitmentId: string }) =>
    tx.update(Commitment, { id: commitmentId }, { status });

/** What each entry means for the tables that are read. Nothing else writes them, so replaying a history rebuilds them. */
const PROJECTORS: { [T in ModelEventType]: Projector<T> } = {
  ModelCreated: (tx, payload, { streamId: id, tenantId, hash, recordedAt }) =>
    tx.insert(ValueModel, {
      ...payload,
      id,
      tenantId,
      facilityIds: [...payload.facilityIds],
      stage: ValueStage.DRAFT,
      revision: 1,
      headHash: hash,
      createdAt: recordedAt,
    }),
  DriverSet: (tx, { driverId: id, ...driver }, { streamId: modelId, tenantId }) =>
    tx.upsert(ValueDriver, { ...driver, id, modelId, tenantId } as never, ['modelId', 'key']),
  BenefitProfiled: (tx, { benefitId: id, ...benefit }, { streamId: modelId, tenantId }) =>
    tx.upsert(BenefitProfile, { ...benefit, id, modelId, tenantId } as never, ['id']),
  CommitmentProposed: (tx, { commitmentId: id, ...commitment }, { streamId: modelId, tenantId }) =>
    tx.insert(Commitment, { ...commitment, id, modelId, tenantId, status: CommitmentStatus.PROPOSED }),
  CommitmentActivated: async (tx, payload, entry) => {
    await statusOf(CommitmentStatus.ACTIVE)(tx, payload);
    await tx.update(ValueModel, { id: entry.streamId }, { stage: ValueStage.COMMITTED });
  },
  CommitmentAtRisk: statusOf(CommitmentStatus.AT_RISK),
  CommitmentRecovered: statusOf(CommitmentStatus.ACTIVE),
  MeasurementRecorded: async (tx, payload, { streamId: modelId, tenantId, recordedAt }) => {
    const { measurementId, benefitId, periodStart, quantity, moneyValue, unitKey, share } = payload;
    await tx.query(
      `INSERT INTO ${tx.getRepository(BenefitMeasurement).metadata.tableName}
         (id, tenant_id, model_id, benefit_id, period_start, quantity, money_value, status, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'PROVISIONAL', $8)
       ON CONFLICT (benefit_id, period_start) DO UPDATE SET quantity = benefit_measurement.quantity + excluded.quantity,
         money_value = benefit_measurement.money_value + excluded.money_value, recorded_at = excluded.recorded_at`,
      [measurementId, tenantId, modelId, benefitId, periodStart, quantity, moneyValue, recordedAt],
    );
    await tx.query(
      'INSERT INTO attribution (tenant_id, unit_key, benefit_id, measurement_id, share) VALUES ($1, $2, $3, $4, $5)',
      [tenantId, unitKey, benefitId, measurementId, share],
    );
    await tx.update(ValueModel, { id: modelId, stage: ValueStage.COMMITTED }, { stage: ValueStage.REALIZING });
  },
};

/** Applies one entry to the tables that are read. */
export const project = (tx: EntityManager, entry: ValueEvent): Promise<unknown> =>
  (PROJECTORS[entry.type] as Projector<never>)(tx, entry.payload as never, entry);
