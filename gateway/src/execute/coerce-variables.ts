import { type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql';
import { problemFrom } from '../error/problem.js';

/** Variables by name. */
export type Variables = Readonly<Record<string, unknown>>;

/** The variables as the operation declares them, defaults filled in. Throws what is wrong with the first bad one. */
export function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Variables,
): Variables {
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, given, { maxErrors: 1 });
  if (coerced) return coerced;
  throw problemFrom('BAD_USER_INPUT', errors[0]!);
}
