import { Decimal } from '@valueverse/kit/scalars';
import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class SlnArgs {
  @Field(() => Decimal) readonly cost!: string;
  @Field(() => Decimal) readonly salvage!: string;
  @Field(() => Int) readonly life!: number;
}

@ArgsType()
export class SydArgs extends SlnArgs {
  @Field(() => Int) readonly period!: number;
}

@ArgsType()
export class DbArgs extends SydArgs {
  @Field(() => Int, { nullable: true, description: 'Months of the first year; 12 by default.' })
  readonly month?: number | null;
}

@ArgsType()
export class DdbArgs extends SydArgs {
  @Field(() => Decimal, { nullable: true, description: '2 by default.' }) readonly factor?: string | null;
}

@ArgsType()
export class VdbArgs extends SlnArgs {
  @Field(() => Decimal) readonly start!: string;
  @Field(() => Decimal) readonly end!: string;
  @Field(() => Decimal, { nullable: true, description: '2 by default.' }) readonly factor?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Stays with declining balance; false by default.' })
  readonly noSwitch?: boolean | null;
}

@ArgsType()
export class MacrsArgs {
  @Field(() => Decimal) readonly cost!: string;
  @Field(() => Int) readonly recoveryYears!: number;
}
