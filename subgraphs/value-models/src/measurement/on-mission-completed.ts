import { isId } from '@valueverse/kit/id';
import type { EventHandler } from '@valueverse/kit/subgraph';
import { BenefitProfile } from '../benefit/benefit-profile.js';
import { ValueModel } from '../value-model/value-model.js';
import { recordUnit } from './record-unit.js';

/** Months from the start of the model to the day of the mission; 0 is the month of the start date. */
const MONTH = `(extract(year FROM :day::date) - extract(year FROM model.startDate)) * 12
  + extract(month FROM :day::date) - extract(month FROM model.startDate)`;

/**
 * Counts a finished mission as one unit of the benefit that is bound to its kind and facility and runs in its month.
 * A mission is one unit: one benefit takes it whole, of a committed model rather than of one that has promised nothing.
 */
export const onMissionCompleted: EventHandler<'robots.mission.completed.v1'> = async ({ data }, context) => {
  const { kind: missionKind, facilityId, initiativeId, completedAt } = data;
  const bound = context.tx
    .createQueryBuilder(BenefitProfile, 'benefit')
    .innerJoin(ValueModel, 'model', 'model.id = benefit.modelId')
    .addSelect(`CASE WHEN model.stage IN ('DRAFT', 'HYPOTHESIS') THEN 1 ELSE 0 END`, 'promised_nothing')
    .where({ missionKind, facilityId })
    .andWhere(`${MONTH} BETWEEN benefit.startMonth AND benefit.endMonth`, { day: completedAt.slice(0, 10) })
    .orderBy('promised_nothing')
    .addOrderBy('benefit.id');
  if (initiativeId && isId(initiativeId)) bound.andWhere('model.initiativeId = :initiativeId', { initiativeId });
  const benefit = await bound.getOne();
  if (benefit) await recordUnit(context, benefit, { unitKey: `mission:${data.missionId}`, at: completedAt });
};
