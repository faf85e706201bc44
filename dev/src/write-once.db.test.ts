import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeOnce } from './write-once.js';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'valueverse-once-'))));
afterAll(() => rmSync(folder, { recursive: true }));

describe('A file written once', () => {
  it('is read by its owner alone, and kept', async () => {
    const path = join(folder, 'secret');
    expect(await writeOnce(path, () => 'first')).toBe('first');
    expect(await writeOnce(path, () => 'second')).toBe('first');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is the same for all who come at once', async () => {
    const path = join(folder, 'race');
    const texts = await Promise.all(['a', 'b', 'c'].map((text) => writeOnce(path, async () => text)));
    expect(new Set(texts).size).toBe(1);
    expect(readdirSync(folder).filter((name) => name.startsWith('race'))).toEqual(['race']);
  });
});
