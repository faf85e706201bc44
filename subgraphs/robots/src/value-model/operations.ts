import { Field, Float, Int, ObjectType } from 'type-graphql';
import { enumType } from '../enum-type.js';

const PERIODS = ['LAST_24H', 'LAST_7D', 'LAST_30D', 'ALL'] as const;
export type OperationsPeriod = (typeof PERIODS)[number];
export const OperationsPeriodType = enumType('OperationsPeriod', PERIODS, 'How far back, from now.');

const HOUR = 3_600_000;
const LENGTHS: Readonly<Record<OperationsPeriod, number>> = {
  LAST_24H: 24 * HOUR,
  LAST_7D: 7 * 24 * HOUR,
  LAST_30D: 30 * 24 * HOUR,
  ALL: Number.POSITIVE_INFINITY,
};

/** When a period began; null for one without beginning. */
export const beginningOf = (period: OperationsPeriod, now: Date): Date | null =>
  Number.isFinite(LENGTHS[period]) ? new Date(now.getTime() - LENGTHS[period]) : null;

@ObjectType({ description: 'What robots did for an initiative in a period.' })
export class Operations {
  @Field(() => Int) readonly missionsCompleted!: number;
  @Field(() => Int) readonly missionsFailed!: number;
  @Field(() => Float, { nullable: true, description: 'Share of the completed missions with a due time that met it.' })
  readonly onTimeRate!: number | null;
  @Field(() => Float, { nullable: true, description: 'From request to completion, in seconds.' })
  readonly meanSeconds!: number | null;
  @Field(() => Float, { description: 'Metres driven.' }) readonly distanceM!: number;
}

/** Robots did nothing for the initiative yet. */
export const NO_OPERATIONS: Operations = {
  missionsCompleted: 0,
  missionsFailed: 0,
  onTimeRate: null,
  meanSeconds: null,
  distanceM: 0,
};
