import { describe, expect, it } from 'vitest';
import { isServer } from './stale-pid.js';

describe('The process that a postmaster.pid names', () => {
  it.each<[string, string | undefined, boolean]>([
    ['a running server', '812 (postgres) S 1 812 812 0 -1', true],
    ['a zombie', '812 (postgres) Z 1 812 812 0 -1', false],
    ['somebody else with its number', '812 (node) S 1 812 812 0 -1', false],
    ['a name that looks like more', '812 (postgres) S (x) R 1 812', false],
    ['nobody', undefined, false],
  ])('is a server or not: %s', (_, stat, server) => expect(isServer(stat)).toBe(server));
});
