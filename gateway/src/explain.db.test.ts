import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { explainedAtTerminal } from '../testing/explained-at-terminal.js';
import { ToyGraph } from '../testing/toy-graph.js';
import { ToyIssuer } from '../testing/toy-issuer.js';
import type { ExplainedOperation } from './explain/explain-operation.js';

const graph = new ToyGraph();
const QUERY = 'query Mine { products { name stars } again: products { id stars } }';
let folder: string;
let supergraph: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'explain-'));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, await graph.start());
  supergraph = ['--supergraph', file];
});
beforeEach(() => {
  graph.products.heard.length = graph.reviews.heard.length = 0;
});
afterAll(async () => {
  await graph.stop();
  await rm(folder, { recursive: true });
});

const explain = (args: readonly string[], terminal?: Parameters<typeof explainedAtTerminal>[1]) =>
  explainedAtTerminal([...supergraph, '--explain', ...args], {
    ...terminal,
    env: { GATEWAY_CACHE_DIR: join(folder, 'cache'), ...terminal?.env },
  });
const said = async (args: readonly string[]) =>
  JSON.parse((await explain([...args, '--json'])).out) as ExplainedOperation;

describe('An explanation at the terminal', () => {
  it('shows the plan with numbers, the requests for it, and what they took', async () => {
    const { code, out, err } = await explain([QUERY]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^query Mine: 3 fetches, planned in \d+\.\d ms\n\nQueryPlan \{\n/);
    for (const number of [1, 2, 3])
      expect(out).toMatch(new RegExp(`^ +Fetch\\(service: "\\w+"\\) \\{ # ${number}$`, 'm'));
    expect(out).toMatch(/^2 requests for 3 fetches, warm\nstart +took +subgraph +fetches +entities +answer\n/m);
    expect(out).toMatch(/^ *\d+\.\d +\d+\.\d +products +1 +\d+ B +━+$/m);
    expect(out).toMatch(/^ *\d+\.\d +\d+\.\d +reviews +2-3 +6→3 +\d+ B +━+$/m);
    expect(out).toMatch(/^cold +\d+\.\d ms, 2 requests, connections to open included$/m);
    expect(out).toMatch(/^warm +\d+\.\d ms, the median of 5 runs from \d+\.\d ms to \d+\.\d ms$/m);
    expect(out).toMatch(/^answer +\d+ B$/m);
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect(out).not.toContain('\u001b'); // a pipe shows no colours
    expect(graph.products.heard.length).toBe(7); // once cold, five times warm, once to look
  });

  it('says the same in JSON', async () => {
    const { kind, name, plan, fetches, planning, cold, warm } = await said([QUERY]);
    expect({ kind, name, fetches }).toEqual({ kind: 'query', name: 'Mine', fetches: 3 });
    expect(plan).toContain('        Fetch(service: "reviews") { # 3');
    expect(planning).toBeGreaterThan(0);
    expect(warm!.took).toEqual(warm!.took.toSorted((one, other) => one - other));
    expect(warm!.median).toBe(warm!.took[2]);
    for (const run of [cold!, warm!.traced]) {
      expect(run).toMatchObject({
        errors: [],
        answerBytes: JSON.stringify({
          data: {
            products: ['1', '2', '3'].map((id) => ({ name: `Product ${id}`, stars: 1 })),
            again: ['1', '2', '3'].map((id) => ({ id, stars: 1 })),
          },
        }).length,
        requests: [
          { subgraph: 'products', fetches: [1], errors: 0 },
          { subgraph: 'reviews', fetches: [2, 3], errors: 0, entities: { wanted: 6, sent: 3 } },
        ],
      });
      const [first, second] = run.requests;
      expect(second!.startedAt).toBeGreaterThanOrEqual(first!.startedAt + first!.took - 0.01);
      expect(run.took).toBeGreaterThanOrEqual(second!.startedAt + second!.took - 0.01);
    }
  });

  it('takes the document from a file or standard input, and variables with it', async () => {
    const query = 'query A { catalog } query B($id: ID!) { product(id: $id) { name } }';
    const [document, variables] = [join(folder, 'b.graphql'), join(folder, 'variables.json')];
    await Promise.all([writeFile(document, query), writeFile(variables, '{"id":"7"}')]);
    const { out } = await explain(['-', '--operation', 'B', '--variables', '{"id":"7"}'], { input: query });
    expect(out).toMatch(/^query B: 1 fetch,/);
    const fromFile = await said([`@${document}`, '--operation', 'B', '--variables', `@${variables}`]);
    expect(fromFile).toMatchObject({
      name: 'B',
      cold: { answerBytes: '{"data":{"product":{"name":"Product 7"}}}'.length },
    });
  });

  it('runs a mutation once', async () => {
    const { cold, warm } = await said(['mutation { rename(id: "1", name: "x") { name } }']);
    expect(warm).toBeUndefined();
    expect(cold!.requests.length).toBe(1);
    expect(graph.products.heard.length).toBe(1);
  });

  it('runs nothing when told so, nor a subscription', async () => {
    const { code, out } = await explain([QUERY, '--no-run']);
    expect({ code, ran: out.includes('cold') }).toEqual({ code: 0, ran: false });
    const live = await explain(['subscription { priceChanged { stars } }']);
    expect(live.out).toMatch(/^subscription: 2 fetches[^]*Primary: [^]*A subscription is planned here, not run\.\n$/);
    expect(graph.products.heard).toEqual([]);
  });

  it('shows what went wrong in a run', async () => {
    const { code, out } = await explain(['{ catalog refuse(code: "FORBIDDEN", message: "Not yours.") }']);
    expect(code).toBe(0);
    expect(out).toMatch(/^answer .*, 1 error\nNot yours\. \(FORBIDDEN\) at refuse\n$/m);
  });

  it.each([
    {
      what: 'an unknown field',
      args: ['{ nope }'],
      says: 'Cannot query field "nope" on type "Query". (GRAPHQL_VALIDATION_FAILED) at 1:3',
    },
    {
      what: 'a missing variable',
      args: ['query($id: ID!) { product(id: $id) { id } }'],
      says: 'Variable "$id" of required type "ID!" was not provided.',
    },
    {
      what: 'a missing file',
      args: ['@/nowhere.graphql'],
      says: 'The file /nowhere.graphql that --explain names does not exist.',
    },
    {
      what: 'no document',
      args: ['-'],
      says: '--explain must be an operation, @FILE with one, or - for standard input, got nothing.',
    },
    {
      what: 'variables that are no JSON',
      args: ['{ catalog }', '--variables', 'id=1'],
      says: '--variables must be a JSON object, got text that is no JSON',
    },
    {
      what: 'variables that are a list',
      args: ['{ catalog }', '--variables', '[1]'],
      says: '--variables must be a JSON object such as {"id":"1"}, got [1].',
    },
    {
      what: 'a header without a name',
      args: ['{ catalog }', '--header', 'secret'],
      says: "--header must be like 'name: value', got a text that does",
    },
  ])('ends with an exit code and the reason for $what', async ({ args, says }) => {
    const { code, out, err } = await explain(args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(says);
    expect(err).not.toMatch(/^\s+at \S+ \(/m);
    expect(graph.products.heard).toEqual([]);
  });
});

describe('An explanation over a graph that asks who calls', () => {
  let issuer: ToyIssuer;
  beforeAll(async () => {
    issuer = await ToyIssuer.make();
  });
  afterAll(() => issuer.remove());

  it('needs the token that a request would need, and none for the plan alone', async () => {
    const env = { AUTH_ISSUERS: issuer.setting, INTERNAL_TOKEN_SECRET: 'x'.repeat(32) };
    const query = '{ product(id: "1") { name } }';
    const stranger = await explain([query], { env });
    expect(stranger).toMatchObject({ code: 1, err: expect.stringContaining('query product needs a token.') });
    const forged = await explain([query, '--header', 'Authorization: Bearer a.b.c'], { env });
    expect(forged).toMatchObject({ code: 1, err: expect.stringContaining('(UNAUTHENTICATED)') });
    expect(graph.products.heard).toEqual([]);
    expect(await explain([query, '--no-run'], { env })).toMatchObject({ code: 0 });
    const known = await explain([query, '--header', `Authorization: Bearer ${await issuer.token()}`], { env });
    expect(known).toMatchObject({ code: 0, out: expect.stringContaining('1 request for 1 fetch') });
    expect(graph.products.heard.at(-1)!.authorization).toMatch(/^Bearer /);
  });
});
