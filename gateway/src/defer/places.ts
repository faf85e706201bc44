import { type GraphQLCompositeType, type GraphQLSchema, getNamedType, isCompositeType, isUnionType } from 'graphql';
import type { Holds } from '../projection/condition.js';
import { own } from '../compile/own.js';
import { compositeType, isSubtype } from '../projection/subtype.js';
import { isObject, type Place, type Target } from '../execute/targets.js';
import type { Way, WayField } from './part.js';

/** An object of the response. */
export interface Stand {
  readonly path: Place;
  /** As the subgraphs answered it. */
  readonly target: Target;
  /** As the client has it: what it does not have, nothing can be added to. */
  readonly shown: unknown;
  /** What it is, as far as that is known. */
  readonly type: GraphQLCompositeType;
}

/** What is asked of every step of a way. */
export interface Walking {
  readonly schema: GraphQLSchema;
  readonly holds: Holds;
}

/** The objects that a way leads to; none where a condition is not met, where a list is empty, or where there is null on the way. */
export function standsAt(way: readonly Way[], from: Stand, { schema, holds }: Walking): Stand[] {
  const found: Stand[] = [];
  const walk = (depth: number, at: Stand): void => {
    const step = way[depth];
    if (!isObject(at.shown)) return;
    if (!step) return void found.push(at);
    const { conditions, on, field } = step;
    if (!holds(conditions) || (on && !isSubtype(schema, on, at.type))) return;
    if (!field) return walk(depth + 1, at);
    const enter = (target: unknown, shown: unknown, path: Place): void => {
      if (Array.isArray(target) && Array.isArray(shown)) {
        shown.forEach((item, index) => enter(target[index], item, [...path, index]));
      } else if (isObject(target) && isObject(shown)) {
        walk(depth + 1, { target, shown, path, type: said(target, schema) ?? promised(field, at.type) });
      }
    };
    enter(own(at.target, field.key), own(at.shown, field.key), [...at.path, field.key]);
  };
  walk(0, from);
  return found;
}

function said({ __typename: name }: Target, schema: GraphQLSchema): GraphQLCompositeType | undefined {
  return typeof name === 'string' ? compositeType(schema, name) : undefined;
}

/** An object's own field may promise more than that of the interface it was selected on. */
function promised({ name, type }: WayField, owner: GraphQLCompositeType): GraphQLCompositeType {
  const field = isUnionType(owner) ? undefined : owner.getFields()[name];
  const narrower = field && getNamedType(field.type);
  return isCompositeType(narrower) ? narrower : type;
}
