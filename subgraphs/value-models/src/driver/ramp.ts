import { refuseInput } from '../value-model/check.js';
import { Decimal as DecimalScalar } from '@valueverse/kit/scalars';
import { Decimal } from '@valueverse/kit/decimal';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

/** How an amount comes to its full size. */
export enum RampKind {
  STEP = 'STEP',
  LINEAR = 'LINEAR',
  S_CURVE = 'S_CURVE',
  TABLE = 'TABLE',
}
registerEnumType(RampKind, {
  name: 'RampKind',
  description: 'How an amount comes to its full size.',
  valuesConfig: {
    STEP: { description: 'At once.' },
    LINEAR: { description: 'In equal steps over `months`.' },
    S_CURVE: { description: 'Slowly, fast, slowly over `months`: a logistic curve of the given steepness.' },
    TABLE: { description: 'By a factor for each month; the last one stays.' },
  },
});

/** How an amount comes to its full size. */
export interface Ramp {
  readonly kind: RampKind;
  readonly months: number | null;
  readonly steepness: string | null;
  readonly table: readonly string[] | null;
}

@ObjectType('Ramp', { description: 'How an amount comes to its full size after its first month.' })
export class RampType implements Ramp {
  @Field(() => RampKind) readonly kind!: RampKind;
  @Field(() => Int, { nullable: true }) readonly months!: number | null;
  @Field(() => DecimalScalar, { nullable: true }) readonly steepness!: string | null;
  @Field(() => [DecimalScalar], { nullable: true }) readonly table!: string[] | null;
}

@InputType({ description: 'How an amount comes to its full size after its first month.' })
export class RampInput {
  @Field(() => RampKind) readonly kind!: RampKind;
  @Field(() => Int, { nullable: true, description: 'LINEAR and S_CURVE: 1 to 120.' }) readonly months?: number | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'S_CURVE: above 0, at most 20; 10 by default.' })
  readonly steepness?: string | null;
  @Field(() => [DecimalScalar], { nullable: true, description: 'TABLE: 1 to 360 factors from 0 to 10.' })
  readonly table?: string[] | null;
}

const NO_RAMP = { months: null, steepness: null, table: null };

/** Refuses a ramp that leads nowhere; `null` for an amount that is full at once. */
export function checkRamp(input: RampInput | null | undefined): Ramp | null {
  if (!input || input.kind === RampKind.STEP) return null;
  const { kind, months, steepness, table } = input;
  if (kind === RampKind.TABLE) {
    const factors = table ?? [];
    if (factors.length < 1 || factors.length > 360) refuseInput('ramp.table', 'of 1 to 360 factors', factors.length);
    for (const factor of factors)
      if (!within(factor, '0', '10')) refuseInput('ramp.table', 'of factors from 0 to 10', factor);
    return { ...NO_RAMP, kind, table: factors };
  }
  if (!months || months < 1 || months > 120) refuseInput('ramp.months', 'from 1 to 120', months ?? 'none');
  if (kind === RampKind.LINEAR) return { ...NO_RAMP, kind, months };
  const steep = steepness ?? '10';
  if (!within(steep, '0', '20') || new Decimal(steep).isZero())
    refuseInput('ramp.steepness', 'above 0, at most 20', steep);
  return { ...NO_RAMP, kind, months, steepness: steep };
}

const within = (value: string, low: string, high: string) =>
  new Decimal(value).gte(low) && new Decimal(value).lte(high);
