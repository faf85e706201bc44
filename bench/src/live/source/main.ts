import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { STARS } from '../graph/event.js';
import { PRODUCTS, REVIEWS } from '../graph/sdl.js';
import { answerOrders } from './answer-orders.js';
import { liveResults } from './live-results.js';
import { Source } from './source.js';

// both subgraphs: events over graphql-transport-ws at /products/graphql, entities over HTTP at /reviews/graphql
const source = new Source();
const schemaOf = (sdl: string, resolvers: object) =>
  buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
const products = schemaOf(PRODUCTS, { Subscription: { priceChanged: { subscribe: () => source.follow() } } });
const reviews = schemaOf(REVIEWS, { Product: { __resolveReference: (key: object) => ({ ...key, stars: STARS }) } });

let requests = 0;
const server = createServer({ keepAliveTimeout: 120_000 }, async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  if (chunks.length === 0) return void response.end('{}');
  requests += 1;
  const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as { query: string; variables: object };
  const result = await graphql({ schema: reviews, source: query, variableValues: { ...variables } });
  response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
});
useServer(
  {
    schema: products,
    onSubscribe: (_, __, { query, variables, extensions }) => {
      const cursors = (extensions as { cursors?: boolean } | undefined)?.cursors === true;
      const contextValue = { cursor: cursors ? `products:${source.seq}` : undefined };
      return { schema: products, document: parse(query), variableValues: { ...variables }, contextValue };
    },
    subscribe: liveResults,
  },
  new WebSocketServer({ server, perMessageDeflate: false }),
);
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
answerOrders(source, () => requests);
