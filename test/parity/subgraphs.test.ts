import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PORTS } from '../../kit/src/config.js';
import { filesBelow, read, ROOT, SUBGRAPHS } from './checkout.js';

const config = (path: string) => JSON.parse(read(path)) as Record<string, unknown>;

describe('The folders of subgraphs', () => {
  it('are those with a default port', () => {
    expect(Object.keys(DEFAULT_PORTS).toSorted()).toEqual(SUBGRAPHS.toSorted());
    expect(new Set(Object.values(DEFAULT_PORTS)).size).toBe(SUBGRAPHS.length);
  });

  it('are those with a committed schema', () => {
    const schemas = filesBelow('schema').filter((path) => path.endsWith('.graphql'));
    const expected = [...SUBGRAPHS, 'supergraph', 'api'].map((name) => `schema/${name}.graphql`);
    expect(schemas.toSorted()).toEqual(expected.toSorted());
  });

  it('are those the supergraph is made of, each at its default port', () => {
    const graphs = [...read('schema/supergraph.graphql').matchAll(/@join__graph\(name: "([^"]+)", url: "([^"]+)"\)/g)];
    const expected = SUBGRAPHS.map((name) => [name, `http://127.0.0.1:${DEFAULT_PORTS[name]}/graphql`]);
    expect(graphs.map(([, name, url]) => [name, url]).toSorted()).toEqual(expected.toSorted());
  });

  it('are those the architecture describes', () => {
    const described = [...read('docs/architecture.md').matchAll(/^\| `subgraphs\/([^/]+)\/` \|/gm)];
    expect(described.map(([, name]) => name).toSorted()).toEqual(SUBGRAPHS.toSorted());
  });

  it('are those the tests of the whole system start', () => {
    const [, listed = ''] = /const SUBGRAPHS = \[(.+)\]/.exec(read('test/world/start-system.ts')) ?? [];
    expect(
      listed
        .split(',')
        .map((name) => name.trim().replaceAll("'", ''))
        .toSorted(),
    ).toEqual(SUBGRAPHS.toSorted());
  });

  it('are all built, type-checked and installed, by the same patterns', () => {
    expect(config('package.json')['workspaces']).toContain('subgraphs/*');
    expect(config('tsconfig.json')['include']).toContain('subgraphs/*/src');
  });
});

describe.each(SUBGRAPHS)('The subgraph %s', (name) => {
  const home = `subgraphs/${name}`;

  it('is a workspace of that name, built after the kit', () => {
    expect(config(`${home}/package.json`)['name']).toBe(`@valueverse/${name}`);
    expect(config(`${home}/tsconfig.json`)['references']).toEqual([{ path: '../../kit' }]);
  });

  it.each(['README.md', 'migrations', 'src/main.ts', 'src/config.ts', 'src/context.ts', 'src/subgraph.ts'])(
    'has its %s where everyone looks for it',
    (path) => expect(existsSync(join(ROOT, home, path))).toBe(true),
  );

  it('calls itself by the name of its folder', () => {
    expect(read(`${home}/src/subgraph.ts`)).toContain(`  name: '${name}',`);
    expect(read(`${home}/src/config.ts`)).toContain(`subgraphConfig('${name}', `);
  });
});
