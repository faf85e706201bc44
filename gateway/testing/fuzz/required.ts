import { type FieldNode, Kind, parse, type SelectionSetNode } from 'graphql';

const selectionOf = (fields: string): SelectionSetNode => {
  const [definition] = parse(`{ ${fields} }`).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`Expected fields, got ${fields}`);
  return definition.selectionSet;
};

/** What the fields with @requires need, by their name. */
export const REQUIRED: Readonly<Record<string, SelectionSetNode>> = {
  freight: selectionOf('weight dims { w h }'),
  tax: selectionOf('price(currency: USD, off: [1])'),
  packing: selectionOf('parts(first: 2) { size }'),
  duty: selectionOf('origin weight'),
  tariff: selectionOf('origin'),
};

/** Gives the value of a field of an object. */
type Look = (object: object, field: FieldNode) => unknown;

/** The value of a field with @requires: what it needs, as it was found, and its arguments. */
export function valueOfRequiring(object: object, { fieldName, args, look }: Requiring): string | number {
  const text = JSON.stringify([args, found(object, REQUIRED[fieldName]!, look)]);
  return fieldName === 'tariff' ? text.length : text;
}

interface Requiring {
  readonly fieldName: string;
  readonly args: object;
  readonly look: Look;
}

function found(object: object, { selections }: SelectionSetNode, look: Look): object {
  const fields = selections.filter((selection) => selection.kind === Kind.FIELD);
  return Object.fromEntries(
    fields.map((field) => {
      const value = look(object, field);
      return [field.name.value, field.selectionSet ? within(value, field.selectionSet, look) : value];
    }),
  ) as object;
}

function within(value: unknown, selection: SelectionSetNode, look: Look): unknown {
  if (Array.isArray(value)) return value.map((each) => within(each, selection, look));
  return value ? found(value, selection, look) : null;
}
