import {
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { SoundOperation } from './read-operation.js';

/** Every `Type` and `Type.field` that an operation selects or may reach, its fragments included. */
export function selected({ document, definition }: SoundOperation, schema: GraphQLSchema): ReadonlySet<string> {
  const info = new TypeInfo(schema);
  const found = new Set<string>();
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const enter = () => {
    const [parent, field, type] = [info.getParentType(), info.getFieldDef(), getNamedType(info.getType())];
    const owners = parent && field ? ownersOf(parent, field.name, schema) : [];
    for (const { name } of owners) found.add(name).add(`${name}.${field!.name}`);
    if (type) found.add(type.name);
  };
  const asked = { kind: Kind.DOCUMENT, definitions: [definition, ...fragments] } as const;
  visit(asked, visitWithTypeInfo(info, { Field: { enter } }));
  return found;
}

/** The types whose field this may be: asked of an interface, that of every type behind it. `__typename` shows nothing of them. */
function ownersOf(parent: GraphQLCompositeType, field: string, schema: GraphQLSchema): readonly GraphQLCompositeType[] {
  if (!isAbstractType(parent) || field === '__typename') return [parent];
  const between = isInterfaceType(parent) ? schema.getImplementations(parent).interfaces : [];
  return [parent, ...between, ...schema.getPossibleTypes(parent)];
}
