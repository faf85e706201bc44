import { Decimal as DecimalScalar, UcumCode } from '@valueverse/kit/scalars';
import { createUnionType, Field, ObjectType } from 'type-graphql';

/** Where a distribution is cut off; what lies beyond never happens. */
@ObjectType({ description: 'Where a distribution is cut off: what lies beyond never happens.' })
class Truncation {
  @Field(() => DecimalScalar, { nullable: true }) readonly low!: string | null;
  @Field(() => DecimalScalar, { nullable: true }) readonly high!: string | null;
}

abstract class Shape {
  readonly kind!: string;
}

const Unit = () => Field(() => UcumCode, { description: 'Unit of all its figures: that of its driver.' });
const Cut = () => Field(() => Truncation, { nullable: true });
const Figure = (description?: string) => Field(() => DecimalScalar, description ? { description } : {});

@ObjectType({ description: 'One value, for certain.' })
class Fixed extends Shape {
  declare readonly kind: 'FIXED';
  @Unit() readonly unit!: string;
  @Cut() readonly truncation!: Truncation | null;
  @Figure() readonly value!: string;
}
@ObjectType({ description: 'Every value between two is equally likely.' })
class Uniform extends Shape {
  declare readonly kind: 'UNIFORM';
  @Unit() readonly unit!: string;
  @Cut() readonly truncation!: Truncation | null;
  @Figure() readonly low!: string;
  @Figure() readonly high!: string;
}
@ObjectType({ description: 'Rises from low to mode and falls to high in straight lines.' })
class Triangular extends Shape {
  declare readonly kind: 'TRIANGULAR';
  @Unit() readonly unit!: string;
  @Cut() readonly truncation!: Truncation | null;
  @Figure() readonly low!: string;
  @Figure() readonly mode!: string;
  @Figure() readonly high!: string;
}
@ObjectType({
  description: 'Beta distribution by three estimates: mean (low + λ·mode + high) ÷ (λ + 2), λ = 4 (PERT, 1959).',
})
class BetaPert extends Shape {
  declare readonly kind: 'BETA_PERT';
  @Unit() readonly unit!: string;
  @Cut() readonly truncation!: Truncation | null;
  @Figure() readonly low!: string;
  @Figure() readonly mode!: string;
  @Figure() readonly high!: string;
}
@ObjectType({ description: 'Normal distribution.' })
class Normal extends Shape {
  declare readonly kind: 'NORMAL';
  @Unit() readonly unit!: string;
  @Cut() readonly truncation!: Truncation | null;
  @Figure() readonly mean!: string;
  @Figure('Standard deviation, above 0.') readonly sd!: string;
}
@ObjectType({ description: 'Lognormal distribution by the values that 10 % and 90 % lie below.' })
class LogNormalP10P90 extends Shape {
  declare readonly kind: 'LOG_NORMAL_P10_P90';
  @Unit() readonly unit!: string;
  @Cut() readonly truncation!: Truncation | null;
  @Figure('Above 0.') readonly p10!: string;
  @Figure() readonly p90!: string;
}
@ObjectType({ description: 'One of several values.' })
class DiscreteOutcome {
  @Figure() readonly value!: string;
  @Figure('From 0 to 1; all of them add up to 1.') readonly probability!: string;
}
@ObjectType({ description: 'One of several values, each with its probability.' })
class Discrete extends Shape {
  declare readonly kind: 'DISCRETE';
  @Unit() readonly unit!: string;
  @Cut() readonly truncation!: Truncation | null;
  @Field(() => [DiscreteOutcome]) readonly outcomes!: DiscreteOutcome[];
}
const KINDS = {
  FIXED: Fixed,
  UNIFORM: Uniform,
  TRIANGULAR: Triangular,
  BETA_PERT: BetaPert,
  NORMAL: Normal,
  LOG_NORMAL_P10_P90: LogNormalP10P90,
  DISCRETE: Discrete,
} as const;

/** What a driver's value may turn out to be. */
export type Distribution = InstanceType<(typeof KINDS)[keyof typeof KINDS]>;

export const DistributionType = createUnionType({
  name: 'Distribution',
  description: 'What a value may turn out to be. Every one carries its unit and where it is cut off.',
  types: () => Object.values(KINDS) as [typeof Fixed],
  resolveType: ({ kind }: Distribution) => KINDS[kind].name,
});
