import { GraphQLError, type GraphQLField, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { badValue } from '../bad-value.js';
import type { Context } from '../context.js';
import { mutationDoor } from './mutation-door.js';

type Resolver = GraphQLFieldResolver<unknown, Context>;

/** Puts every root field behind its door: a known caller unless the field is public, a transaction for each mutation. */
export function guard(schema: GraphQLSchema): GraphQLSchema {
  for (const field of fieldsOf(schema, 'Query')) {
    field.resolve = known(field, refusingBadValues(field.resolve as Resolver));
  }
  for (const field of fieldsOf(schema, 'Mutation')) {
    field.resolve = known(field, mutationDoor(field.name, field.resolve as Resolver));
  }
  for (const field of fieldsOf(schema, 'Subscription')) {
    field.subscribe = known(field, field.subscribe as Resolver);
  }
  return schema;
}

const fieldsOf = (schema: GraphQLSchema, root: string) => {
  const type = { Query: schema.getQueryType(), Mutation: schema.getMutationType() }[root];
  return Object.values((root === 'Subscription' ? schema.getSubscriptionType() : type)?.getFields() ?? {});
};

/** The schema says `@tag(name: "public")` where nobody has to sign in; `_service` is what composition reads. */
const isPublic = (field: GraphQLField<unknown, Context>) =>
  field.name === '_service' ||
  field.astNode?.directives?.some(
    ({ name, arguments: [tag] = [] }) =>
      name.value === 'tag' && tag?.value.kind === 'StringValue' && tag.value.value === 'public',
  );

const refusingBadValues =
  (resolve: Resolver): Resolver =>
  async (...asked) => {
    try {
      return await resolve(...asked);
    } catch (error) {
      throw badValue(error) ?? error;
    }
  };

function known(field: GraphQLField<unknown, Context>, resolve: Resolver): Resolver {
  if (isPublic(field)) return resolve;
  return (...asked) => {
    const [, , { caller }] = asked;
    if (caller.kind === 'ANONYMOUS') throw unauthenticated(field.name);
    return resolve(...asked);
  };
}

const unauthenticated = (field: string) =>
  new GraphQLError(`${field} needs a token: send it as "authorization: Bearer …".`, {
    extensions: { code: 'UNAUTHENTICATED' },
  });
