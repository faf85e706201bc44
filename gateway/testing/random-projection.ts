import {
  buildSchema,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Selected } from '../src/projection/projection.js';
import { type Mischief, randomData } from './random-data.js';
import { chance, type Draw, randomGraph } from './random-graph.js';
import { randomOperation } from './random-operation.js';

/** Something to project, all of it drawn. */
export interface RandomProjection {
  readonly sdl: string;
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly selected: Selected;
  readonly data: object;
  readonly variables: Readonly<Record<string, boolean>>;
}

/** What introspection fields are answered with in random projections. */
export const INTROSPECTED = { queryType: { name: 'Query' } };

/** Draws a schema, a valid operation and its data. */
export function randomProjection(draw: Draw, mischief: Mischief): RandomProjection {
  const sdl = randomGraph(draw);
  const schema = buildSchema(sdl);
  const document = randomOperation(draw, schema);
  const { operation, fragments } = definitionsOf(document);
  const data = randomData(draw, { schema, operation, fragments, mischief });
  const selected = {
    schema,
    type: schema.getQueryType()!,
    selectionSet: operation.selectionSet,
    fragments,
    introspect: () => JSON.stringify(INTROSPECTED),
  };
  return { sdl, schema, document, selected, data, variables: { a: chance(draw, 50), b: chance(draw, 50) } };
}

/** The operation of a document, and its fragments by name. */
export function definitionsOf({ definitions }: DocumentNode) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | undefined;
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operation = definition;
  }
  if (!operation) throw new Error('Expected a document with an operation');
  return { operation, fragments };
}
