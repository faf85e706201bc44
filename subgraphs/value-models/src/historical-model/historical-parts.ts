import { CalendarDate, DateTime, Decimal, UcumCode } from '@valueverse/kit/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { BenefitValueType, BoundMissionKind } from '../benefit/benefit-profile.js';
import { CommitmentStatus } from '../commitment/commitment.js';
import { RampType } from '../driver/ramp.js';
import { DriverRole, Recurrence, TeiCategory } from '../driver/value-driver.js';
import { MeasurementStatus } from '../measurement/benefit-measurement.js';
import { UncertaintyType } from '../value-model/uncertainty.js';

/** A driver as it was. */
@ObjectType({ description: 'A driver as it was.' })
export class HistoricalDriver {
  @Field(() => ID) readonly id!: string;
  @Field() readonly key!: string;
  @Field() readonly label!: string;
  @Field(() => TeiCategory) readonly category!: TeiCategory;
  @Field(() => DriverRole) readonly role!: DriverRole;
  @Field(() => UcumCode) readonly unit!: string;
  @Field(() => Decimal, { nullable: true }) readonly amount!: string | null;
  @Field(() => String, { nullable: true }) readonly formula!: string | null;
  @Field(() => Int) readonly startMonth!: number;
  @Field(() => Int) readonly endMonth!: number;
  @Field(() => Recurrence) readonly every!: Recurrence;
  @Field(() => RampType, { nullable: true }) readonly ramp!: RampType | null;
  @Field(() => Decimal) readonly growthPerYear!: string;
  @Field(() => Decimal) readonly riskAdjustment!: string;
  @Field(() => UncertaintyType, { nullable: true }) readonly uncertainty!: UncertaintyType | null;
}

/** A benefit as it was. */
@ObjectType({ description: 'A benefit as it was.' })
export class HistoricalBenefit {
  @Field(() => ID) readonly id!: string;
  @Field() readonly name!: string;
  @Field() readonly statement!: string;
  @Field(() => BenefitValueType) readonly valueType!: BenefitValueType;
  @Field(() => UcumCode) readonly unit!: string;
  @Field(() => Decimal) readonly moneyPerUnit!: string;
  @Field(() => Decimal) readonly captureRate!: string;
  @Field(() => Decimal) readonly monthlyTarget!: string;
  @Field(() => Int) readonly startMonth!: number;
  @Field(() => Int) readonly endMonth!: number;
  @Field(() => UncertaintyType, { nullable: true }) readonly uncertainty!: UncertaintyType | null;
  @Field(() => BoundMissionKind, { nullable: true }) readonly missionKind!: BoundMissionKind | null;
}

/** A promise as it was. */
@ObjectType({ description: 'A promise as it was; its amount in the currency of the model.' })
export class HistoricalCommitment {
  @Field(() => ID) readonly id!: string;
  @Field() readonly party!: string;
  @Field(() => Decimal) readonly amount!: string;
  @Field(() => CalendarDate) readonly periodStart!: string;
  @Field(() => CalendarDate) readonly periodEnd!: string;
  @Field(() => Int) readonly exceedanceProbability!: number;
  @Field(() => Decimal) readonly tolerance!: string;
  @Field(() => CommitmentStatus) readonly status!: CommitmentStatus;
}

/** What a benefit had brought in a month. */
@ObjectType({ description: 'What a benefit had brought in a month; money in the currency of the model.' })
export class HistoricalMeasurement {
  @Field(() => ID) readonly id!: string;
  @Field(() => ID) readonly benefitId!: string;
  @Field(() => CalendarDate) readonly periodStart!: string;
  @Field(() => Decimal) readonly quantity!: string;
  @Field(() => Decimal) readonly moneyValue!: string;
  @Field(() => MeasurementStatus) readonly status!: MeasurementStatus;
  @Field(() => DateTime) readonly recordedAt!: string;
}
