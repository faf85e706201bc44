import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '@valueverse/kit/decimal';
import { db } from './db.js';
import { ddb } from './ddb.js';
import { macrs } from './macrs.js';
import { sln } from './sln.js';
import { syd } from './syd.js';
import { vdb } from './vdb.js';

const truck = { cost: 30000, salvage: 7500, life: 10 };
const tool = { cost: 2400, salvage: 300, life: 10 };
const press = { cost: 1_000_000, salvage: 100_000, life: 6 };
const assets = fc.record({
  cost: fc.integer({ min: 1000, max: 9000 }),
  salvage: fc.integer({ min: 0, max: 1000 }),
  life: fc.integer({ min: 1, max: 40 }),
});

describe('Depreciation', () => {
  it("is Excel's published one for SLN, SYD and DDB", () => {
    expect(sln(truck).toString()).toBe('2250');
    expect(syd(truck, 1).toFixed(2)).toBe('4090.91');
    expect(ddb(tool, 1).toString()).toBe('480');
    expect(ddb({ ...tool, life: 3650 }, 1).toFixed(2)).toBe('1.32');
    expect(ddb(tool, 2, 1.5).toFixed(2)).toBe('306.00');
    expect(ddb(tool, 10).toFixed(2)).toBe('22.12');
  });

  it("is Excel's published one for DB, part of a year first", () => {
    expect([1, 2, 7].map((year) => db(press, year, 7).toFixed(2))).toEqual(['186083.33', '259639.42', '15845.10']);
  });

  it("is Excel's published one for VDB, switching to straight line", () => {
    expect(vdb({ ...tool, life: 3650 }, { start: 0, end: 1 }).toFixed(2)).toBe('1.32');
    expect(vdb({ ...tool, life: 120 }, { start: 6, end: 18 }).toFixed(2)).toBe('396.31');
    expect(vdb({ ...tool, life: 120 }, { start: 6, end: 18, factor: 1.5 }).toFixed(2)).toBe('311.81');
    expect(vdb(tool, { start: 0, end: 0.875, factor: 1.5 }).toFixed(2)).toBe('315.00');
  });

  it('writes off exactly the cost less salvage by VDB, SYD and SLN', () => {
    fc.assert(
      fc.property(assets, (bought) => {
        const wanted = (bought.cost - bought.salvage).toFixed(20);
        const periods = Array.from({ length: bought.life }, (_, at) => at + 1);
        expect(vdb(bought, { start: 0, end: bought.life }).toFixed(20)).toBe(wanted);
        expect(sum(periods.map((period) => syd(bought, period))).toFixed(20)).toBe(wanted);
        expect(sln(bought).times(bought.life).toFixed(20)).toBe(wanted);
      }),
      { numRuns: 30 },
    );
  });

  it('is DDB period by period where VDB may not switch', () => {
    expect(vdb(tool, { start: 3, end: 4, noSwitch: true }).toFixed(20)).toBe(ddb(tool, 4).toFixed(20));
    expect(vdb(tool, { start: 9, end: 10, noSwitch: true }).toFixed(20)).toBe(ddb(tool, 10).toFixed(20));
  });

  it('follows the table of IRS Publication 946 and adds up to the cost', () => {
    expect(macrs(1000, 5).map(String)).toEqual(['200', '320', '192', '115.2', '115.2', '57.6']);
    for (const years of [3, 5, 7, 10, 15, 20]) expect(sum(macrs(1000, years)).toString()).toBe('1000');
  });

  it('refuses what no asset has', () => {
    expect(() => sln({ ...tool, life: 0 })).toThrow('Expected life between 1 and 10000, got 0.');
    expect(() => sln({ ...tool, cost: -1 })).toThrow('Expected cost and salvage of 0 or more, got -1 and 300.');
    expect(() => syd(tool, 11)).toThrow('Expected period between 1 and 10, got 11.');
    expect(() => db(tool, 1, 13)).toThrow('Expected month between 1 and 12, got 13.');
    expect(() => ddb(tool, 1, 0)).toThrow('Expected factor above 0, got 0.');
    expect(() => vdb(tool, { start: 2, end: 1 })).toThrow('Expected 0 <= start <= end <= 10, got 2 and 1.');
    expect(() => macrs(1, 4)).toThrow('Expected recoveryYears to be one of 3, 5, 7, 10, 15, 20, got 4.');
  });
});
