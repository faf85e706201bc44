import { describe, expect, it } from 'vitest';
import { mayOpenSocket, originsOf } from './origins.js';

const development = originsOf({ production: false, corsOrigins: ['https://mine.example'] });
const production = originsOf({ production: true, corsOrigins: ['https://mine.example'] });
const HOST = 'graph.example:4000';

describe('A page', () => {
  it.each([
    { origin: undefined, development: true, production: true },
    { origin: `https://${HOST}`, development: true, production: true },
    { origin: 'https://mine.example', development: true, production: true },
    { origin: 'https://studio.apollographql.com', development: true, production: false },
    { origin: 'http://localhost:5173', development: true, production: false },
    { origin: 'http://[::1]', development: true, production: false },
    { origin: 'http://localhost.evil.example', development: false, production: false },
    { origin: 'https://evil.example', development: false, production: false },
    { origin: 'null', development: false, production: false },
  ])('from $origin may open a socket: $development in development, $production in production', (expected) => {
    expect(mayOpenSocket(expected.origin, HOST, development)).toBe(expected.development);
    expect(mayOpenSocket(expected.origin, HOST, production)).toBe(expected.production);
  });
});
