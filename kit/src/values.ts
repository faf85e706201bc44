import { Directive, Field, ObjectType } from 'type-graphql';
import { CurrencyCode, Decimal, UcumCode } from './scalars.js';

/** An amount in one currency. */
@ObjectType({ description: 'An amount in one currency.' })
@Directive('@shareable')
export class Money {
  @Field(() => Decimal) readonly amount!: string;
  @Field(() => CurrencyCode) readonly currency!: string;
}

/** A measured or counted amount with its unit. */
@ObjectType({ description: 'A measured or counted amount with its unit.' })
@Directive('@shareable')
export class Quantity {
  @Field(() => Decimal) readonly value!: string;
  @Field(() => UcumCode, { description: 'UCUM unit.' }) readonly unit!: string;
}

/** Money from its parts. */
export const money = (amount: string, currency: string): Money => ({ amount, currency });
