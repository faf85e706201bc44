import { FUNCTION_NAMES } from '@valueverse/kit/formula/functions';
import { Decimal } from '@valueverse/kit/scalars';
import { Arg, Args, Directive, FieldResolver, Query, Resolver } from 'type-graphql';
import { evaluate } from '@valueverse/kit/formula/evaluate';
import { EvaluateArgs } from '../formula/formula.inputs.js';
import { readInputs } from '../formula/read-inputs.js';
import { DatedCashFlow, MirrArgs, NpvArgs, PaybackArgs, XnpvArgs } from './financial.inputs.js';
import { Financial } from './financial.js';
import { irr } from './irr.js';
import { IrrResult, irrResult } from './irr-result.js';
import { mirr } from './mirr.js';
import { npv } from './npv.js';
import { payback } from './payback.js';
import { bounded, read, readFlows, readOr } from './read.js';
import { told } from './told.js';
import { xirr } from './xirr.js';
import { xnpv } from './xnpv.js';

const dated = (flows: readonly DatedCashFlow[]) =>
  bounded(flows).map(({ date, amount }) => ({ date, amount: read('cashFlows', amount) }));

@Resolver(() => Financial)
export class FinancialResolver {
  @Query(() => Financial, { description: 'Pure functions, open to anyone.' })
  @Directive('@tag(name: "public")')
  financial(): Financial {
    return {};
  }

  @FieldResolver(() => Decimal, {
    description: 'Net present value as Excel has it: first flow at the end of period 1.',
  })
  npv(@Args() { rate, cashFlows }: NpvArgs) {
    return told(npv(read('rate', rate), readFlows(cashFlows)));
  }

  @FieldResolver(() => IrrResult)
  irr(@Arg('cashFlows', () => [Decimal]) cashFlows: string[]) {
    return irrResult(irr(readFlows(cashFlows)));
  }

  @FieldResolver(() => Decimal, { description: 'Modified internal rate of return, as Excel has it.' })
  mirr(@Args() { cashFlows, financeRate, reinvestRate }: MirrArgs) {
    const rates = { finance: read('financeRate', financeRate), reinvest: read('reinvestRate', reinvestRate) };
    return told(mirr(readFlows(cashFlows), rates));
  }

  @FieldResolver(() => Decimal, { description: 'Net present value on the day of the first flow, ACT/365F.' })
  xnpv(@Args() { rate, cashFlows }: XnpvArgs) {
    return told(xnpv(read('rate', rate), dated(cashFlows)));
  }

  @FieldResolver(() => IrrResult, { description: 'Yearly rates, ACT/365F.' })
  xirr(@Arg('cashFlows', () => [DatedCashFlow]) cashFlows: DatedCashFlow[]) {
    return irrResult(xirr(dated(cashFlows)));
  }

  @FieldResolver(() => Decimal, {
    nullable: true,
    description: 'In periods; discounted when a rate is given; null if never.',
  })
  payback(@Args() { cashFlows, rate }: PaybackArgs) {
    const periods = payback(readFlows(cashFlows), readOr('rate', rate, 0));
    return periods && told(periods);
  }

  @FieldResolver(() => Decimal, {
    description: `A formula’s value: numbers, names of inputs, + - * / ^, comparisons, ? : and ${FUNCTION_NAMES}. -2^2 is -4.`,
  })
  evaluate(@Args() { formula, inputs }: EvaluateArgs) {
    return told(evaluate(formula, readInputs(inputs)));
  }
}
