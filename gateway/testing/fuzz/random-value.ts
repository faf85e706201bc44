import {
  type ConstValueNode,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
} from 'graphql';
import type { Random } from './random.js';
import { IDS } from './world.js';

const TEXTS = ['', 'a', 'Ünï©ødé 😀', '"quoted" \\ back', 'line\nbreak', '{"id":"U1"}', '$first', '\u2028', 'U1'];

/** Any value of an input type, written as a literal. */
export function randomValue(random: Random, type: GraphQLInputType, depth = 2): ConstValueNode {
  if (isNonNullType(type)) return filled(random, type.ofType, depth);
  return random.chance(10) ? { kind: Kind.NULL } : filled(random, type, depth);
}

function filled(random: Random, type: GraphQLInputType, depth: number): ConstValueNode {
  if (isNonNullType(type)) return filled(random, type.ofType, depth);
  if (isListType(type)) {
    if (random.chance(20)) return filled(random, type.ofType, depth);
    const values = Array.from({ length: random.below(3) }, () => randomValue(random, type.ofType, depth));
    return { kind: Kind.LIST, values };
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(() => random.chance(depth > 0 ? 40 : 0));
    return {
      kind: Kind.OBJECT,
      fields: fields.map((field) => ({
        kind: Kind.OBJECT_FIELD,
        name: { kind: Kind.NAME, value: field.name },
        value: randomValue(random, field.type, depth - 1),
      })),
    };
  }
  if (isEnumType(type)) return { kind: Kind.ENUM, value: random.pick(type.getValues()).name };
  return randomScalar(random, type.name);
}

/** Any value of a scalar; a text for one that is not built in. */
export function randomScalar(random: Random, type: string): ConstValueNode {
  if (type === 'Int') return { kind: Kind.INT, value: String(random.below(6) - 1) };
  if (type === 'Boolean') return { kind: Kind.BOOLEAN, value: random.chance(50) };
  if (type === 'ID') return { kind: Kind.STRING, value: random.pick(IDS) };
  return { kind: Kind.STRING, value: random.pick(TEXTS) };
}
