import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePrivate } from './write-private.js';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'valueverse-private-'))));
afterAll(() => rmSync(folder, { recursive: true }));

describe('A private file', () => {
  it('is replaced as a whole, in folders made for it, and read by its owner alone', () => {
    const path = join(folder, 'robots', 'database.env');
    writePrivate(path, 'first');
    expect(writePrivate(path, 'second')).toBe(path);
    expect(readFileSync(path, 'utf8')).toBe('second');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'robots'))).toEqual(['database.env']);
  });
});
