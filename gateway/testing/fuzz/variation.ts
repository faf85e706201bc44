import {
  type GraphQLInputType,
  type GraphQLSchema,
  type IntValueNode,
  Kind,
  type StringValueNode,
  typeFromAST,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import type { Random } from './random.js';
import type { Question } from './random-operation.js';
import { randomScalar, randomValue } from './random-value.js';
import { IDS } from './world.js';

type Literal = IntValueNode | StringValueNode;

/** The same question with other literals and other variables: whoever remembers one must not answer the other with it. */
export function variation({ document, variables }: Question, schema: GraphQLSchema, random: Random): Question {
  const others = new Map<string, Literal>();
  // what was equal stays equal, so that fields that were one field stay one
  const other = (node: Literal): Literal => {
    const key = node.kind + node.value;
    if (!others.has(key)) others.set(key, randomScalar(random, typeOf(node)) as Literal);
    return others.get(key)!;
  };
  const varied = visit(document, {
    Directive: () => false,
    VariableDefinition: () => false,
    IntValue: other,
    StringValue: other,
  });
  const definitions = document.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? (each.variableDefinitions ?? []) : [],
  );
  const given = definitions.flatMap(({ variable: { name }, type }) => {
    if (!(name.value in variables)) return [];
    const value = randomValue(random, typeFromAST(schema, type as never) as GraphQLInputType);
    return [[name.value, JSON.parse(JSON.stringify(valueFromASTUntyped(value)))] as const];
  });
  return { document: varied, variables: Object.fromEntries(given) };
}

const typeOf = ({ kind, value }: Literal) => (kind === Kind.INT ? 'Int' : IDS.includes(value) ? 'ID' : 'String');
