import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  validate,
  visit,
  type ASTNode,
} from 'graphql';
import type { Question } from './random-operation.js';

/** Takes parts away as long as `fails` says that the rest still fails. */
export async function shrunk(
  question: Question,
  schema: GraphQLSchema,
  fails: (question: Question) => Promise<boolean>,
): Promise<Question> {
  let smallest = { ...question, document: parse(print(question.document)) };
  for (let at = 0; at < removable(smallest.document).length;) {
    const document = tidied(without(smallest.document, removable(smallest.document)[at]!));
    const candidate = { ...smallest, document };
    const isSmaller = isWhole(document) && validate(schema, document).length === 0 && (await fails(candidate));
    if (isSmaller) smallest = candidate;
    else at += 1;
  }
  return smallest;
}

const REMOVABLE: ReadonlySet<string> = new Set([
  Kind.FIELD,
  Kind.INLINE_FRAGMENT,
  Kind.FRAGMENT_SPREAD,
  Kind.DIRECTIVE,
  Kind.ARGUMENT,
  Kind.OBJECT_FIELD,
]);

/** Large parts come first. */
function removable(document: DocumentNode): ASTNode[] {
  const nodes: ASTNode[] = [];
  visit(document, {
    enter(node) {
      if (REMOVABLE.has(node.kind)) nodes.push(node);
    },
  });
  return nodes;
}

const without = (document: DocumentNode, gone: ASTNode): DocumentNode =>
  visit(document, { enter: (node) => (node === gone ? null : undefined) });

/** A selection that has lost its last part is none. */
function isWhole(document: DocumentNode): boolean {
  let whole = true;
  visit(document, { SelectionSet: ({ selections }) => void (whole &&= selections.length > 0) });
  return whole;
}

/** Without fragments and variables that nothing uses any more, and in a spelling of its own. */
function tidied(document: DocumentNode): DocumentNode {
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)!;
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const used = new Set<string>();
  const follow = (node: ASTNode) =>
    visit(node, {
      FragmentSpread({ name }) {
        if (used.has(name.value)) return;
        used.add(name.value);
        const fragment = fragments.find((each) => each.name.value === name.value);
        if (fragment) follow(fragment);
      },
    });
  follow(operation);
  const kept = fragments.filter(({ name }) => used.has(name.value));
  const variables = new Set<string>();
  for (const node of [operation.selectionSet, ...kept])
    visit(node, { Variable: ({ name }) => void variables.add(name.value) });
  const declared: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: (operation.variableDefinitions ?? []).filter(({ variable }) =>
      variables.has(variable.name.value),
    ),
  };
  return { kind: Kind.DOCUMENT, definitions: [declared, ...kept] };
}
