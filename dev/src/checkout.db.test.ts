import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'valueverse-checkout-'))));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => void vi.resetModules()); // the folder is read once, when the program starts
afterEach(() => void vi.unstubAllEnvs());

const checkout = (DATA_DIR: string) => {
  vi.stubEnv('DATA_DIR', DATA_DIR);
  return import('./checkout.js');
};

describe('The state of a checkout', () => {
  it('lies in .data', async () => {
    const { DATA, ROOT } = await checkout('');
    expect(DATA).toBe(join(ROOT, '.data'));
  });

  it('lies in DATA_DIR instead, through which others may pass', async () => {
    const { dataPath } = await checkout(join(folder, 'state'));
    expect(dataPath('dev-jwks.json')).toBe(join(folder, 'state/dev-jwks.json'));
    expect(statSync(join(folder, 'state')).mode & 0o777).toBe(0o711);
  });

  it('is found from the root, wherever a program was started', async () => {
    const { DATA, ROOT } = await checkout('state');
    expect(DATA).toBe(join(ROOT, 'state'));
  });
});
