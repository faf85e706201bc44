import { anonymous } from '@valueverse/kit/caller';
import { openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calculations } from '../subgraph.js';

let world: World;
const nobody = anonymous('test');

beforeAll(async () => {
  world = await openWorld(calculations);
});
afterAll(() => world.stop());

const ask = async (selection: string) => {
  const { data, errors } = await world.ask(`{ financial { ${selection} } }`, nobody);
  return { answer: data?.financial, errors };
};

describe('The finance functions', () => {
  it('answer anyone, in full precision', async () => {
    const { answer, errors } = await ask(`
      npv(rate: "0.1", cashFlows: ["-10000", "3000", "4200", "6800"])
      irr(cashFlows: ["-1000", "2300", "-1320"]) { rate roots status }
      mirr(cashFlows: ["-120000", "39000", "30000", "21000", "37000", "46000"], financeRate: "0.1", reinvestRate: "0.12")
      xnpv(rate: "0.09", cashFlows: [{ date: "2008-01-01", amount: "-10000" }, { date: "2009-04-01", amount: "12000" }])
      xirr(cashFlows: [{ date: "2021-01-01", amount: "-100" }, { date: "2022-01-01", amount: "110" }]) { rate status }
      pmt(rate: "0", nper: 10, pv: "1000")
      pv(rate: "0.07", nper: 20, pmt: "12000")
      fv(rate: "0.075", nper: 20, pmt: "-2000", due: END)
      rate(nper: 10, pmt: "0", pv: "-3500", fv: "10000")
      payback(cashFlows: ["-1000", "300", "400", "500", "600"])
      never: payback(cashFlows: ["-1000", "300"], rate: "0.1")`);
    expect(errors).toBeUndefined();
    expect(answer).toMatchObject({
      irr: { rate: '0.1', roots: ['0.1', '0.2'], status: 'MULTIPLE' },
      xirr: { rate: '0.1', status: 'UNIQUE' },
      pmt: '-100',
      payback: '2.6',
      never: null,
    });
    expect(answer.npv).toMatch(/^1188\.443412335223003893/);
    expect(answer.pv).toMatch(/^-127128\.1709461939327/);
    expect(answer.fv).toMatch(/^86609\.362673043/);
    expect(answer.mirr).toMatch(/^0\.1260941303659/);
  });

  it('write off assets and evaluate formulas', async () => {
    const asset = 'cost: "2400", salvage: "300", life: 10';
    const { answer, errors } = await ask(`sln(${asset}) syd(${asset}, period: 1) db(${asset}, period: 1)
      ddb(${asset}, period: 1) vdb(${asset}, start: "0", end: "1") macrs(cost: "1000", recoveryYears: 5)
      evaluate(formula: "trips * minutes / 60", inputs: { trips: 120, minutes: "3.5" })`);
    expect(errors).toBeUndefined();
    expect(answer).toMatchObject({ sln: '210', ddb: '480', vdb: '480', evaluate: '7', db: '451.2' });
    expect(answer.macrs).toEqual(['200', '320', '192', '115.2', '115.2', '57.6']);
  });

  it.each([
    ['npv(rate: "-1", cashFlows: ["1"])', 'Expected a rate above -1, got -1.'],
    ['mirr(cashFlows: ["1"], financeRate: "0", reinvestRate: "0")', 'Expected at least one negative'],
    [`npv(rate: "0.${'1'.repeat(70)}", cashFlows: [])`, 'Expected rate in at most 64 characters, got 72.'],
    [`irr(cashFlows: [${'"1",'.repeat(501)}]) { rate }`, 'Expected at most 500 cash flows, got 501.'],
    ['evaluate(formula: "constructor", inputs: {})', 'Formula, position 1: nothing is called constructor.'],
    ['evaluate(formula: "1", inputs: [])', 'Expected an object of numbers, got [].'],
  ])('refuse %s and say why', async (selection, message) => {
    const { errors } = await ask(selection);
    expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    expect(errors?.[0]?.message).toContain(message);
  });

  it('are all that anyone may ask without a token', async () => {
    const { errors } = await world.ask('{ calculationRun(id: "x") { id } }', nobody);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
