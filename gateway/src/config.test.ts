import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.js';

const SECRET = 'x'.repeat(32);
const OURS = { AUTH_ISSUERS: 'dev=file:///keys.json', INTERNAL_TOKEN_SECRET: SECRET };

describe('The configuration', () => {
  it('serves our own graph by default, on the ports of the architecture', () => {
    const config = readConfig([], OURS);
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      logLevel: 'warn',
      production: false,
      corsOrigins: [],
    });
    expect(config.supergraphFile).toMatch(/\/schema\/supergraph\.graphql$/);
    expect(config.identity).toEqual({
      issuers: [{ issuer: 'dev', jwks: new URL('file:///keys.json') }],
      audience: 'valueverse',
      logoutAudience: ['valueverse'],
      secret: SECRET,
    });
  });

  it('serves someone else’s graph openly, and signs nothing', () => {
    const config = readConfig(['--supergraph', 'their.graphql', '--port', '5000'], { INTERNAL_TOKEN_SECRET: SECRET });
    expect(config).toMatchObject({ supergraphFile: 'their.graphql', port: 5000 });
    expect(config.identity).toBeUndefined();
  });

  it('asks who calls someone else’s graph when issuers are named', () => {
    const { identity } = readConfig(['--supergraph', 'their.graphql'], {
      AUTH_ISSUERS: 'https://idp/?a=b=https://idp/jwks',
    });
    expect(identity).toEqual({
      issuers: [{ issuer: 'https://idp/?a=b', jwks: new URL('https://idp/jwks') }],
      audience: 'valueverse',
      logoutAudience: ['valueverse'],
    });
  });

  it('is told of logouts under names of its own', () => {
    const env = { ...OURS, AUTH_AUDIENCE: 'graph', AUTH_LOGOUT_AUDIENCE: 'web, mobile' };
    expect(readConfig([], env).identity).toMatchObject({ audience: 'graph', logoutAudience: ['web', 'mobile'] });
  });

  it('limits what is live', () => {
    const starts = { burst: 20_000, perSecond: 1_000 };
    expect(readConfig([], OURS)).toMatchObject({
      liveLimits: { connections: 18_000, perAddress: 9_000, perIdentity: 2_000, starts },
      followingLimits: { triggersPerSubgraph: 10_000, groupsPerTrigger: 1_000 },
      trustedProxies: 0,
    });
    const limits = { LIVE_CONNECTIONS: '3', LIVE_CONNECTIONS_PER_ADDRESS: '2', SUBSCRIPTIONS_PER_CALLER: '1' };
    const more = { SUBSCRIPTION_STARTS_AT_ONCE: '5', SUBSCRIPTION_STARTS_PER_SECOND: '4' };
    const following = { LIVE_TRIGGERS_PER_SUBGRAPH: '7', LIVE_GROUPS_PER_TRIGGER: '6' };
    expect(readConfig([], { ...OURS, ...limits, ...more, ...following, TRUSTED_PROXIES: '2' })).toMatchObject({
      liveLimits: { connections: 3, perAddress: 2, perIdentity: 1, starts: { burst: 5, perSecond: 4 } },
      followingLimits: { triggersPerSubgraph: 7, groupsPerTrigger: 6 },
      trustedProxies: 2,
    });
  });

  it('asks Uplink for a graph when a key and a graph are named, and no file', () => {
    const env = { APOLLO_KEY: ' service:toys:sesame ', APOLLO_GRAPH_REF: 'toys@current' };
    expect(readConfig([], env)).toMatchObject({ uplink: { key: 'service:toys:sesame', graphRef: 'toys@current' } });
    expect(readConfig([], env).identity).toBeUndefined(); // someone else's, so open
    expect(readConfig(['--supergraph', 'their.graphql'], env).uplink).toBeUndefined();
    expect(readConfig([], { ...OURS, APOLLO_KEY: 'service:toys:sesame' }).uplink).toBeUndefined();
    expect(readConfig([], { ...env, APOLLO_UPLINK_ENDPOINTS: 'http://a/, https://b/' }).uplink?.endpoints).toEqual([
      'http://a/',
      'https://b/',
    ]);
    const { uplink } = readConfig([], { ...env, APOLLO_SCHEMA_CONFIG_DELIVERY_ENDPOINT: 'http://c/' });
    expect(uplink?.endpoints).toEqual(['http://c/']);
  });

  it('keeps the last good supergraph below the repository', () => {
    expect(readConfig([], OURS).cacheDir).toBe(resolve(import.meta.dirname, '../../.data/gateway'));
    expect(readConfig([], { ...OURS, GATEWAY_CACHE_DIR: '/cache' }).cacheDir).toBe('/cache');
  });

  it('explains one operation instead of serving when told so', () => {
    expect(readConfig([], OURS)).not.toHaveProperty('explain');
    expect(readConfig(['--explain', '-'], OURS).explain).toEqual({
      document: '-',
      headers: {},
      run: true,
      json: false,
    });
    const headers = ['--header', 'X-Purpose-Of-Use:TREAT', '--header', 'authorization: Bearer a:b'];
    const rest = ['--variables', '{}', '--operation', 'A', '--no-run', '--json', ...headers];
    expect(readConfig(['--explain', '{ a }', ...rest], OURS).explain).toEqual({
      document: '{ a }',
      variables: '{}',
      operationName: 'A',
      headers: { 'x-purpose-of-use': 'TREAT', authorization: 'Bearer a:b' },
      run: false,
      json: true,
    });
  });

  it('says how subgraphs are asked', () => {
    expect(readConfig([], OURS)).toMatchObject({
      subgraphTimeoutMs: 10_000,
      subgraphConnections: 256,
      subgraphMaxAnswerBytes: 16 << 20,
      subgraphCompression: true,
      share: true,
    });
    const env = { SUBGRAPH_CONNECTIONS: '8', SUBGRAPH_MAX_ANSWER_BYTES: '1000', SUBGRAPH_COMPRESSION: 'off' };
    expect(readConfig(['--no-share'], { ...OURS, ...env })).toMatchObject({
      subgraphConnections: 8,
      subgraphMaxAnswerBytes: 1_000,
      subgraphCompression: false,
      share: false,
    });
  });

  it('knows where a subgraph really is', () => {
    const env = { ...OURS, VALUE_MODELS_URL: 'http://vm:1', ROBOTS_URL: 'http://r:2/api', HEALTHCARE_URL: 'ftp://x' };
    const { subgraphUrl } = readConfig([], env);
    expect(subgraphUrl('value-models')).toBe('http://vm:1/graphql');
    expect(subgraphUrl('robots')).toBe('http://r:2/api');
    expect(subgraphUrl('insights')).toBeUndefined();
    expect(() => subgraphUrl('healthcare')).toThrow('HEALTHCARE_URL must be an http or https URL, got "ftp://x"');
  });

  it.each([
    { args: ['--port', '70000'], env: OURS, says: '--port must be a port number, got "70000" (see .env.example)' },
    {
      args: [],
      env: { ...OURS, GATEWAY_PORT: 'x' },
      says: 'GATEWAY_PORT must be a port number, got "x" (see .env.example)',
    },
    { args: [], env: { ...OURS, LOG_LEVEL: 'loud' }, says: 'LOG_LEVEL must be one of fatal, error, warn, info,' },
    {
      args: [],
      env: { ...OURS, SUBGRAPH_TIMEOUT_MS: '-1' },
      says: 'SUBGRAPH_TIMEOUT_MS must be a number of milliseconds',
    },
    {
      args: [],
      env: { ...OURS, PLANNING_TIMEOUT_MS: 'soon' },
      says: 'PLANNING_TIMEOUT_MS must be a number of milliseconds, got "soon"',
    },
    {
      args: [],
      env: { ...OURS, PLANNING_THREADS: '0' },
      says: 'PLANNING_THREADS must be a number from 1 to 99, got "0"',
    },
    {
      args: [],
      env: { ...OURS, SUBGRAPH_CONNECTIONS: '0' },
      says: 'SUBGRAPH_CONNECTIONS must be a whole number above zero, got "0"',
    },
    {
      args: [],
      env: { ...OURS, TRUSTED_PROXIES: 'all' },
      says: 'TRUSTED_PROXIES must be a number from 0 to 9, got "all"',
    },
    { args: [], env: { ...OURS, LIVE_CONNECTIONS: '0' }, says: 'LIVE_CONNECTIONS must be a whole number above zero' },
    { args: [], env: { ...OURS, SUBGRAPH_COMPRESSION: 'zstd' }, says: 'SUBGRAPH_COMPRESSION must be on or off' },
    { args: [], env: { ...OURS, AUTH_ISSUERS: '' }, says: 'AUTH_ISSUERS must be a list like issuer=https://…' },
    { args: [], env: { ...OURS, AUTH_ISSUERS: 'nonsense' }, says: 'AUTH_ISSUERS must be a list like' },
    {
      args: [],
      env: { ...OURS, INTERNAL_TOKEN_SECRET: '' },
      says: 'INTERNAL_TOKEN_SECRET must be at least 32 characters',
    },
    { args: [], env: { ...OURS, INTERNAL_TOKEN_SECRET: 'short' }, says: 'INTERNAL_TOKEN_SECRET must be' },
    {
      args: [],
      env: { ...OURS, NODE_ENV: 'production' },
      says: 'AUTH_ISSUERS must name https addresses in production',
    },
    {
      args: [],
      env: { APOLLO_GRAPH_REF: 'toys@current' },
      says: 'APOLLO_KEY must be an API key that may read APOLLO_GRAPH_REF (toys@current), got nothing',
    },
    {
      args: [],
      env: { APOLLO_KEY: 'k', APOLLO_GRAPH_REF: 'toys@current', APOLLO_UPLINK_ENDPOINTS: 'uplink.test' },
      says: 'APOLLO_UPLINK_ENDPOINTS must be a list of http or https URLs, got "uplink.test"',
    },
    { args: ['--no-run'], env: OURS, says: '--no-run belongs to --explain, which is missing.' },
    { args: ['--explain', '{ a }', '--header', 'nameless'], env: OURS, says: "--header must be like 'name: value'" },
    { args: ['--nope'], env: OURS, says: "Unknown option '--nope'" },
  ])('is refused by name: $says', ({ args, env, says }) => {
    expect(() => readConfig(args, env)).toThrow(says);
  });

  it('never repeats a secret', () => {
    expect(() => readConfig([], { ...OURS, INTERNAL_TOKEN_SECRET: 'hunter2' })).toThrow(/^(?!.*hunter2)/);
    expect(() => readConfig(['--explain', '{ a }', '--header', 'hunter2'], OURS)).toThrow(/^(?!.*hunter2)/);
  });
});
