import type { Decimal } from '../decimal.js';

export type Operator = '+' | '-' | '*' | '/' | '^' | '<' | '<=' | '>' | '>=' | '==' | '!=';

/** A formula as a closed tree: nothing else can be written, so nothing else can happen. `at` is where it stands in the text. */
export type Formula =
  | { readonly kind: 'number'; readonly at: number; readonly value: Decimal }
  | { readonly kind: 'name'; readonly at: number; readonly name: string }
  | { readonly kind: 'minus'; readonly at: number; readonly of: Formula }
  | {
      readonly kind: 'binary';
      readonly at: number;
      readonly operator: Operator;
      readonly sides: readonly [Formula, Formula];
    }
  | { readonly kind: 'choice'; readonly at: number; readonly of: readonly [Formula, Formula, Formula] }
  | { readonly kind: 'call'; readonly at: number; readonly name: string; readonly of: readonly Formula[] };

export type Binary = Extract<Formula, { kind: 'binary' }>;
export type Call = Extract<Formula, { kind: 'call' }>;
