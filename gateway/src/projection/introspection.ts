import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { own } from '../compile/own.js';
import type { Introspect } from './projection.js';

/** What introspection fields of one operation are answered from. */
export interface Introspected {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variableDefinitions?: readonly VariableDefinitionNode[] | undefined;
}

/** Answers the introspection fields of one operation. A text that depends on no variable is remembered. */
export function introspection(introspected: Introspected): Introspect {
  const { schema, fragments, variableDefinitions = [] } = introspected;
  const texts = new WeakMap<FieldNode, string>();
  return (field, variableValues) => {
    const known = texts.get(field);
    if (known !== undefined) return known;
    const used = variablesIn(field, fragments);
    const declared = variableDefinitions.filter(({ variable }) => used.has(variable.name.value));
    const document = documentOf(field, declared, fragments);
    const { data } = executeSync({ schema, document, rootValue: {}, variableValues });
    const text = JSON.stringify((data && own(data, (field.alias ?? field.name).value)) ?? null);
    if (used.size === 0) texts.set(field, text);
    return text;
  };
}

function documentOf(
  field: FieldNode,
  variableDefinitions: readonly VariableDefinitionNode[],
  fragments: Introspected['fragments'],
): DocumentNode {
  const selectionSet = { kind: Kind.SELECTION_SET, selections: [field] } as const;
  const operation = OperationTypeNode.QUERY;
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      { kind: Kind.OPERATION_DEFINITION, operation, variableDefinitions, selectionSet },
      ...fragments.values(),
    ],
  };
}

/** By the field itself and by the fragments it spreads, and by those that they spread. */
function variablesIn(field: FieldNode, fragments: Introspected['fragments']): ReadonlySet<string> {
  const used = new Set<string>();
  const spread = new Set<FragmentDefinitionNode>();
  const look = (node: FieldNode | FragmentDefinitionNode) =>
    visit(node, {
      Variable: ({ name }) => void used.add(name.value),
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (fragment) spread.add(fragment);
      },
    });
  look(field);
  // a set that grows while it is walked is walked to its end
  for (const fragment of spread) look(fragment);
  return used;
}
