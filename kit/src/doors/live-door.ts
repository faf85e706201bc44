import type { Server } from 'node:http';
import { GraphQLError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Host } from '../host.js';
import { type Door, type LiveArgs, liveArgs } from './live-args.js';
import { liveResults } from './live-results.js';
import { unexpected } from './told-errors.js';

/** Subscriptions over graphql-transport-ws at `/graphql`. One socket serves many callers: identity comes per operation. */
export function openLiveDoor(server: Server, host: Host, door: Door) {
  const sockets = new WebSocketServer({ server, path: '/graphql', perMessageDeflate: false, maxPayload: 1 << 20 });
  const { dispose } = useServer(
    {
      onSubscribe: async (_, __, payload) => {
        try {
          return await liveArgs(payload, host, door);
        } catch (error) {
          // thrown from here it would close the socket, and with it everyone else's subscriptions
          return [error instanceof GraphQLError ? error : unexpected(host, error)];
        }
      },
      execute: () => ({ errors: [new GraphQLError('Queries and mutations are answered over HTTP.')] }),
      subscribe: (args) => liveResults(host, args as LiveArgs),
    },
    sockets,
    12_000,
  );
  return async () => dispose();
}
