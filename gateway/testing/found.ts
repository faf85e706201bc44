import { GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import type { PlanningError } from '../src/plan/planning-error.js';

/** What graphql-js finds wrong with a document. */
export function found(query: string, schema: GraphQLSchema): PlanningError[] {
  try {
    return validate(schema, parse(query)).map((error) => told('GRAPHQL_VALIDATION_FAILED', error));
  } catch (error) {
    return [told('GRAPHQL_PARSE_FAILED', error as GraphQLError)];
  }
}

const told = (code: PlanningError['code'], { message, locations }: GraphQLError): PlanningError => ({
  message,
  code,
  ...(locations && { locations }),
});
