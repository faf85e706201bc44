import {
  type GraphQLLeafType,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isEnumType,
  isSpecifiedScalarType,
  Kind,
  type ValueNode,
} from 'graphql';

type Lifted = string | number | boolean | undefined;

/**
 * What a literal is as the value of a variable of that type; `undefined` where it must stay as it is written: `null`,
 * numbers that JSON would change, and anything but a text for a scalar of the graph's own, because what such a scalar
 * makes of other literals is its own affair.
 */
export function literalValue(node: ValueNode, type: GraphQLLeafType): Lifted {
  if (isEnumType(type)) return node.kind === Kind.ENUM ? node.value : undefined;
  if (!isSpecifiedScalarType(type)) return node.kind === Kind.STRING ? node.value : undefined;
  return OF_SCALAR[type.name]?.(node);
}

const text = (node: ValueNode): Lifted => (node.kind === Kind.STRING ? node.value : undefined);
const whole = (node: ValueNode): Lifted => (node.kind === Kind.INT ? exact(node.value) : undefined);

const OF_SCALAR: Readonly<Record<string, (node: ValueNode) => Lifted>> = {
  [GraphQLInt.name]: whole,
  [GraphQLFloat.name]: (node) => (node.kind === Kind.FLOAT ? exact(node.value) : whole(node)),
  [GraphQLString.name]: text,
  [GraphQLBoolean.name]: (node) => (node.kind === Kind.BOOLEAN ? node.value : undefined),
  [GraphQLID.name]: (node) => (node.kind === Kind.INT ? node.value : text(node)),
};

/** The number, unless JSON would spell another one: minus zero, infinity, whole numbers beyond 2^53. */
function exact(digits: string): number | undefined {
  const value = Number(digits);
  const changed = Object.is(value, -0) || !Number.isFinite(value);
  return changed || (Number.isInteger(value) && !Number.isSafeInteger(value)) ? undefined : value;
}
