import { Decimal, UcumCode } from '@valueverse/kit/scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { UncertaintyType } from '../value-model/uncertainty.js';

/** What kind of value a benefit is, as HM Treasury's Green Book and NHS business cases tell them apart. */
export enum BenefitValueType {
  CASH_RELEASING = 'CASH_RELEASING',
  NON_CASH_RELEASING = 'NON_CASH_RELEASING',
  QUANTIFIABLE = 'QUANTIFIABLE',
  QUALITATIVE = 'QUALITATIVE',
}
registerEnumType(BenefitValueType, { name: 'BenefitValueType', description: 'Green Book classes of benefits.' });

/** What kind of mission counts towards a benefit; the robots subgraph's kinds. */
export enum BoundMissionKind {
  DELIVERY = 'DELIVERY',
  PICKUP = 'PICKUP',
  DISINFECTION = 'DISINFECTION',
  PATROL = 'PATROL',
  TELEPRESENCE = 'TELEPRESENCE',
}
registerEnumType(BoundMissionKind, { name: 'BoundMissionKind', description: 'Missions that count towards a benefit.' });

/** One benefit of a model: how much of what is planned each month, and what a unit of it is worth. */
@Entity('benefit_profile')
@ObjectType({ description: 'One benefit of a model: how much is planned each month and what a unit is worth.' })
@Directive('@key(fields: "id")')
export class BenefitProfile {
  @PrimaryColumn('uuid') @Field(() => ID) readonly id!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('uuid', { name: 'model_id' }) readonly modelId!: string;
  @Column('text') @Field() readonly name!: string;
  @Column('text') @Field() readonly statement!: string;
  @Column('text', { name: 'value_type' }) @Field(() => BenefitValueType) readonly valueType!: BenefitValueType;
  @Column('text') @Field(() => UcumCode) readonly unit!: string;
  @Column('numeric', { name: 'money_per_unit' })
  @Field(() => Decimal, { description: 'In the currency of the model, before the capture rate.' })
  readonly moneyPerUnit!: string;
  @Column('numeric', { name: 'capture_rate' })
  @Field(() => Decimal, { description: 'Share of the freed effort that is really put to other use, 0 to 1.' })
  readonly captureRate!: string;
  @Column('numeric', { name: 'monthly_target' })
  @Field(() => Decimal, { description: 'Planned units per month.' })
  readonly monthlyTarget!: string;
  @Column('int', { name: 'start_month' }) @Field(() => Int) readonly startMonth!: number;
  @Column('int', { name: 'end_month' }) @Field(() => Int) readonly endMonth!: number;
  @Column('jsonb', { nullable: true })
  @Field(() => UncertaintyType, { nullable: true })
  readonly uncertainty!: UncertaintyType | null;
  @Column('text', { name: 'mission_kind', nullable: true })
  @Field(() => BoundMissionKind, { nullable: true, description: 'The missions that are measured for it, if any.' })
  readonly missionKind!: BoundMissionKind | null;
  @Column('text', { name: 'facility_id', nullable: true }) readonly facilityId!: string | null;
}
