import { parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answeredRequests } from '../../testing/answered-requests.js';
import type { AskedOverHttp } from '../../testing/asked-over-http.js';
import { composed } from '../../testing/composed.js';
import { GatewayProcess } from '../../testing/gateway-process.js';
import { PluginFolder } from '../../testing/plugin-folder.js';
import { refusedRequests } from '../../testing/refused-requests.js';
import { ToyGraph } from '../../testing/toy-graph.js';
import { ToyIssuer } from '../../testing/toy-issuer.js';
import { unreadRequests } from '../../testing/unread-requests.js';

const graph = new ToyGraph();
let issuer: ToyIssuer;
let plugins: PluginFolder;
let own: GatewayProcess;
let apollo: GatewayProcess;
let tokens: Readonly<Record<string, string>>;

beforeAll(async () => {
  issuer = await ToyIssuer.make();
  plugins = await PluginFolder.make();
  tokens = { good: await issuer.token({ exp: 600 }), expired: await issuer.token({ exp: -60 }) };
  await graph.start();
  const sdl = composed([graph.products, graph.reviews, VAULT]);
  const env = { AUTH_ISSUERS: issuer.setting, INTERNAL_TOKEN_SECRET: 'x'.repeat(32), OVERRIDE_LABELS: 'moved=x-moved' };
  const APOLLO_PLUGINS = await plugins.write('idle.mjs', 'export default {};');
  own = await GatewayProcess.start(sdl, env);
  apollo = await GatewayProcess.start(sdl, { ...env, APOLLO_PLUGINS });
});
beforeEach(() => {
  graph.products.heard.length = graph.reviews.heard.length = 0;
});
afterAll(async () => {
  await Promise.all([own?.stop(), apollo?.stop()]);
  await Promise.all([graph.stop(), issuer.remove(), plugins.remove()]);
});

/** Nobody is at home there, and not everybody may ask. */
const VAULT = {
  name: 'vault',
  url: 'http://127.0.0.1:9/graphql',
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@requiresScopes" "@policy" "@override"])
    type Query { door: String catalog: String @override(from: "products", label: "moved") gold: String @requiresScopes(scopes: [["dig"]]) core: String @policy(policies: [["staff"]]) }
  `),
};

const JSON_TYPE = { 'content-type': 'application/json' };

async function verdict({ url }: GatewayProcess, { body, search, headers, token = 'good' }: AskedOverHttp) {
  const authorization: Record<string, string> =
    token === 'none' ? {} : { authorization: `Bearer ${tokens[token] ?? token}` };
  const asked = search ? `${url}?${new URLSearchParams(search)}` : url;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const way = search
    ? { headers: { ...authorization, ...headers } }
    : { method: 'POST', body: text, headers: { ...JSON_TYPE, ...authorization, ...headers } };
  const response = await fetch(asked, way);
  const { status, headers: got } = response;
  const named = ['content-type', 'cache-control', 'allow', 'www-authenticate'].map((name) => [name, got.get(name)]);
  return { status, headers: Object.fromEntries(named) as object, answer: (await response.json()) as Answer };
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

describe('A request', () => {
  it.each([...answeredRequests, ...refusedRequests, ...unreadRequests])(
    'with $what gets one verdict from both pipelines',
    async (row) => {
      const mine = await verdict(own, row);
      const heard = [graph.products.heard.length, graph.reviews.heard.length];
      const theirs = await verdict(apollo, row);
      expect(theirs).toEqual(mine);
      expect([graph.products.heard.length, graph.reviews.heard.length]).toEqual(heard.map((count) => 2 * count));
      const [error] = mine.answer.errors ?? [];
      expect({ status: mine.status, code: error?.extensions.code }).toEqual({ status: row.status, code: row.code });
      if (row.says !== undefined) expect(error?.message).toBe(row.says);
      if (row.code === undefined) expect(mine.answer.data).toEqual(expect.anything());
      expect(mine.headers).toMatchObject({
        'content-type': expect.stringMatching(/^application\/(graphql-response\+)?json/),
      });
    },
  );
});
