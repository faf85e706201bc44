import { subgraphSchema } from '@valueverse/kit/schema';
import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { calculations } from '../subgraph.js';

describe('The finance functions', () => {
  it('have the promised form, so that anyone can check us with the same query', async () => {
    const type = (await subgraphSchema(calculations)).getType('Financial');
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    const form = fields.map(({ name, args, type: result }) => {
      const list = args.map((arg) => `${arg.name}: ${arg.type}`).join(', ');
      return `${name}(${list}): ${result}`;
    });
    expect(form.toSorted()).toEqual([
      'db(cost: Decimal!, salvage: Decimal!, life: Int!, period: Int!, month: Int): Decimal!',
      'ddb(cost: Decimal!, salvage: Decimal!, life: Int!, period: Int!, factor: Decimal): Decimal!',
      'evaluate(formula: String!, inputs: JSON!): Decimal!',
      'fv(rate: Decimal!, nper: Int!, pmt: Decimal!, pv: Decimal, due: PaymentDue): Decimal!',
      'irr(cashFlows: [Decimal!]!): Irr!',
      'macrs(cost: Decimal!, recoveryYears: Int!): [Decimal!]!',
      'mirr(cashFlows: [Decimal!]!, financeRate: Decimal!, reinvestRate: Decimal!): Decimal!',
      'npv(rate: Decimal!, cashFlows: [Decimal!]!): Decimal!',
      'payback(cashFlows: [Decimal!]!, rate: Decimal): Decimal',
      'pmt(rate: Decimal!, nper: Int!, pv: Decimal!, fv: Decimal, due: PaymentDue): Decimal!',
      'pv(rate: Decimal!, nper: Int!, pmt: Decimal!, fv: Decimal, due: PaymentDue): Decimal!',
      'rate(nper: Int!, pmt: Decimal!, pv: Decimal!, fv: Decimal, due: PaymentDue): Decimal!',
      'sln(cost: Decimal!, salvage: Decimal!, life: Int!): Decimal!',
      'syd(cost: Decimal!, salvage: Decimal!, life: Int!, period: Int!): Decimal!',
      'vdb(cost: Decimal!, salvage: Decimal!, life: Int!, start: Decimal!, end: Decimal!, factor: Decimal, noSwitch: Boolean): Decimal!',
      'xirr(cashFlows: [DatedCashFlow!]!): Irr!',
      'xnpv(rate: Decimal!, cashFlows: [DatedCashFlow!]!): Decimal!',
    ]);
  });
});
