import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { checkDepth } from '../admit/check-depth.js';
import { problem } from '../error/problem.js';
import type { Asked } from './operation.js';
import { checkSize } from './check-size.js';
import { DeferRule } from './defer-rule.js';
import { planningErrors, type PlanningErrors } from './planning-error.js';

/** An operation that the schema can answer, in the document that holds it. */
export interface SoundOperation {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
}

/** More tokens than any honest document has. */
const MAX_TOKENS = 10_000;

/** Against what a document is read, and how much of it at most. */
export interface SizedReading {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  readonly maxFields?: number | undefined;
}

/** Parses, measures and validates a document and picks the operation; what is too big is refused before it can cost anything. */
export function readOperation(
  { query, operationName }: Pick<Asked, 'query' | 'operationName'>,
  reading: SizedReading,
): SoundOperation | PlanningErrors {
  const document = attempt('GRAPHQL_PARSE_FAILED', () => {
    checkDepth(query);
    return parse(query, { maxTokens: MAX_TOKENS });
  });
  if ('errors' in document) return document;
  const tooBig = attempt('GRAPHQL_VALIDATION_FAILED', () => checkSize(document, reading.maxFields));
  if (tooBig) return tooBig;
  const errors = validate(reading.schema, document, rulesOf(reading));
  if (errors.length > 0) return planningErrors('GRAPHQL_VALIDATION_FAILED', errors);
  const definition = getOperationAST(document, operationName);
  if (definition) return { document, definition };
  return planningErrors('OPERATION_RESOLUTION_FAILURE', [unknownOperation(operationName ?? undefined)]);
}

/** What to say when a document holds no operation of the wanted name, or several and no name was given. */
const unknownOperation = (name: string | undefined): GraphQLError =>
  problem(
    'OPERATION_RESOLUTION_FAILURE',
    name
      ? `Unknown operation named "${name}".`
      : 'The document must hold one operation, or operationName must pick one.',
  );

function attempt<T>(code: 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED', read: () => T): T | PlanningErrors {
  try {
    return read();
  } catch (error) {
    if (error instanceof GraphQLError) return planningErrors(code, [error]);
    throw error;
  }
}

const RULES = [...specifiedRules, DeferRule];

const rulesOf = ({ introspection }: SizedReading) =>
  introspection ? RULES : [...RULES, NoSchemaIntrospectionCustomRule];
