import { Refusal } from '@valueverse/kit/refusal';
import { Decimal as DecimalScalar } from '@valueverse/kit/scalars';
import { Decimal } from '@valueverse/kit/decimal';
import { Field, InputType, ObjectType } from 'type-graphql';

/** A range of multipliers around the planned amount: triangular from low over mode to high. */
export interface Uncertainty {
  readonly low: string;
  readonly mode: string;
  readonly high: string;
}

/** How far the truth may lie from the plan: a triangular distribution of a multiplier. */
@ObjectType('Uncertainty', { description: 'Triangular distribution of a multiplier of the planned amount.' })
export class UncertaintyType implements Uncertainty {
  @Field(() => DecimalScalar) readonly low!: string;
  @Field(() => DecimalScalar) readonly mode!: string;
  @Field(() => DecimalScalar) readonly high!: string;
}

@InputType({ description: 'Triangular distribution of a multiplier of the planned amount: 0 < low ≤ mode ≤ high.' })
export class UncertaintyInput implements Uncertainty {
  @Field(() => DecimalScalar) readonly low!: string;
  @Field(() => DecimalScalar) readonly mode!: string;
  @Field(() => DecimalScalar) readonly high!: string;
}

/** Refuses multipliers that are no triangle. */
export function checkUncertainty(uncertainty: Uncertainty | null | undefined): Uncertainty | null {
  if (!uncertainty) return null;
  const { low, mode, high } = uncertainty;
  if (new Decimal(low).gt(0) && new Decimal(low).lte(mode) && new Decimal(mode).lte(high)) return { low, mode, high };
  const message = `Expected 0 < low ≤ mode ≤ high, got ${low}, ${mode}, ${high}.`;
  throw new Refusal('INVALID_INPUT', message, ['input', 'uncertainty']);
}
