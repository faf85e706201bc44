import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';

/** Any JSON value. FHIR resources travel in it, since their JSON form is the standard. */
export const Json = new GraphQLScalarType<unknown>({
  name: 'JSON',
  description: 'Any JSON value.',
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
