import {
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  isCompositeType,
  isListType,
  isNonNullType,
} from 'graphql';
import { type LeafText, leafTextOf } from './leaf-value.js';

/** A type as walking a value needs it: told apart once, not for every value. */
export type Shape =
  | { readonly kind: 'nonNull'; readonly of: Shape; readonly type: GraphQLOutputType }
  | ListShape
  | { readonly kind: 'object'; readonly type: GraphQLCompositeType }
  | { readonly kind: 'leaf'; readonly text: LeafText; readonly type: GraphQLLeafType };

/** A list, and what it lists. */
export interface ListShape {
  readonly kind: 'list';
  readonly of: Shape;
  readonly type: GraphQLOutputType;
}

const SHAPES = new WeakMap<GraphQLOutputType, Shape>();

/** The shape of a type, made once. */
export function shapeOf(type: GraphQLOutputType): Shape {
  const known = SHAPES.get(type);
  if (known) return known;
  const shape = made(type);
  SHAPES.set(type, shape);
  return shape;
}

function made(type: GraphQLOutputType): Shape {
  if (isNonNullType(type)) return { kind: 'nonNull', of: shapeOf(type.ofType), type };
  if (isListType(type)) return { kind: 'list', of: shapeOf(type.ofType), type };
  if (isCompositeType(type)) return { kind: 'object', type };
  return { kind: 'leaf', text: leafTextOf(type), type };
}
