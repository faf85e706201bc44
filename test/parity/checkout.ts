import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The repository's root. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** The text of a file, by its path from the root. */
export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const BUILT = new Set(['node_modules', 'dist', '.turbo']);

/** Every file of ours below a folder, as a path from the root; a generated one is nobody's style. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return BUILT.has(entry.name) ? [] : filesBelow(path);
    return path.endsWith('.generated.ts') || path.startsWith('test/gql/') ? [] : [path];
  });
}

/** The one list of subgraphs: the folders. */
export const SUBGRAPHS = readdirSync(join(ROOT, 'subgraphs')).filter((name) =>
  existsSync(join(ROOT, 'subgraphs', name, 'package.json')),
);

/** Rooms with code. */
export const ROOMS = ['kit', 'gateway', 'client', 'subgraphs', 'dev', 'bench', 'test'];

/** TypeScript of every room. */
export const SOURCES = ROOMS.flatMap(filesBelow).filter((path) => path.endsWith('.ts'));

/** Code that only tests run. */
export const isTest = (path: string): boolean =>
  path.startsWith('test/') || path.includes('/testing/') || /\.(test|e2e)\.ts$/.test(path);
