import type { GraphQLSchema } from 'graphql';
import { readDocument } from '../src/admit/read-document.js';
import type { Operation } from '../src/plan/operation.js';

/** An operation as the doors make it of a text. Throws when the text holds none. */
export function operationOf(query: string, schema: GraphQLSchema, operationName?: string): Operation {
  const operation = readDocument({ query, operationName }, { schema, introspection: true });
  if ('definition' in operation) return operation;
  throw operation[0];
}
