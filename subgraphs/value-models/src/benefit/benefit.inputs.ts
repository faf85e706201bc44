import { Decimal, UcumCode } from '@valueverse/kit/scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { UncertaintyInput } from '../value-model/uncertainty.js';
import { BenefitValueType, BoundMissionKind } from './benefit-profile.js';

@InputType({ description: 'Which robot missions measure a benefit: each completed one is one unit.' })
export class MissionBindingInput {
  @Field(() => BoundMissionKind) readonly missionKind!: BoundMissionKind;
  @Field(() => ID) readonly facilityId!: string;
}

@InputType()
export class ProfileBenefitInput {
  @Field(() => ID) readonly modelId!: string;
  @Field(() => Int, { nullable: true }) readonly expectedRevision?: number | null;
  @Field() readonly name!: string;
  @Field({ description: 'What will be better, for whom.' }) readonly statement!: string;
  @Field(() => BenefitValueType) readonly valueType!: BenefitValueType;
  @Field(() => UcumCode, { description: 'Unit of the target, for example "{delivery}".' }) readonly unit!: string;
  @Field(() => Decimal) readonly moneyPerUnit!: string;
  @Field(() => Decimal, { defaultValue: '1', description: 'Above 0, at most 1.' }) readonly captureRate!: string;
  @Field(() => Decimal, { description: 'Planned units per month.' }) readonly monthlyTarget!: string;
  @Field(() => Int) readonly startMonth!: number;
  @Field(() => Int, { nullable: true, description: 'The horizon by default.' }) readonly endMonth?: number | null;
  @Field(() => UncertaintyInput, { nullable: true }) readonly uncertainty?: UncertaintyInput | null;
  @Field(() => MissionBindingInput, { nullable: true }) readonly binding?: MissionBindingInput | null;
}
