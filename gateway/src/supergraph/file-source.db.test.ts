import { mkdir, mkdtemp, open, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Changes } from '../../testing/changes.js';
import { StartRefused } from '../start-refused.js';
import { FileSource } from './file-source.js';

let folder: string;
let file: string;
let source: FileSource;
let changes: Changes;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'supergraph-'));
  file = join(folder, 'supergraph.graphql');
  changes = new Changes();
  source = new FileSource(file, changes);
});
afterEach(async () => {
  await source.stop();
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

async function started(sdl = 'first'): Promise<void> {
  await writeFile(file, sdl);
  expect(await source.start(changes.onChange)).toBe(sdl);
}

/** Lets the source look at its file when the test says so; a change is taken by the second look that sees it. */
const timeStands = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
async function looks(times = 2): Promise<void> {
  for (let look = 0; look < times; look += 1) {
    vi.runOnlyPendingTimers();
    while (vi.getTimerCount() === 0) await setImmediate();
  }
}

/** What an editor or a deployment does: the new text under another name, then the name. */
async function renameOver(sdl: string): Promise<void> {
  await writeFile(`${file}.new`, sdl);
  await rename(`${file}.new`, file);
}

describe('A supergraph file', () => {
  it('is read at once when somebody says so, also while it is being looked at', async () => {
    timeStands(); // it does not look by itself
    await started();
    await writeFile(file, 'second');
    source.refresh();
    await changes.until('second');
    source.refresh(); // nothing is new
    await writeFile(file, 'third');
    source.refresh();
    await changes.until('third');
    expect(changes.heard).toEqual(['second', 'third']);
  });

  it('is read again when it is written in place, also when its length stays', async () => {
    await started();
    await writeFile(file, 'second');
    await changes.until('second');
    await writeFile(file, 'third!');
    await changes.until('third!');
    expect(changes.heard).toEqual(['second', 'third!']);
  });

  it('is read again when another is renamed over it', async () => {
    await started();
    for (const sdl of ['second', 'third']) {
      await renameOver(sdl);
      await changes.until(sdl);
    }
    expect(changes.heard).toEqual(['second', 'third']);
  });

  it('counts as it is at the end of a burst', async () => {
    await started();
    for (let turn = 1; turn <= 200; turn += 1) await (turn % 2 ? writeFile(file, `${turn}`) : renameOver(`${turn}`));
    await changes.until('200');
    expect(changes.heard.at(-1)).toBe('200');
    expect(changes.heard.length).toBeLessThan(20);
  });

  it('is followed through the symbolic links of a ConfigMap', async () => {
    const mount = async (version: string) => {
      await mkdir(join(folder, version));
      await writeFile(join(folder, version, 'supergraph.graphql'), version);
      await symlink(version, join(folder, '..data_tmp'));
      await rename(join(folder, '..data_tmp'), join(folder, '..data'));
    };
    await mount('..2024_1');
    await symlink(join('..data', 'supergraph.graphql'), file);
    expect(await source.start(changes.onChange)).toBe('..2024_1');
    await mount('..2024_2');
    await rm(join(folder, '..2024_1'), { recursive: true });
    await changes.until('..2024_2');
    expect(changes.heard).toEqual(['..2024_2']);
  });
});

describe('A supergraph file that is being written', () => {
  beforeEach(timeStands);

  it('is left alone until it is quiet', async () => {
    await started();
    for (let turn = 1; turn <= 9; turn += 1) {
      await renameOver(`turn ${turn}`);
      await looks(1);
    }
    expect(changes.heard).toEqual([]);
    await looks(1);
    expect(changes.heard).toEqual(['turn 9']);
  });

  it('is not taken for a supergraph while it is empty', async () => {
    await started();
    const handle = await open(file, 'w');
    await looks();
    await handle.writeFile('\n');
    await looks();
    expect(changes.logged).toEqual([
      `The supergraph file ${file} is empty: what is served stays until there is another.`,
    ]);
    await handle.writeFile('second');
    await handle.close();
    await looks();
    expect(changes.heard).toEqual(['\nsecond']);
  });

  it('is read again when its second half comes late', async () => {
    await started();
    const handle = await open(file, 'w');
    await handle.writeFile('half');
    await looks();
    await handle.writeFile(' and half');
    await handle.close();
    await looks();
    expect(changes.heard).toEqual(['half', 'half and half']);
  });

  it('tells nothing when it is written again as it was', async () => {
    await started();
    await renameOver('first');
    await looks();
    await rm(file);
    await looks();
    await writeFile(file, 'first');
    await looks();
    expect(changes.heard).toEqual([]);
    expect(changes.logged).toEqual([
      `The supergraph file ${file} does not exist: what is served stays until there is another.`,
      `The supergraph file ${file} is back.`,
    ]);
  });

  it('may be deleted and made anew', async () => {
    await started();
    await rm(file);
    await looks();
    await writeFile(file, 'second');
    await looks();
    expect(changes.heard).toEqual(['second']);
  });

  it('is not listened to after the end', async () => {
    await started();
    await renameOver('second');
    await looks(1);
    vi.runOnlyPendingTimers(); // the look that would take it is under way
    await source.stop();
    for (let turn = 0; turn < 100; turn += 1) await setImmediate();
    expect(changes.heard).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is waited for when it is missing at the start', async () => {
    const starting = source.start(changes.onChange);
    await expect(starting).rejects.toThrow(StartRefused);
    await expect(starting).rejects.toThrow(`The supergraph file ${file} does not exist. Compose one with`);
    await writeFile(file, 'late');
    await looks();
    expect(changes.heard).toEqual(['late']);
  });
});
