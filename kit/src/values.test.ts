import 'reflect-metadata';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { buildSchemaSync, Query, Resolver } from 'type-graphql';
import { expect, it } from 'vitest';
import { Money, money, Quantity } from './values.js';

@Resolver()
class Prices {
  @Query(() => Money)
  price(): Money {
    return money('1234.50', 'EUR');
  }
}

it('Money and quantities are exact, and shared by every subgraph', () => {
  const schema = buildSchemaSync({ resolvers: [Prices], orphanedTypes: [Quantity], validate: false, skipCheck: true });
  const printed = printSchemaWithDirectives(schema);
  expect(printed).toMatch(/type Money @shareable {\s+amount: Decimal!\s+currency: CurrencyCode!/);
  expect(printed).toMatch(/type Quantity @shareable {\s+value: Decimal!/);
  expect(money('1234.50', 'EUR')).toEqual({ amount: '1234.50', currency: 'EUR' });
});
