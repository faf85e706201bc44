import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { resumeLink } from '@valueverse/client/apollo';
import { createResumingClient as createResumingSseClient } from '@valueverse/client/graphql-sse';
import { createResumingClient as createResumingWsClient } from '@valueverse/client/graphql-ws';
import { steadyFetch } from '@valueverse/client/steady-fetch';

/** Where a client connects, as whom, and what it wants. */
export interface Wish {
  readonly url: string;
  readonly authorization: () => Promise<string>;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly extensions?: Record<string, unknown>;
  /** Gets every result, and what ends the subscription. */
  readonly next: (result: unknown) => void;
  readonly ended?: (how: unknown) => void;
  readonly onResync?: (cursor: string | undefined) => void;
}

/** Follows as one kind of client does. Gives back what ends it. */
export type Follow = (wish: Wish) => () => unknown;

const overWs = ({ url, authorization }: Wish) => ({
  url: url.replace(/^http/, 'ws'),
  webSocketImpl: WebSocket,
  connectionParams: async () => ({ authorization: await authorization() }),
});
const overHttp = ({ url, authorization }: Wish) => ({
  url,
  headers: async () => ({ authorization: await authorization() }),
});
const asked = ({ query, variables, extensions }: Wish) => ({
  query,
  ...(variables && { variables }),
  ...(extensions && { extensions }),
});
const sinkOf = ({ next, ended }: Wish) => ({
  next: (result: unknown) => next(result),
  error: (error: unknown) => ended?.(error),
  complete: () => ended?.(undefined),
});

interface Subscribing {
  subscribe(request: ReturnType<typeof asked>, sink: ReturnType<typeof sinkOf>): () => void;
  dispose(): unknown;
}

function subscribed(client: Subscribing, wish: Wish) {
  const leave = client.subscribe(asked(wish), sinkOf(wish));
  return () => {
    leave();
    return client.dispose();
  };
}

function apollo(link: ApolloLink, wish: Wish) {
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const { query, ...rest } = asked(wish);
  const events = client.subscribe({ query: gql(query), ...rest, errorPolicy: 'all', fetchPolicy: 'no-cache' });
  const subscription = events.subscribe({ next: wish.next, complete: () => wish.ended?.(undefined) });
  return () => {
    subscription.unsubscribe();
    client.stop();
  };
}

const withToken = ({ authorization }: Wish) =>
  new SetContextLink(async () => ({ headers: { authorization: await authorization() } }));

/** The clients as their makers ship them. */
export const STOCK: readonly { client: string; follow: Follow }[] = [
  { client: 'graphql-ws', follow: (wish) => subscribed(createWsClient(overWs(wish)) as never, wish) },
  { client: 'graphql-sse', follow: (wish) => subscribed(createSseClient(overHttp(wish)) as never, wish) },
  {
    client: 'Apollo Client over WebSocket',
    follow: (wish) => apollo(new GraphQLWsLink(createWsClient(overWs(wish))), wish),
  },
  {
    client: 'Apollo Client over HTTP',
    follow: (wish) => apollo(ApolloLink.from([withToken(wish), new HttpLink({ uri: wish.url })]), wish),
  },
];

/** The same with our helpers, as their README says. */
export const RESUMING: readonly { client: string; follow: Follow }[] = [
  {
    client: 'graphql-ws',
    follow: (wish) => {
      const { onResync } = wish;
      return subscribed(createResumingWsClient({ ...overWs(wish), onResync }) as never, wish);
    },
  },
  {
    client: 'graphql-sse',
    follow: (wish) => {
      const { onResync } = wish;
      return subscribed(createResumingSseClient({ ...overHttp(wish), onResync }) as never, wish);
    },
  },
  {
    client: 'Apollo Client over WebSocket',
    follow: (wish) => {
      const { onResync } = wish;
      return apollo(new GraphQLWsLink(createResumingWsClient({ ...overWs(wish), onResync })), wish);
    },
  },
  {
    client: 'Apollo Client over stock graphql-ws with the resume link',
    follow: (wish) => {
      const { onResync } = wish;
      // without this graphql-ws gives up where nobody listens
      const patient = createWsClient({ ...overWs(wish), retryAttempts: Infinity, shouldRetry: () => true });
      return apollo(ApolloLink.from([resumeLink({ onResync }), new GraphQLWsLink(patient)]), wish);
    },
  },
  {
    client: 'Apollo Client over HTTP',
    follow: (wish) => {
      const { url: uri, onResync } = wish;
      const http = new HttpLink({ uri, fetch: steadyFetch() });
      return apollo(ApolloLink.from([resumeLink({ onResync }), withToken(wish), http]), wish);
    },
  },
];
