import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  validate,
  type VariableDefinitionNode,
} from 'graphql';
import type { Random } from './random.js';
import { RandomSelection } from './random-selection.js';
import { RandomVariables } from './random-variables.js';

/** A question: a document with one operation, and its variables. */
export interface Question {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A valid operation over the schema. What comes out invalid, two fields under one name say, is thrown away. */
export function randomOperation(random: Random, schema: GraphQLSchema): Question {
  for (;;) {
    const question = attempt(random, schema);
    if (validate(schema, question.document).length === 0) return question;
  }
}

function attempt(random: Random, schema: GraphQLSchema): Question {
  const operation = random.chance(8) ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY;
  const variables = new RandomVariables(random);
  const selection = new RandomSelection(random, schema, variables);
  const selectionSet = selection.of(schema.getRootType(operation)!, 2 + random.below(4));
  const name = random.chance(30)
    ? { name: { kind: Kind.NAME, value: random.pick(['Q', 'constructor', 'query']) } as const }
    : {};
  const definition = {
    kind: Kind.OPERATION_DEFINITION,
    operation,
    ...name,
    variableDefinitions: variables.definitions as readonly VariableDefinitionNode[],
    selectionSet,
  } as const;
  const definitions = random.chance(50) ? [definition, ...selection.fragments] : [...selection.fragments, definition];
  return { document: { kind: Kind.DOCUMENT, definitions }, variables: variables.given };
}
