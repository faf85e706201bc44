import {
  doTypesOverlap,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isCompositeType,
  isUnionType,
  type DocumentNode,
  parse,
  validate,
} from 'graphql';
import { ALIASES, chance, type Draw, oneOf } from './random-graph.js';

const CONDITIONS = ['@skip(if: $a)', '@include(if: $a)', '@skip(if: $b)', '@include(if: true)', '@skip(if: true)'];

/** A valid document over a random graph, with fragments under fragments, aliases and conditions. */
export function randomOperation(draw: Draw, schema: GraphQLSchema): DocumentNode {
  const fragments: { name: string; on: string; body: string }[] = [];
  const set = (type: GraphQLCompositeType, depth: number): string => {
    const size = 1 + draw(5);
    return `{ ${Array.from({ length: size }, () => selection(type, depth)).join(' ')} }`;
  };
  const condition = () => (chance(draw, 15) ? oneOf(draw, CONDITIONS) : '');
  const selection = (type: GraphQLCompositeType, depth: number): string => {
    if (depth > 0 && chance(draw, 35)) return fragment(type, depth - 1);
    if (chance(draw, 15)) return `${chance(draw, 30) ? 'kind: ' : ''}__typename ${condition()}`;
    if (type === schema.getQueryType() && chance(draw, 8)) return `__schema ${condition()} { queryType { name } }`;
    if (isUnionType(type)) return '__typename';
    const field = oneOf(draw, Object.values(type.getFields()));
    const of = getNamedType(field.type);
    if (isCompositeType(of) && depth === 0) return 'text';
    const alias = oneOf(draw, ALIASES[field.name]!);
    return `${alias}: ${field.name} ${condition()} ${isCompositeType(of) ? set(of, depth - 1) : ''}`;
  };
  const fragment = (type: GraphQLCompositeType, depth: number): string => {
    const spreadable = fragments.filter(({ on }) => overlapping(schema, type).includes(on));
    if (spreadable.length > 0 && chance(draw, 30)) return `...${oneOf(draw, spreadable).name} ${condition()}`;
    const on = oneOf(draw, ['', type.name, ...overlapping(schema, type)]);
    const inside = on === '' ? type : (schema.getType(on) as GraphQLCompositeType);
    if (on === '' || chance(draw, 60)) return `... ${on && `on ${on}`} ${condition()} ${set(inside, depth)}`;
    const body = set(inside, depth);
    const name = `F${fragments.length}`;
    fragments.push({ name, on, body });
    return `...${name} ${condition()}`;
  };
  const body = set(schema.getQueryType()!, 4);
  const named = fragments.map(({ name, on, body: of }) => `fragment ${name} on ${on} ${of}`);
  return valid(schema, parse(`query ($a: Boolean!, $b: Boolean = true) ${body} ${named.join(' ')}`));
}

const overlapping = (schema: GraphQLSchema, type: GraphQLCompositeType): string[] =>
  ['Node', 'Thing', 'Robot', 'Person', 'Query', 'Any'].filter((name) =>
    doTypesOverlap(schema, type, schema.getType(name) as GraphQLCompositeType),
  );

/** A document is valid by the way it is drawn; that a variable is not used is no fault here. */
function valid(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const errors = validate(schema, document).filter(({ message }) => !/is never used/.test(message));
  if (errors.length > 0) throw new Error(`Expected to draw a valid document, got: ${errors.join('; ')}`);
  return document;
}
