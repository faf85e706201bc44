import { isId } from '@valueverse/kit/id';
import type { EventHandler } from '@valueverse/kit/subgraph';
import { BenefitProfile } from '../benefit/benefit-profile.js';
import { ValueModel } from '../value-model/value-model.js';
import { recordUnit } from './record-unit.js';

/** Counts a finished mission as one unit of the benefit that is bound to its kind and facility. */
export const onMissionCompleted: EventHandler<'robots.mission.completed.v1'> = async ({ data }, context) => {
  const { kind: missionKind, facilityId, initiativeId } = data;
  const bound = context.tx
    .createQueryBuilder(BenefitProfile, 'benefit')
    .innerJoin(ValueModel, 'model', 'model.id = benefit.modelId')
    .where({ missionKind, facilityId })
    .orderBy('benefit.id');
  if (initiativeId && isId(initiativeId)) bound.andWhere('model.initiativeId = :initiativeId', { initiativeId });
  // A mission is one unit: the first benefit bound to it takes it whole, so that no two can claim the same effect.
  const benefit = await bound.getOne();
  if (!benefit) return;
  await recordUnit(context, benefit, { unitKey: `mission:${data.missionId}`, at: data.completedAt });
};
