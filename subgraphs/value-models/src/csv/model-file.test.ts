import fc from 'fast-check';
import { as } from '@valueverse/kit/testing/world';
import { describe, expect, it } from 'vitest';
import type { ModelEvent } from '../history/model-event.js';
import { type ModelState, rowsOf } from '../history/model-state.js';
import { record } from '../history/record.js';
import { amounts, shares, uncertainties } from '../testing/amounts.js';
import { MODEL_ID, newHistory } from '../testing/model-history.js';
import { RampKind } from '../driver/ramp.js';
import { DriverRole, Recurrence, TeiCategory } from '../driver/value-driver.js';
import { BenefitValueType, BoundMissionKind } from '../benefit/benefit-profile.js';
import { KINDS } from './kinds.js';
import { readCsv } from './read-csv.js';
import { readModel } from './read-model.js';
import { writeCsv } from './write-csv.js';

const cause = { caller: as('value-engineer'), causationId: null };
const read = (csv: string) => readModel(readCsv(csv), { id: MODEL_ID, state: newHistory().state }, cause);
const errorsOf = async (csv: string) =>
  (await read(csv)).errors.map(({ row, column, message }) => [row, column, message]);
const contentOf = (state: ModelState) => ({ drivers: rowsOf(state, 'drivers'), benefits: rowsOf(state, 'benefits') });
const withoutIds = (rows: readonly object[]) =>
  rows.map((row) => JSON.stringify({ ...row, id: '' }, Object.keys({ ...row }).toSorted())).toSorted();

const made = (events: readonly ModelEvent[]) =>
  record(cause, { id: MODEL_ID, state: newHistory().state }, events).after;

const texts = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(',', '"', ';', '\n', '\r\n', '=', '-', '@', "'", ' ', '\uFEFF'),
      fc.string({ unit: 'grapheme', maxLength: 2 }),
    ),
    minLength: 1,
    maxLength: 20,
  })
  .filter((text) => text.trim() !== '' && !text.includes('\0'));
const months = fc.record({ startMonth: fc.integer({ min: 0, max: 12 }), endMonth: fc.integer({ min: 12, max: 36 }) });
const ramp = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant(RampKind.LINEAR), months: fc.integer({ min: 1, max: 120 }) }),
    fc.record({
      kind: fc.constant(RampKind.S_CURVE),
      months: fc.integer({ min: 1, max: 120 }),
      steepness: amounts.map(() => '5.5'),
    }),
    fc.record({ kind: fc.constant(RampKind.TABLE), table: fc.array(shares(), { minLength: 1, maxLength: 5 }) }),
  ),
);
const figure = fc.oneof(
  fc.record({ role: fc.constant(DriverRole.OUTPUT), amount: amounts, unit: fc.constant('EUR') }),
  fc.record({
    role: fc.constant(DriverRole.INPUT),
    amount: amounts.map((amount) => `-${amount}`),
    unit: fc.constantFrom('h/d', '{delivery}'),
  }),
  fc.record({
    role: fc.constant(DriverRole.FORMULA),
    formula: fc.constantFrom('-a * (b + 1)', 'max(a, b)'),
    unit: fc.constant('EUR'),
  }),
);
const driver = fc
  .record({
    label: texts,
    category: fc.constantFrom(...Object.values(TeiCategory)),
    every: fc.constantFrom(...Object.values(Recurrence)),
    growthPerYear: fc.constantFrom('0', '-0.1', '0.03'),
    riskAdjustment: fc.constantFrom('0', '0.25'),
    ramp,
    figure,
    months,
    uncertainty: uncertainties,
  })
  .map(({ figure: own, months: when, ...rest }) => ({ ...rest, ...own, ...when }));
const benefit = fc
  .record({
    name: texts,
    statement: texts,
    valueType: fc.constantFrom(...Object.values(BenefitValueType)),
    unit: fc.constantFrom('{delivery}', '{mission}'),
    moneyPerUnit: amounts,
    captureRate: shares(0.001),
    monthlyTarget: amounts,
    months,
    uncertainty: uncertainties,
    binding: fc.option(
      fc.record({
        missionKind: fc.constantFrom(...Object.values(BoundMissionKind)),
        facilityId: texts.map((text) => text.trim()),
      }),
    ),
  })
  .map(({ months: when, ...rest }) => ({ ...rest, ...when }));

describe('The file of a model', () => {
  it('makes an equal model when it is read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(driver, { maxLength: 5 }),
        fc.array(benefit, { maxLength: 5 }),
        async (drivers, benefits) => {
          const { state } = newHistory();
          const original = made([
            ...drivers.flatMap((terms, place) => KINDS.driver.decide(state, { ...terms, key: `d${place}` })),
            ...benefits.flatMap((terms) => KINDS.benefit.decide(state, terms)),
          ]);
          const { events, errors } = await read(writeCsv(contentOf(original)));
          expect(errors).toEqual([]);
          const copy = made(events);
          expect(withoutIds(contentOf(copy).drivers)).toEqual(withoutIds(contentOf(original).drivers));
          expect(withoutIds(contentOf(copy).benefits)).toEqual(withoutIds(contentOf(original).benefits));
          expect(writeCsv(contentOf(copy)).split('\r\n').toSorted()).toEqual(
            writeCsv(contentOf(original)).split('\r\n').toSorted(),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('needs only what has no default', async () => {
    const { events, errors } = await read('kind,key,name,category,amount\ndriver,robots,Six robots,COST,240000');
    expect(errors).toEqual([]);
    expect(events).toMatchObject([
      {
        type: 'DriverSet',
        payload: {
          key: 'robots',
          role: 'OUTPUT',
          unit: 'EUR',
          startMonth: 0,
          endMonth: 36,
          every: 'MONTHLY',
          ramp: null,
        },
      },
    ]);
  });

  it('is told everything that is wrong with it, by row and column', async () => {
    const csv = `kind,key,name,category,amount,startMonth,uncertaintyLow,uncertaintyHigh,valueType,unit,moneyPerUnit,monthlyTarget,statement
driver,Robots,,COST,1.000,-1,0.8,,,,,,
driver,a,A,GOOD,"1,5",0,,,QUALITATIVE,,,,
,b,B,COST,1,0,,,,,,,
gift,b,B,COST,1,0,,,,,,,
benefit,,Time,,,0,,,QUANTIFIABLE,,0,1e30,Saved
driver,ok,OK,COST,5,99,,,,,,,
driver,ok,OK,COST,5,0,,,,,,,
driver,low,Low,COST,0,0,,,,,,,`;
    expect(await errorsOf(csv)).toEqual([
      [2, 'key', 'Expected key to be a slug such as robot_fleet, got Robots.'],
      [2, 'name', 'Expected name of 1 to 500 characters, got 0.'],
      [2, 'startMonth', 'Expected a month as a whole number, got -1.'],
      [2, 'uncertaintyMode', 'Expected a value, as beside it, got nothing.'],
      [2, 'uncertaintyHigh', 'Expected a value, as beside it, got nothing.'],
      [3, 'category', 'Expected one of BENEFIT, COST, got GOOD.'],
      [3, 'amount', 'Expected Decimal such as "1234.50", got "1,5".'],
      [3, 'valueType', 'Expected nothing in a row driver, got QUALITATIVE.'],
      [4, 'kind', 'Expected one of driver, benefit, got nothing.'],
      [5, 'kind', 'Expected one of driver, benefit, got gift.'],
      [6, 'unit', 'Expected a unit, got nothing.'],
      [6, 'moneyPerUnit', 'Expected moneyPerUnit above 0, got 0.'],
      [6, 'monthlyTarget', 'Expected a number below 1e26, got 1e30.'],
      [7, 'startMonth', 'Expected 0 ≤ startMonth ≤ endMonth ≤ 36, got 99 and 36.'],
      [8, 'key', 'Expected each key once: row 7 has ok.'],
      [9, 'amount', 'Expected amount above 0, got 0.'],
    ]);
  });

  it.each([
    [
      'kind,key,name,category,amount,uncertaintyLow,uncertaintyMode,uncertaintyHigh\ndriver,a,A,COST,1,2,1,3',
      'uncertaintyLow',
      /0 < low ≤ mode ≤ high/,
    ],
    ['kind,key,name,category,amount,formula\ndriver,a,A,COST,1,b', 'amount', /one of both/],
    ['kind,key,name,category,formula\ndriver,a,A,COST,b *', 'formula', /position/],
    [
      'kind,key,name,category,amount,rampKind,rampMonths\ndriver,a,A,COST,1,LINEAR,',
      'rampMonths',
      /months from 1 to 120/,
    ],
    ['kind,key,name,category,amount,rampMonths\ndriver,a,A,COST,1,5', 'rampKind', /as beside it/],
    ['kind,key,name,category,amount\ndriver,a,a\0b,COST,1', 'name', /can not be kept/],
  ])('is told in which column a row does not fit together: %j', async (csv, column, message) => {
    expect(await errorsOf(csv)).toEqual([[2, column, expect.stringMatching(message)]]);
  });
});
