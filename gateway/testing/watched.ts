import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Defer20220824Handler, GraphQL17Alpha9Handler } from '@apollo/client/incremental';

/** What one result of a query shows. */
export interface Shown {
  readonly data: unknown;
  readonly errors: readonly string[];
  readonly state: string;
}

/** The shapes of payloads that Apollo Client understands, each with the one that makes it do so. */
export const SPOKEN = [
  { shape: '2022-08-24', handler: () => new Defer20220824Handler() },
  { shape: '0.2', handler: () => new GraphQL17Alpha9Handler() },
] as const;

type Handler = (typeof SPOKEN)[number]['handler'];

/** A real Apollo Client. */
export const apolloClient = (uri: string, handler: Handler): ApolloClient =>
  new ApolloClient({ link: new HttpLink({ uri }), cache: new InMemoryCache(), incrementalHandler: handler() });

/** What is watched, and who is told of each result. */
interface Watching {
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly onShown?: ((shown: Shown) => void) | undefined;
}

/** All results of a query as an Apollo Client has them one after the other. */
export function watched(client: ApolloClient, { query, variables = {}, onShown }: Watching): Promise<Shown[]> {
  const all: Shown[] = [];
  return new Promise((resolve, reject) => {
    client.watchQuery({ query: gql(query), variables, errorPolicy: 'all', fetchPolicy: 'no-cache' }).subscribe({
      next: ({ data, dataState, error, loading }) => {
        if (dataState === 'empty' && loading) return;
        const errors = (error as { errors?: { message: string }[] } | undefined)?.errors ?? (error ? [error] : []);
        const shown = { data, state: dataState, errors: errors.map(({ message }) => message) };
        all.push(shown);
        onShown?.(shown);
        if (!loading) resolve(all);
      },
      error: reject,
    });
  });
}
