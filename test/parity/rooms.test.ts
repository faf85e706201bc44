import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isTest, read, SOURCES, SUBGRAPHS } from './checkout.js';

const SIMULATOR = 'subgraphs/robots/simulator';
const PLACES = [
  'kit',
  'gateway',
  'client',
  'dev',
  'bench',
  'test',
  SIMULATOR,
  ...SUBGRAPHS.map((name) => `subgraphs/${name}`),
];

/** The room of a path: the deepest that holds it. */
const roomOf = (path: string) => PLACES.find((room) => path.startsWith(`${room}/`)) ?? path;

/** `@valueverse/kit/clock` → `kit/src/clock`. */
function inPackage(specifier: string): string {
  const [, name = '', ...rest] = specifier.split('/');
  const room = PLACES.find((place) => posix.basename(place) === name) ?? name;
  return posix.join(room, 'src', ...rest);
}

/** What of ours a file imports, as paths from the root without a suffix. */
function importsOf(file: string): string[] {
  const found = read(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'((?:\.|@valueverse\/)[^']*)'/g);
  return [...found].map(([, specifier = '']) =>
    specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier).replace(/\.js$/, '') : inPackage(specifier),
  );
}

/** What a room may take from others. */
const MAY_IMPORT: Record<string, readonly RegExp[]> = {
  kit: [],
  gateway: [/^kit\/src\/caller$/],
  client: [],
  dev: [/^kit\/src\//, /^subgraphs\/robots\/simulator\/src\//, /^subgraphs\/healthcare\/src\/sample\//],
  bench: [],
  [SIMULATOR]: [],
  ...Object.fromEntries(SUBGRAPHS.map((name) => [`subgraphs/${name}`, [/^kit\/src\//]])),
};
/** What tests may take besides: the tools of development, and the robots that are played and those that are served. */
const FOR_TESTS = [/^dev\/src\//, /^kit\/src\/testing\//];
const ROBOTS = /^subgraphs\/robots\//;

const links = SOURCES.flatMap((file) => importsOf(file).map((target) => ({ file, target })));
const crossing = links.filter(({ file, target }) => roomOf(file) !== roomOf(target) && roomOf(file) !== 'test');

describe('A room', () => {
  it('is found for every source file, and its imports are seen', () => {
    expect(SOURCES.filter((file) => !PLACES.includes(roomOf(file)))).toEqual([]);
    expect(crossing.length).toBeGreaterThan(100);
  });

  it('imports of other rooms what the architecture allows, and nothing else', () => {
    const forbidden = crossing.filter(({ file, target }) => {
      const allowed = [
        ...(MAY_IMPORT[roomOf(file)] ?? []),
        ...(isTest(file) ? FOR_TESTS : []),
        ...(isTest(file) && ROBOTS.test(file) ? [ROBOTS] : []),
      ];
      return !allowed.some((pattern) => pattern.test(target));
    });
    expect(forbidden).toEqual([]);
  });

  it('runs no test code in production', () => {
    expect(links.filter(({ file, target }) => !isTest(file) && isTest(`${target}.ts`))).toEqual([]);
  });

  it.each(Object.keys(MAY_IMPORT))('%s depends on the packages of the rooms it imports, and no others', (room) => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(read(`${room}/package.json`)) as Record<
      string,
      object
    >;
    const declared = Object.keys({ ...dependencies, ...devDependencies }).filter((name) =>
      name.startsWith('@valueverse/'),
    );
    // by name: a file of `dev` that a test takes along is a path, not a dependency
    const named = SOURCES.filter((file) => roomOf(file) === room).flatMap((file) => [
      ...read(file).matchAll(/'(@valueverse\/[\w-]+)\//g),
    ]);
    expect(declared.toSorted()).toEqual([...new Set(named.map(([, name]) => name))].toSorted());
  });
});
