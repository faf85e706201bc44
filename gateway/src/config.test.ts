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
    { args: ['--nope'], env: OURS, says: "Unknown option '--nope'" },
  ])('is refused by name: $says', ({ args, env, says }) => {
    expect(() => readConfig(args, env)).toThrow(says);
  });

  it('never repeats a secret', () => {
    expect(() => readConfig([], { ...OURS, INTERNAL_TOKEN_SECRET: 'hunter2' })).toThrow(/^(?!.*hunter2)/);
  });
});
