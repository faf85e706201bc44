import { describe, expect, it } from 'vitest';
import { filesBelow, isTest, read, ROOMS, SOURCES } from './checkout.js';

const FILES = ROOMS.flatMap(filesBelow);
const FOLDERS = [...new Set(FILES.map((path) => path.slice(0, path.lastIndexOf('/'))))];
/** The simulator is left out: it plays devices, which have clocks of their own. */
const domain = SOURCES.filter((path) => /^subgraphs\/[^/]+\/src\//.test(path) && !isTest(path));
const withText = (paths: readonly string[], pattern: RegExp) => paths.filter((path) => pattern.test(read(path)));

describe('A folder', () => {
  it('is named after a thing, not after a kind of code', () => {
    const vague =
      /\/(utils?|helpers?|common|shared|lib|misc|services?|managers?|controllers?|types|interfaces|models)(\/|$)/;
    expect(FOLDERS.filter((path) => vague.test(path))).toEqual([]);
  });

  it('has no index that hides where things are', () => {
    expect(SOURCES.filter((path) => path.endsWith('/index.ts'))).toEqual([]);
  });
});

describe('Domain code', () => {
  it('asks the clock of the kit and no other, not even in SQL', () => {
    const sql = FILES.filter((path) => path.endsWith('.sql'));
    expect(sql.length).toBeGreaterThan(5);
    const clocks =
      /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|(?<![.\w])now\s*\(\)|\bCURRENT_(TIMESTAMP|DATE|TIME)\b|clock_timestamp/i;
    expect(withText([...domain, ...sql], clocks)).toEqual([]);
  });

  it('makes its loaders in the kit, so that each batches', () => {
    expect(withText(domain, /new DataLoader/)).toEqual([]);
  });

  it('asks no database in a resolver', () => {
    expect(
      withText(
        domain.filter((path) => path.endsWith('.resolver.ts')),
        /from 'typeorm'/,
      ),
    ).toEqual([]);
  });
});

describe('A policy', () => {
  it('has a test that says who may and who may not', () => {
    const policies = SOURCES.filter((path) => path.endsWith('.policy.ts'));
    expect(policies.length).toBeGreaterThan(4);
    expect(policies.filter((path) => !SOURCES.includes(path.replace(/\.ts$/, '.test.ts')))).toEqual([]);
  });
});

describe('A test', () => {
  const tests = SOURCES.filter((path) => /\.(test|e2e)\.ts$/.test(path));

  it('finishes a sentence about its subject', () => {
    expect(withText(tests, /\b(it|test)(\.each\([^)]*\))?\(\s*['"`](should|test)\b/)).toEqual([]);
  });

  it('is tried once, and none is left out', () => {
    expect(withText(tests, /\.(only|skip|todo)\(|\bretry\s*:/)).toEqual([]);
  });
});
