import { CalendarDate, Decimal } from '@valueverse/kit/scalars';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { PaymentDue } from './payment-due.js';

@InputType({ description: 'Money on a day.' })
export class DatedCashFlow {
  @Field(() => CalendarDate) readonly date!: string;
  @Field(() => Decimal) readonly amount!: string;
}

@ArgsType()
export class NpvArgs {
  @Field(() => Decimal) readonly rate!: string;
  @Field(() => [Decimal]) readonly cashFlows!: string[];
}

@ArgsType()
export class MirrArgs {
  @Field(() => [Decimal]) readonly cashFlows!: string[];
  @Field(() => Decimal) readonly financeRate!: string;
  @Field(() => Decimal) readonly reinvestRate!: string;
}

@ArgsType()
export class XnpvArgs {
  @Field(() => Decimal) readonly rate!: string;
  @Field(() => [DatedCashFlow]) readonly cashFlows!: DatedCashFlow[];
}

@ArgsType()
export class PaybackArgs {
  @Field(() => [Decimal]) readonly cashFlows!: string[];
  @Field(() => Decimal, { nullable: true }) readonly rate?: string | null;
}

@ArgsType()
export class PmtArgs {
  @Field(() => Decimal) readonly rate!: string;
  @Field(() => Int) readonly nper!: number;
  @Field(() => Decimal) readonly pv!: string;
  @Field(() => Decimal, { nullable: true }) readonly fv?: string | null;
  @Field(() => PaymentDue, { nullable: true }) readonly due?: PaymentDue | null;
}

@ArgsType()
export class PvArgs {
  @Field(() => Decimal) readonly rate!: string;
  @Field(() => Int) readonly nper!: number;
  @Field(() => Decimal) readonly pmt!: string;
  @Field(() => Decimal, { nullable: true }) readonly fv?: string | null;
  @Field(() => PaymentDue, { nullable: true }) readonly due?: PaymentDue | null;
}

@ArgsType()
export class FvArgs {
  @Field(() => Decimal) readonly rate!: string;
  @Field(() => Int) readonly nper!: number;
  @Field(() => Decimal) readonly pmt!: string;
  @Field(() => Decimal, { nullable: true }) readonly pv?: string | null;
  @Field(() => PaymentDue, { nullable: true }) readonly due?: PaymentDue | null;
}

@ArgsType()
export class RateArgs {
  @Field(() => Int) readonly nper!: number;
  @Field(() => Decimal) readonly pmt!: string;
  @Field(() => Decimal) readonly pv!: string;
  @Field(() => Decimal, { nullable: true }) readonly fv?: string | null;
  @Field(() => PaymentDue, { nullable: true }) readonly due?: PaymentDue | null;
}
