import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, bodyOf } from './gateways/ask.js';
import { compare, sameAnswer } from './gateways/same-answer.js';
import { type Gateway, startGateway } from './gateways/start-gateway.js';
import { composeSupergraph } from './graph/compose.js';
import { QUERIES, type QueryName } from './graph/queries.js';
import { LoadGenerator } from './load/load-generator.js';
import { measure } from './measure/measure.js';
import { Crew } from './process/crew.js';
import { hungSubgraph } from './resilience/hung-subgraph.js';
import { startWorld } from './resilience/world.js';
import { startSubgraphs, type Subgraphs } from './subgraphs/start-subgraphs.js';

const crew = new Crew();
let subgraphs: Subgraphs;
let stock: Gateway;
let ours: Gateway;
beforeAll(async () => {
  subgraphs = await startSubgraphs(crew);
  const file = crew.file('supergraph.graphql', composeSupergraph(subgraphs.urls));
  stock = await startGateway(crew, 'stock', file);
  ours = await startGateway(crew, 'ours', file);
});
afterAll(() => crew.end());

const requestsFor = async (query: QueryName) => {
  const before = await subgraphs.requests();
  const text = await ask(stock.url, QUERIES[query]);
  return { text, requests: (await subgraphs.requests()) - before };
};

describe('The bench', () => {
  it.each(Object.entries(QUERIES))('measures gateways that answer as a monolith does: %s', async (_, query) => {
    expect(await sameAnswer([stock, ours], query)).toHaveLength(2);
  });

  it('has a big answer that takes Apollo 16 subgraph requests, and a small one that takes 2', async () => {
    const [big, medium, small] = [await requestsFor('big'), await requestsFor('medium'), await requestsFor('small')];
    expect([big.requests, medium.requests, small.requests]).toEqual([16, 4, 2]);
    expect(big.text.trimEnd()).toHaveLength(84_760);
    expect(JSON.parse(big.text)).not.toHaveProperty('errors');
  });

  it('refuses to measure what answers otherwise', async () => {
    await expect(sameAnswer([{ name: 'a subgraph', url: subgraphs.urls.accounts }], QUERIES.small)).rejects.toThrow(
      'a subgraph does not answer as the monolith does',
    );
    expect(() => compare('it', '{"data":{"b":1,"a":2}}', '{"data":{"a":2,"b":1}}')).not.toThrow();
  });

  it('counts what a gateway does under load', async () => {
    const bench = { subgraphs, generator: await LoadGenerator.start(crew) };
    const load = { url: stock.url, bodies: [bodyOf(QUERIES.medium)], connections: 2, seconds: 0.2 };
    const { subgraphRequests, rssMb, perSecond } = await measure(bench, stock, load);
    expect(subgraphRequests).toBe(4);
    expect(Math.min(rssMb, perSecond)).toBeGreaterThan(0);
    await expect(measure(bench, stock, { ...load, bytes: 1 })).rejects.toThrow('stock must answer every request');
  });

  it('hangs a subgraph and lets it go again', async () => {
    const world = await startWorld(crew, { rounds: 1, seconds: 0.2 });
    expect(await hungSubgraph(world)).toMatch(/^stock .+\nours .+% +-?\d+$/m);
  });
});
