import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isLeafType,
  isListType,
  Kind,
  parseType,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { literalValue } from './literal-value.js';

/** A document whose literals have become variables, the definitions these need, and their values by name. */
export interface Lifted {
  readonly document: DocumentNode;
  readonly variables: readonly VariableDefinitionNode[];
  readonly literals: Readonly<Record<string, unknown>>;
}

/**
 * Makes variables of the literals in arguments of fields, so that operations that differ in nothing else share a plan.
 * The same value of the same type is one variable, so that fields that were one remain one. What stays: literals of
 * directives, which planning must see, `null`, and what could mean something else as a variable.
 */
export function liftLiterals(document: DocumentNode, schema: GraphQLSchema): Lifted {
  const taken = variablesOf(document);
  const ambiguous = ambiguousArguments(document, schema);
  const known = new Map<string, { name: string; type: string; value: unknown }>();
  let count = 0;
  const variableFor = (type: string, value: unknown): ValueNode => {
    const key = `${type} ${JSON.stringify(value)}`;
    let variable = known.get(key);
    if (!variable) {
      while (taken.has(`_${count}`)) count += 1;
      variable = { name: `_${count}`, type, value };
      count += 1;
      known.set(key, variable);
    }
    return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable.name } };
  };
  const lift = (node: ValueNode, type: GraphQLInputType): ValueNode => {
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      if (node.kind !== Kind.LIST) return node; // one value for a list of one: no variable may do that
      return { ...node, values: node.values.map((item) => lift(item, nullable.ofType)) };
    }
    if (isInputObjectType(nullable)) {
      if (node.kind !== Kind.OBJECT || nullable.isOneOf) return node;
      const fieldTypes = nullable.getFields();
      const fields = node.fields.map((field) => ({
        ...field,
        value: lift(field.value, fieldTypes[field.name.value]!.type),
      }));
      return { ...node, fields };
    }
    const value = isLeafType(nullable) ? literalValue(node, nullable) : undefined;
    return value === undefined ? node : variableFor(String(type), value);
  };
  const lifted = eachField(document, schema, (field, definition) => {
    const liftIn = (argument: ArgumentNode) => {
      const type = definition.args.find(({ name }) => name === argument.name.value)?.type;
      return type && !ambiguous.has(placeOf(field, argument))
        ? { ...argument, value: lift(argument.value, type) }
        : argument;
    };
    return field.arguments?.length ? { ...field, arguments: field.arguments.map(liftIn) } : undefined;
  });
  const variables = [...known.values()];
  return {
    document: lifted,
    variables: variables.map(definitionOf),
    literals: Object.fromEntries(variables.map(({ name, value }) => [name, value])),
  };
}

const definitionOf = ({ name, type }: { name: string; type: string }): VariableDefinitionNode => ({
  kind: Kind.VARIABLE_DEFINITION,
  variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
  type: parseType(type, { noLocation: true }),
});

const placeOf = ({ alias, name }: FieldNode, argument: ArgumentNode) =>
  `${(alias ?? name).value} ${argument.name.value}`;

/**
 * Arguments that have one name in the response but not one type, as fields of two interfaces may: written alike they
 * agree, as variables of two types they would not.
 */
function ambiguousArguments(document: DocumentNode, schema: GraphQLSchema): ReadonlySet<string> {
  const types = new Map<string, string>();
  const ambiguous = new Set<string>();
  eachField(document, schema, (field, { args }) => {
    for (const argument of field.arguments ?? []) {
      const type = String(args.find(({ name }) => name === argument.name.value)?.type);
      const place = placeOf(field, argument);
      if ((types.get(place) ?? type) !== type) ambiguous.add(place);
      types.set(place, type);
    }
  });
  return ambiguous;
}

type OnField = (field: FieldNode, definition: GraphQLField<unknown, unknown>) => FieldNode | void;

function eachField(document: DocumentNode, schema: GraphQLSchema, onField: OnField): DocumentNode {
  const info = new TypeInfo(schema);
  const enter = (field: FieldNode) => {
    const definition = info.getFieldDef();
    return definition ? (onField(field, definition) ?? undefined) : undefined;
  };
  return visit(document, visitWithTypeInfo(info, { Field: { enter } }));
}

function variablesOf(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}
