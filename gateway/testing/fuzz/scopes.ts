import { type GraphQLCompositeType, type GraphQLSchema, isAbstractType, isCompositeType } from 'graphql';
import type { Deciding } from './random-conditions.js';

/** The interface that a subgraph knows as an object, and its types: where they meet another abstract type the planner fails. */
export const AS_OBJECT = ['Media', 'Book', 'Film'];
/** A type, and the objects that can be there after all fragments around. */
export interface Scope {
  readonly type: GraphQLCompositeType;
  readonly possible: ReadonlySet<string>;
  readonly above: Deciding;
}

/** What can be where, in one schema. */
export class Scopes {
  constructor(private readonly schema: GraphQLSchema) {}

  /** The objects of a type. */
  possible(type: GraphQLCompositeType): ReadonlySet<string> {
    return new Set(isAbstractType(type) ? this.schema.getPossibleTypes(type).map(({ name }) => name) : [type.name]);
  }

  /** The type itself and others that some of its objects are of: a branch that no object takes confuses the planner. */
  overlapping({ type, possible, above }: Scope): Scope[] {
    return Object.values(this.schema.getTypeMap()).flatMap((other) => {
      if (!isCompositeType(other)) return [];
      const both = new Set([...this.possible(other)].filter((name) => possible.has(name)));
      const isConfusing = AS_OBJECT.includes(type.name) && isAbstractType(other) && !AS_OBJECT.includes(other.name);
      return both.size === 0 || isConfusing ? [] : [{ type: other, possible: both, above }];
    });
  }

  /** Those of them that are nowhere else. */
  narrower(scope: Scope): Scope[] {
    return this.overlapping(scope).filter(({ type, possible }) => possible.size === this.possible(type).size);
  }
}
