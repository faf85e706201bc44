import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { graphql } from 'graphql';
import { ROOT } from '../graph/root.js';
import type { SubgraphName } from '../graph/subgraphs.js';
import { subgraphSchema } from './schema.js';

/** Bodies remembered; enough for every query of a run. */
const REMEMBERED = 10_000;

/** A subgraph that listens. */
export interface ServedSubgraph {
  readonly url: string;
  readonly server: Server;
}

/**
 * Serves one subgraph on 127.0.0.1. It executes each request body once and then gives the same bytes again: what is
 * measured is the gateway. GET answers how many requests came.
 */
export async function serveSubgraph(name: SubgraphName, port = 0): Promise<ServedSubgraph> {
  const answer = rememberedAnswers(name);
  let requests = 0;
  const server = createServer({ keepAliveTimeout: 120_000 }, async (request, response) => {
    if (request.method === 'GET') return response.end(String(requests));
    requests += 1;
    const bytes = await answer(await textOf(request));
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length }).end(bytes);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, server };
}

function rememberedAnswers(name: SubgraphName): (body: string) => Promise<Buffer> | Buffer {
  const schema = subgraphSchema(name);
  const known = new Map<string, Buffer>();
  return (body) => known.get(body) ?? execute(body);

  async function execute(body: string): Promise<Buffer> {
    const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
    const result = await graphql({ schema, source: query, rootValue: ROOT, variableValues: variables ?? {} });
    const bytes = Buffer.from(JSON.stringify(result));
    if (known.size < REMEMBERED) known.set(body, bytes);
    return bytes;
  }
}

const textOf = (request: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).once('error', reject);
    request.once('end', () => resolve(Buffer.concat(chunks).toString()));
  });
