import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverAccount } from './account.js';
import { installedBinaries, usableBinaries, type Binaries } from './binaries.js';

const account = serverAccount();
let home: string;
let installed: Binaries;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'valueverse-binaries-'));
  chmodSync(home, 0o711);
  const real = installedBinaries();
  installed = { ...real, folder: join(home, 'private/package') };
  cpSync(real.folder, installed.folder, { recursive: true, verbatimSymlinks: true });
});
afterAll(() => {
  chmodSync(join(home, 'private'), 0o700);
  chmodSync(join(installed.folder, 'native/lib'), 0o700);
  rmSync(home, { recursive: true });
});

/** Takes the library links away, as npm leaves the package when install scripts are denied. */
function unlink(): void {
  const lib = join(installed.folder, 'native/lib');
  for (const entry of readdirSync(lib, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) rmSync(join(lib, entry.name));
  }
}

describe('The binaries', () => {
  it('are used where npm put them, once their libraries are linked', () => {
    unlink();
    expect(usableBinaries(installed, home, account)).toEqual(installed);
    expect(existsSync(join(home, `postgres-${installed.version}`))).toBe(false);
  });

  if (account) {
    it('are copied, once, for an account that cannot reach them', () => {
      chmodSync(join(home, 'private'), 0o700);
      const copy = usableBinaries(installed, home, account);
      expect(copy.folder).toBe(join(home, `postgres-${installed.version}`));
      expect(usableBinaries(installed, home, account)).toEqual(copy);
    });
  } else {
    it('are copied where they may not be linked', () => {
      unlink();
      chmodSync(join(installed.folder, 'native/lib'), 0o500);
      const copy = usableBinaries(installed, home, account);
      expect(copy.folder).toBe(join(home, `postgres-${installed.version}`));
    });
  }

  it('are copied again when the copy is broken', () => {
    rmSync(join(home, `postgres-${installed.version}/native/bin/initdb`));
    const copy = usableBinaries(installed, home, account);
    expect(existsSync(join(copy.folder, 'native/bin/initdb'))).toBe(true);
  });
});
