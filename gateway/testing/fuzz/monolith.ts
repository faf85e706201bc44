import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type FieldNode,
  getNamedType,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import { REQUIRED, valueOfRequiring } from './required.js';
import { type Thing, thing, valueOf } from './world.js';

/** The whole world in one schema, answered by graphql-js. */
export class Monolith {
  constructor(private readonly schema: GraphQLSchema) {}

  async ask(document: DocumentNode, variableValues: Readonly<Record<string, unknown>>): Promise<ExecutionResult> {
    const { schema, resolve: fieldResolver } = this;
    const typeResolver = ({ __typename }: Thing) => __typename;
    return execute({ schema, document, variableValues, fieldResolver, typeResolver, rootValue: thing('Root') });
  }

  private readonly resolve: GraphQLFieldResolver<Thing, unknown> = (...[source, args, , info]) => {
    const { fieldName } = info;
    return fieldName in REQUIRED
      ? valueOfRequiring(source, { fieldName, args, look: (object, field) => this.look(object as Thing, field) })
      : valueOf(source, args, info);
  };

  private look(object: Thing, field: FieldNode): unknown {
    const type = this.schema.getType(object.__typename) as GraphQLObjectType;
    const definition = type.getFields()[field.name.value]!;
    const info = { fieldName: definition.name, returnType: definition.type, parentType: getNamedType(type) };
    return this.resolve(object, getArgumentValues(definition, field), undefined, info as never);
  }
}
