import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** An operation whose deferred fragments can be told apart. */
export interface LabelledDefers {
  /** Without named fragments: each is written where it was spread. */
  readonly definition: OperationDefinitionNode;
  /** What the client calls each deferred fragment; `d3` is ours for the one at index 3. */
  readonly labels: readonly (string | null)[];
  /** Those that decide what is deferred. */
  readonly variables: readonly string[];
}

/**
 * Gives every deferred fragment a label of its own: the planner takes two of one label for the same, also a labelled one in
 * a fragment that is spread twice. Nothing where nothing is deferred, whatever the variables.
 */
export function labelDefers(document: DocumentNode, definition: OperationDefinitionNode): LabelledDefers | undefined {
  const fragments = new Map(document.definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
  const labels: (string | null)[] = [];
  const variables = new Set<string>();
  const labelled = (directives: readonly DirectiveNode[] = []) =>
    directives.flatMap((directive) => {
      if (directive.name.value !== 'defer') return [directive];
      const condition = argument(directive, 'if');
      if (condition?.kind === Kind.BOOLEAN && !condition.value) return [];
      if (condition?.kind === Kind.VARIABLE) variables.add(condition.name.value);
      const label = argument(directive, 'label');
      const ours = `d${labels.push(label?.kind === Kind.STRING ? label.value : null) - 1}`;
      return [deferAs(ours, condition?.kind === Kind.VARIABLE ? condition.name.value : undefined)];
    });
  const inlined = (selectionSet: SelectionSetNode): SelectionSetNode => ({
    ...selectionSet,
    selections: selectionSet.selections.map((node) => {
      if (node.kind === Kind.FIELD)
        return node.selectionSet ? { ...node, selectionSet: inlined(node.selectionSet) } : node;
      const directives = labelled(node.directives);
      const { typeCondition, selectionSet: own } =
        node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value)!;
      return {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition,
        directives,
        selectionSet: inlined(own),
      } satisfies InlineFragmentNode;
    }),
  });
  if (!defers(document)) return undefined;
  const selectionSet = inlined(definition.selectionSet);
  return labels.length === 0
    ? undefined
    : { definition: { ...definition, selectionSet }, labels, variables: [...variables] };
}

/** Whether the directive stands anywhere: fragments are written out for nothing otherwise. */
function defers(document: DocumentNode): boolean {
  let found = false;
  visit(document, { Directive: ({ name }) => void (found ||= name.value === 'defer') });
  return found;
}

const argument = ({ arguments: given = [] }: DirectiveNode, named: string) =>
  given.find(({ name }) => name.value === named)?.value;

const named = (value: string) => ({ kind: Kind.NAME, value }) as const;

const deferAs = (label: string, variable: string | undefined): DirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: named('defer'),
  arguments: [
    { kind: Kind.ARGUMENT, name: named('label'), value: { kind: Kind.STRING, value: label } },
    ...(variable === undefined
      ? []
      : [
          {
            kind: Kind.ARGUMENT,
            name: named('if'),
            value: { kind: Kind.VARIABLE, name: named(variable) },
          } as const,
        ]),
  ],
});

const isFragment = (node: { kind: Kind }): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION;
