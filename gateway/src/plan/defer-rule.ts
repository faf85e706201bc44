import {
  type ASTVisitor,
  type DirectiveNode,
  GraphQLError,
  type OperationDefinitionNode,
  Kind,
  type ValidationContext,
  visit,
} from 'graphql';

/** What the rules of graphql-js do not say about `@defer` yet: not at the root of a mutation, not in a subscription, labels static and once each. */
export function DeferRule(context: ValidationContext): ASTVisitor {
  const labels = new Set<string>();
  const refuse = (message: string, nodes: readonly DirectiveNode[]) =>
    context.reportError(new GraphQLError(message, { nodes }));
  const refuseIn = (operation: OperationDefinitionNode) => {
    for (const place of [operation, ...context.getRecursivelyReferencedFragments(operation)]) {
      const found = deferredIn(place.selectionSet);
      if (found.length > 0) refuse('@defer is not supported in subscriptions: ask without it.', found);
    }
  };
  return {
    OperationDefinition: (operation) => {
      if (operation.operation === 'subscription') refuseIn(operation);
    },
    Directive: (node) => {
      if (node.name.value !== 'defer') return;
      const parent = context.getParentType();
      if (parent && parent === context.getSchema().getMutationType()) {
        refuse(`@defer cannot be used on the root mutation type "${parent.name}".`, [node]);
      }
      const label = node.arguments?.find(({ name }) => name.value === 'label')?.value;
      if (!label || label.kind === Kind.NULL) return;
      if (label.kind !== Kind.STRING) return refuse('The label of @defer must be a static string.', [node]);
      if (labels.has(label.value)) refuse(`The label "${label.value}" of @defer must be used once.`, [node]);
      labels.add(label.value);
    },
  };
}

function deferredIn(selectionSet: OperationDefinitionNode['selectionSet']): readonly DirectiveNode[] {
  const found: DirectiveNode[] = [];
  visit(selectionSet, { Directive: (node) => void (node.name.value === 'defer' && found.push(node)) });
  return found;
}
