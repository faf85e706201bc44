import { describe, expect, it } from 'vitest';
import { sourceOf } from './source-of.js';

const log = { info() {}, warn() {} };

describe('The source of a supergraph', () => {
  it('is the file', () => {
    expect(sourceOf({ supergraphFile: '/x/their.graphql' }, log).name).toBe('supergraph file /x/their.graphql');
  });

  it('is Uplink where that is configured', () => {
    const uplink = { key: 'service:toys:sesame', graphRef: 'toys@current' };
    expect(sourceOf({ supergraphFile: '/x', uplink }, log).name).toBe('Uplink graph toys@current');
  });
});
