import { CalendarDate, Decimal } from '@valueverse/kit/scalars';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { EvidenceInput } from '../evidence/evidence.js';
import { EvidenceLevel } from './assumption.js';

export enum DistributionKind {
  FIXED = 'FIXED',
  UNIFORM = 'UNIFORM',
  TRIANGULAR = 'TRIANGULAR',
  BETA_PERT = 'BETA_PERT',
  NORMAL = 'NORMAL',
  LOG_NORMAL_P10_P90 = 'LOG_NORMAL_P10_P90',
  DISCRETE = 'DISCRETE',
}
registerEnumType(DistributionKind, { name: 'DistributionKind', description: 'Which member of `Distribution`.' });

@InputType({ description: 'Where a distribution is cut off.' })
export class TruncationInput {
  @Field(() => Decimal, { nullable: true }) readonly low?: string | null;
  @Field(() => Decimal, { nullable: true }) readonly high?: string | null;
}

@InputType()
export class DiscreteOutcomeInput {
  @Field(() => Decimal) readonly value!: string;
  @Field(() => Decimal, { description: 'From 0 to 1; all of them add up to 1.' }) readonly probability!: string;
}

const Figure = (description: string) => Field(() => Decimal, { nullable: true, description });

@InputType({
  description: 'What a value may turn out to be, in the unit of its driver. Give the figures of its kind alone.',
})
export class DistributionInput {
  @Field(() => DistributionKind) readonly kind!: DistributionKind;
  @Figure('FIXED.') readonly value?: string | null;
  @Figure('UNIFORM, TRIANGULAR, BETA_PERT.') readonly low?: string | null;
  @Figure('TRIANGULAR, BETA_PERT.') readonly mode?: string | null;
  @Figure('UNIFORM, TRIANGULAR, BETA_PERT.') readonly high?: string | null;
  @Figure('NORMAL.') readonly mean?: string | null;
  @Figure('NORMAL: standard deviation, above 0.') readonly sd?: string | null;
  @Figure('LOG_NORMAL_P10_P90: above 0.') readonly p10?: string | null;
  @Figure('LOG_NORMAL_P10_P90.') readonly p90?: string | null;
  @Field(() => [DiscreteOutcomeInput], { nullable: true, description: 'DISCRETE: at most 100.' })
  readonly outcomes?: DiscreteOutcomeInput[] | null;
  @Field(() => TruncationInput, { nullable: true }) readonly truncation?: TruncationInput | null;
}

@InputType()
export class CorrelationInput {
  @Field({ description: 'Key of the other driver.' }) readonly driverKey!: string;
  @Field(() => Decimal, { description: 'Rank correlation, from -1 to 1.' }) readonly rho!: string;
}

@InputType()
export class SetAssumptionInput {
  @Field(() => ID) readonly modelId!: string;
  @Field(() => Int, { nullable: true }) readonly expectedRevision?: number | null;
  @Field({ description: 'The driver that is assumed: an INPUT or a MEASURED one.' }) readonly driverKey!: string;
  @Field(() => DistributionInput) readonly distribution!: DistributionInput;
  @Field(() => EvidenceLevel) readonly confidence!: EvidenceLevel;
  @Field({ description: 'Where it comes from, in a sentence.' }) readonly source!: string;
  @Field({ description: 'Who answers for it.' }) readonly owner!: string;
  @Field(() => CalendarDate, { nullable: true }) readonly reviewDue?: string | null;
  @Field(() => [CorrelationInput], { nullable: true, description: 'With other assumed drivers; at most 50.' })
  readonly correlations?: CorrelationInput[] | null;
}

@InputType()
export class ValidateAssumptionInput {
  @Field(() => ID) readonly modelId!: string;
  @Field(() => Int, { nullable: true }) readonly expectedRevision?: number | null;
  @Field(() => ID) readonly assumptionId!: string;
}

@InputType()
export class RetireAssumptionInput extends ValidateAssumptionInput {}

@InputType()
export class ChallengeAssumptionInput extends ValidateAssumptionInput {
  @Field({ description: 'What speaks against it.' }) readonly reason!: string;
}

@InputType()
export class AttachEvidenceInput extends ValidateAssumptionInput {
  @Field(() => EvidenceInput) readonly evidence!: EvidenceInput;
}
