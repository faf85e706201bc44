import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';

/** Every answer that means "no". The key is the code a client sees; the value says what to do about it. */
export const REFUSALS = {
  NOT_FOUND: 'There is no such thing, or you may not see it.',
  FORBIDDEN: 'You may see it, but you may not do this to it.',
  INVALID_INPUT: 'Correct the named argument and ask again.',
  CONFLICT: 'Someone changed it before you; read it again.',
} as const;
export type RefusalCode = keyof typeof REFUSALS;

/** Thrown by domain code: in a mutation's payload it becomes `userErrors`, elsewhere a GraphQL error with its code. */
export class Refusal extends GraphQLError {
  /** `path` names the argument at fault, for example `['input', 'amount']`. */
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly inputPath: readonly string[] = [],
  ) {
    super(message, { extensions: { code } });
  }
}

/** A client may read our refusals and GraphQL's own complaints about the query. Everything else is a surprise. */
export const hideSurprises: NonNullable<ApolloServerOptions<BaseContext>['formatError']> = (shown, thrown) =>
  unwrapResolverError(thrown) instanceof GraphQLError
    ? { ...shown, ...withoutStack(shown.extensions) }
    : { message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' }, ...place(shown) };

const withoutStack = (extensions?: Record<string, unknown>) => {
  const { stacktrace: _, ...rest } = extensions ?? {};
  return { extensions: rest };
};

const place = ({ path, locations }: { path?: readonly (string | number)[]; locations?: readonly object[] }) => ({
  ...(path && { path }),
  ...(locations && { locations: locations as never }),
});
