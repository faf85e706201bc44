import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { problem, problemFrom } from '../error/problem.js';
import type { Operation } from '../plan/operation.js';
import { checkDepth } from './check-depth.js';

/** More tokens than any honest document has. */
export const MAX_TOKENS = 10_000;

/** A request for an operation, before anything about it is known to be sound. */
export interface Asked {
  readonly query: string;
  readonly operationName?: string | null | undefined;
}

/** Against what documents are read. */
export interface Reading {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
}

/** Parses, validates and picks the operation. Gives the errors, each with a code, when it cannot be asked. */
export function readDocument({ query, operationName }: Asked, reading: Reading): Operation | readonly GraphQLError[] {
  const document = parsed(query);
  if (document instanceof GraphQLError) return [document];
  const errors = validate(reading.schema, document, rulesOf(reading));
  if (errors.length > 0) return errors.map((error) => problemFrom('GRAPHQL_VALIDATION_FAILED', error));
  const definition = getOperationAST(document, operationName);
  const name = operationName ?? undefined;
  return definition ? { source: query, document, name, definition } : [unknownOperation(name)];
}

/** What to say when a document holds no operation of the wanted name, or several and no name was given. */
export const unknownOperation = (name: string | undefined): GraphQLError =>
  problem(
    'OPERATION_RESOLUTION_FAILURE',
    name
      ? `Unknown operation named "${name}".`
      : 'The document must hold one operation, or operationName must pick one.',
  );

const rulesOf = ({ introspection }: Reading) =>
  introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    checkDepth(query);
    return parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    return problemFrom('GRAPHQL_PARSE_FAILED', error as GraphQLError);
  }
}
