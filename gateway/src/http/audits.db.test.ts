import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GatewayProcess } from '../../testing/gateway-process.js';
import { ToyGraph } from '../../testing/toy-graph.js';

const graph = new ToyGraph();
let gateway: GatewayProcess;

beforeAll(async () => {
  gateway = await GatewayProcess.start(await graph.start());
});
afterAll(async () => {
  await gateway?.stop();
  await graph.stop();
});

describe('The HTTP door, by the audits of GraphQL over HTTP,', () => {
  it.each(serverAudits({ url: () => gateway.url }))('$name', async ({ name, fn }) => {
    const result = await fn();
    const why = 'reason' in result ? result.reason : '';
    // what a server MAY do it may leave: a form that a foreign page could send, for one
    const allowed = name.startsWith('MAY') ? ['ok', 'notice'] : ['ok'];
    expect(allowed, why).toContain(result.status);
  });
});
