import {
  baseType,
  type CompositeType,
  type FieldDefinition,
  isCompositeType,
  isInterfaceType,
  isUnionType,
  type Schema,
} from '@apollo/federation-internals';
import { Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql';

interface JoinField {
  readonly requires?: string;
  readonly contextArguments?: readonly { readonly context: string; readonly selection: string }[];
}

type Found = Set<string>;

/**
 * For every field that its subgraph can only answer with data of others (`@requires`, `@fromContext`): the types and
 * fields of that data, as `Type` and `Type.field`. Who asks for the one asks for the others.
 */
export function neededFields(schema: Schema): ReadonlyMap<string, ReadonlySet<string>> {
  const needed = new Map<string, Found>();
  for (const application of schema.directive('join__field')?.applications() ?? []) {
    const field = application.parent as FieldDefinition<CompositeType>;
    const { requires, contextArguments = [] } = application.arguments() as JoinField;
    const found = needed.get(field.coordinate) ?? new Set<string>();
    if (requires) collect(selectionOf(`{ ${requires} }`), field.parent, found);
    for (const { context, selection } of contextArguments) {
      for (const type of typesOfContext(schema, context)) collect(selectionOf(selection), type, found);
    }
    if (found.size > 0) needed.set(field.coordinate, found);
  }
  return needed;
}

const selectionOf = (text: string) =>
  (parse(text, { noLocation: true }).definitions[0] as OperationDefinitionNode).selectionSet;

function typesOfContext(schema: Schema, context: string): readonly CompositeType[] {
  const name = schema.coreFeatures?.getByIdentity('https://specs.apollo.dev/context')?.directiveNameInSchema('context');
  const applied = (name && schema.directive(name)?.applications()) || [];
  return [...applied]
    .filter((application) => application.arguments()['name'] === context)
    .map(({ parent }) => parent as CompositeType);
}

function collect({ selections }: SelectionSetNode, type: CompositeType, found: Found): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) continue; // a set of fields has no named ones
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const narrower = type.schema().type(selection.typeCondition?.name.value ?? type.name);
      if (narrower && isCompositeType(narrower)) collect(selection.selectionSet, narrower, found);
      continue;
    }
    const { name, selectionSet } = selection;
    const field = isUnionType(type) ? undefined : type.field(name.value);
    if (!field) continue;
    const owners = isInterfaceType(type) && name.value !== '__typename' ? [type, ...type.allImplementations()] : [type];
    for (const owner of owners) found.add(owner.name).add(`${owner.name}.${name.value}`);
    const answer = baseType(field.type!);
    found.add(answer.name);
    if (selectionSet && isCompositeType(answer)) collect(selectionSet, answer, found);
  }
}
