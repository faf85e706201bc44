import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { FieldSelection } from './selections.js';

/** An object, interface or union that clients see. */
export function compositeType(schema: GraphQLSchema, name: string): GraphQLCompositeType | undefined {
  const type = schema.getType(name);
  return isCompositeType(type) ? type : undefined;
}

/** Whether all that is of one type is of the other. */
export function isSubtype(schema: GraphQLSchema, type: GraphQLCompositeType, narrower: GraphQLCompositeType): boolean {
  if (type === narrower) return true;
  return (
    isAbstractType(type) && (isObjectType(narrower) || isInterfaceType(narrower)) && schema.isSubType(type, narrower)
  );
}

/** What the objects of a field are promised to be: an object's own field may promise more than that of the interface it is selected on. */
export function promisedType(
  schema: GraphQLSchema,
  owner: GraphQLCompositeType,
  { nodes, type, of }: FieldSelection,
): GraphQLCompositeType | undefined {
  const own = isUnionType(owner) ? undefined : owner.getFields()[nodes[0]!.name.value];
  if (!of || !own || own.type === type) return of;
  const promised = getNamedType(own.type);
  return isCompositeType(promised) && isSubtype(schema, of, promised) ? promised : of;
}
