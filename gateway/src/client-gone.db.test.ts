import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { GatewayProcess } from '../testing/gateway-process.js';
import { composed } from '../testing/composed.js';
import { data, ScriptedServer, silence } from '../testing/scripted-server.js';
import { parse } from 'graphql';

const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { one: Int two: Int }
  type Mutation { change: Int }
`;
const subgraph = new ScriptedServer(silence);
let gateway: GatewayProcess;

beforeAll(async () => {
  await subgraph.start();
  const sdl = composed([{ name: 'only', url: subgraph.url, typeDefs: parse(SDL) }]);
  // long enough that it is not for want of time that a request ends
  gateway = await GatewayProcess.start(sdl, { SUBGRAPH_TIMEOUT_MS: '120000', REQUEST_TIMEOUT_MS: '120000' });
});
afterEach(() => {
  subgraph.script = silence;
});
afterAll(async () => {
  await gateway?.stop();
  await subgraph.stop();
});

/** A client that can leave. */
function client(query: string) {
  const leaving = new AbortController();
  const response = fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: leaving.signal,
  });
  const answered = response.then((got) => got.json());
  answered.catch(() => {});
  return { leave: () => leaving.abort(), answered };
}

/** The next request that the subgraph hears waits until it is released; others until the next is held. */
function held() {
  let [release, reach, leave] = [() => {}, () => {}, () => {}];
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const hungUp = new Promise<void>((resolve) => (leave = resolve));
  const state = { hungUp: false };
  subgraph.script = (request, response, body) => {
    subgraph.script = silence;
    release = () => data({ one: 1, change: 1 })(request, response, body);
    response.once('close', () => {
      state.hungUp = !response.writableFinished;
      if (state.hungUp) leave();
    });
    reach();
  };
  return { reached, hungUp, state, release: () => release() };
}

/** Somebody asks and leaves, and the subgraph has been told: it would have been told of whoever left before. */
async function anotherLeaves(): Promise<void> {
  const { reached, hungUp } = held();
  const { leave } = client('{ two }');
  await reached;
  leave();
  await hungUp;
}

describe('A client that leaves', () => {
  it('ends the request of its query to the subgraph', async () => {
    const { reached, hungUp } = held();
    const { leave } = client('{ one }');
    await reached;
    leave();
    await hungUp;
  });

  it('does not end the request of its mutation', async () => {
    const { reached, state, release } = held();
    const { leave } = client('mutation { change }');
    await reached;
    leave();
    await anotherLeaves();
    expect(state.hungUp).toBe(false);
    release();
  });

  it('does not take with it another that waits for the same', async () => {
    const { length: heard } = subgraph.heard;
    const { reached, state, release } = held();
    const [first, second] = [client('{ one }'), client('{ one }')];
    await reached;
    await anotherLeaves(); // by then both wait
    first.leave();
    await anotherLeaves();
    expect(state.hungUp).toBe(false);
    release();
    expect(await second.answered).toEqual({ data: { one: 1 } });
    expect(subgraph.heard.length).toBe(heard + 3); // one for both
  });

  it('ends the request when it is the last of those that share it', async () => {
    const { reached, hungUp, state } = held();
    const both = [client('{ one }'), client('{ one }')];
    await reached;
    await anotherLeaves();
    both[0]!.leave();
    await anotherLeaves();
    expect(state.hungUp).toBe(false);
    both[1]!.leave();
    await hungUp;
  });
});
