import { describe, expect, it } from 'vitest';
import { compose, type SubgraphSdl } from './compose.js';

const subgraph = (name: string, body: string): SubgraphSdl => ({
  name,
  url: `http://127.0.0.1/${name}`,
  sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"]) ${body}`,
});
const robots = subgraph('robots', 'type Query { robot: Robot } type Robot @key(fields: "id") { id: ID! name: String }');

describe('Composition', () => {
  it('makes the supergraph and the API of its subgraphs', () => {
    const models = subgraph('models', 'type Robot @key(fields: "id") { id: ID! value: Int }');
    const { supergraph, api } = compose([robots, models]);
    expect(supergraph).toContain('@join__graph(name: "models", url: "http://127.0.0.1/models")');
    expect(api).toMatch(/type Robot {[^}]*name: String[^}]*}/);
    expect(api).toMatch(/type Robot {[^}]*value: Int[^}]*}/);
    expect(api).not.toContain('join__');
  });

  it('names code, field and subgraphs of a conflict', () => {
    const insights = subgraph('insights', 'type Robot @key(fields: "id") { id: ID! name: String }');
    expect(() => compose([robots, insights])).toThrow(/^INVALID_FIELD_SHARING: .*"Robot.name".*robots.*insights|insights.*robots/s);
  });
});
