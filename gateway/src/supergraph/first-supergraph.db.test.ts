import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Changes } from '../../testing/changes.js';
import { StartRefused } from '../start-refused.js';
import { FileSource } from './file-source.js';
import { firstSupergraph } from './first-supergraph.js';
import { LastGoodSupergraph } from './last-good.js';

let root: string;
let folder: string;
let file: string;
let changes: Changes;
let source: FileSource;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'supergraph-'));
  folder = join(root, 'cache', 'gateway');
  file = join(root, 'supergraph.graphql');
  changes = new Changes();
  source = new FileSource(file, changes);
});
afterEach(async () => {
  await source.stop();
  await rm(root, { recursive: true });
});

const keeper = (name = source.name, where = folder) =>
  new LastGoodSupergraph({ folder: where, source: name, log: changes });

/** Stands for building: whatever begins with `bad` cannot be. */
function build(sdl: string): string {
  if (sdl.startsWith('bad')) throw new Error('Syntax Error: bad\nat line 1');
  return `built ${sdl}`;
}

const first = (lastGood = keeper()) =>
  firstSupergraph({ source, lastGood, log: changes, build, onChange: changes.onChange });

describe('The first supergraph', () => {
  it('is that of the source, and is kept', async () => {
    await writeFile(file, 'one');
    expect(await first()).toBe('built one');
    expect(await keeper().read()).toBe('one');
    expect(changes.logged).toEqual([]);
  });

  it.each([
    { what: 'missing', has: undefined, why: 'does not exist' },
    { what: 'empty', has: '', why: 'is empty' },
    { what: 'broken', has: 'bad', why: 'is not a Federation 2 supergraph: Syntax Error: bad' },
  ])('is the last good one when the file is $what, which is told loudly', async ({ has, why }) => {
    await keeper().keep('one');
    if (has !== undefined) await writeFile(file, has);
    expect(await first()).toBe('built one');
    expect(changes.logged).toHaveLength(1);
    expect(changes.logged[0]).toContain('SERVING THE LAST GOOD SUPERGRAPH');
    expect(changes.logged[0]).toContain(keeper().file);
    expect(changes.logged[0]).toContain(`${file} ${why}`);
    expect(await keeper().read()).toBe('one'); // a bad one never takes its place
    await writeFile(file, 'two');
    await changes.until('two'); // the source is still looked at
  });

  it('is refused with the reason of the source when there is no last good one, or that one is of no use', async () => {
    await expect(first()).rejects.toThrow(`The supergraph file ${file} does not exist`);
    await writeFile(file, 'bad');
    await expect(first()).rejects.toThrow(StartRefused);
    await keeper().keep('bad too');
    await expect(first()).rejects.toThrow(/is not a Federation 2 supergraph: Syntax Error: bad$/);
  });
});

describe('The last good supergraph', () => {
  it('is for its owner alone, and leaves nothing beside it', async () => {
    const lastGood = keeper();
    await Promise.all(['one', 'two', 'three'].map((sdl) => lastGood.keep(sdl)));
    expect(await readFile(lastGood.file, 'utf8')).toBe('three');
    expect(await readdir(folder)).toHaveLength(1);
    expect((await stat(lastGood.file)).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('is that of one source', async () => {
    await keeper('supergraph file /a').keep('a');
    await keeper('supergraph file /b').keep('b');
    expect(await keeper('supergraph file /a').read()).toBe('a');
    expect(await keeper('supergraph file /c').read()).toBeUndefined();
  });

  it('is done without where it cannot be kept, which is told once', async () => {
    await writeFile(join(root, 'taken'), 'a file, not a folder');
    const lastGood = keeper(source.name, join(root, 'taken'));
    await writeFile(file, 'one');
    expect(await first(lastGood)).toBe('built one');
    await lastGood.keep('two');
    expect(changes.logged).toHaveLength(1);
    expect(changes.logged[0]).toMatch(/cannot be kept for the next start \(.+\): set GATEWAY_CACHE_DIR/);
  });
});
