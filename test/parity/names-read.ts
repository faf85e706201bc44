import { envPrefix } from '../../kit/src/config.js';
import { isTest, read, SOURCES, SUBGRAPHS } from './checkout.js';

/** `env['NAME']`, and whoever is given a name to read: the readers of kit/src/config.ts, the gateway's, those of npm start. */
const READ = [
  /\benv\[\s*'([A-Z][A-Z0-9_]*)'\s*\]/g,
  /\b(?:text|optional|port|url|secret|milliseconds|whole|off|door)\((?:'[^']*', )?'([A-Z][A-Z0-9_]*)'/g,
];

/** `${prefix}_DATABASE_URL`, `${envPrefix(other)}_URL` and the gateway's spelling of the same: one name per subgraph. */
const READ_OF_EACH = /`\$\{(?:[\w.]*prefix|envPrefix\(\w+\)|subgraph\.[^`]*)\}_([A-Z_]+)`/g;

/** Node's own, passed on to children. */
const NOT_OURS = ['NODE_OPTIONS'];

const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap(([, name]) => name ?? []);

/** The environment variables that the code reads outside of tests, sorted. */
export function namesRead(): string[] {
  const names = SOURCES.filter((path) => !isTest(path))
    .map(read)
    .flatMap((text) => [
      ...READ.flatMap((pattern) => found(text, pattern)),
      ...found(text, READ_OF_EACH).flatMap((ending) => SUBGRAPHS.map((name) => `${envPrefix(name)}_${ending}`)),
    ]);
  return [...new Set(names)].filter((name) => !NOT_OURS.includes(name)).toSorted();
}
