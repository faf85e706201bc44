import { ObjectType } from 'type-graphql';

/** Pure finance functions: nothing is read and nothing kept. */
@ObjectType({
  description:
    'Finance functions in decimal arithmetic of 34 digits, for anyone to check us. Rates are fractions per period.',
})
export class Financial {}
