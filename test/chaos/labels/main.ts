import { createServer } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { LABELS } from '../graph.js';

/** Says when it was asked: an event that is completed with what was read before it happened gives itself away. */
const Reading = { __resolveReference: ({ id }: { id: string }) => ({ id, readAt: String(Date.now()) }) };
const resolvers = { Reading, Echo: Reading };
const schema = buildSubgraphSchema([{ typeDefs: parse(LABELS), resolvers }]);

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  if (chunks.length === 0) return void response.end('{}'); // a health check
  const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as { query: string; variables: object };
  const result = await graphql({ schema, source: query, variableValues: { ...variables } });
  response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
});
server.keepAliveTimeout = 120_000;
server.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'));
