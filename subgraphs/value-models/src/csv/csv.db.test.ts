import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueModels } from '../subgraph.js';
import { administrator, type Administrator } from '../testing/administrator.js';
import { driverInput, emptyModel, mutate } from '../testing/front-door.js';
import { tableTexts } from '../testing/tables.js';

const auditor = as('auditor');
const PLAN = { name: 'Copy', currency: 'EUR', startDate: '2026-01-01', horizonMonths: 36, discountRate: '0.1' };
const CALL = 'importValueModel valueModel { id revision } rowErrors { row column message } rows';
const FILE = `kind,key,name,category,amount,every,statement,valueType,unit,moneyPerUnit,monthlyTarget
driver,robots,"Six robots, ""Runner""",COST,240000,ONCE,,,,,
driver,service,-10 % service,COST,1500.50,MONTHLY,,,,,
benefit,,Time,,,,Time is freed.,NON_CASH_RELEASING,{delivery},12.5,3000
`;
let world: World;
let admin: Administrator;
let initiativeId: string;
let modelId: string;
beforeAll(async () => {
  world = await openWorld(valueModels);
  admin = await administrator(world);
  ({ initiativeId, modelId } = await emptyModel(world));
});
afterAll(async () => {
  await admin.end();
  await world.stop();
});

const importFile = (csv: string, more: object = {}) => mutate(world, CALL, { initiativeId, ...PLAN, csv, ...more });
const CONTENT = `drivers { key label category amount every startMonth endMonth } benefits { name statement unit moneyPerUnit monthlyTarget captureRate }`;
const contentOf = async (id: string) => {
  const { data } = await world.ask(`{ valueModel(id: "${id}") { ${CONTENT} exportCsv } }`, auditor);
  return data.valueModel;
};
const nothingWritten = async (work: () => Promise<unknown>) => {
  const before = [await tableTexts(world, admin), await world.events()];
  await work();
  expect([await tableTexts(world, admin), await world.events()]).toEqual(before);
};

describe('A model from a file', () => {
  it('has what the file holds, entry by entry', async () => {
    const { valueModel, rowErrors, rows, userErrors } = await importFile(FILE);
    expect({ revision: valueModel.revision, rowErrors, rows, userErrors }).toEqual({
      revision: 4,
      rowErrors: [],
      rows: 3,
      userErrors: [],
    });
    const { data } = await world.ask(
      `{ valueModel(id: "${valueModel.id}") { history { type } verifyHistory { sound } } }`,
      auditor,
    );
    expect(data.valueModel.history.map(({ type }: { type: string }) => type)).toEqual([
      'BenefitProfiled',
      'DriverSet',
      'DriverSet',
      'ModelCreated',
    ]);
    expect(data.valueModel.verifyHistory.sound).toBe(true);
    const told = (await world.events()).filter(({ subject }) => subject === valueModel.id);
    expect(told.map(({ type }) => type)).toContain('value-models.benefit.profiled.v1');
  });

  it('is written as a file that makes an equal model', async () => {
    const { valueModel } = await importFile(FILE);
    const { exportCsv, ...content } = await contentOf(valueModel.id);
    expect(exportCsv).toContain("driver,service,'-10 % service,");
    const { valueModel: copy } = await importFile(exportCsv);
    expect(await contentOf(copy.id)).toEqual({ ...content, exportCsv });
  });

  it('is checked whole, and not written when a row is wrong', async () => {
    await nothingWritten(async () => {
      const { valueModel, rowErrors, userErrors } = await importFile(
        `${FILE}driver,x,X,COST,-1,ONCE,,,,,\ndriver,,Y,COST,1,ONCE,,,,,`,
      );
      expect(valueModel).toBeNull();
      expect(rowErrors).toEqual([
        { row: 5, column: 'amount', message: 'Expected amount above 0, got -1.' },
        { row: 6, column: 'key', message: 'Expected key to be a slug such as robot_fleet, got .' },
      ]);
      expect(userErrors).toEqual([
        {
          code: 'INVALID_INPUT',
          path: ['input', 'csv'],
          message: 'Expected rows that can be used, got 2 faults: see rowErrors.',
        },
      ]);
    });
  });

  it('is only checked in a dry run', async () => {
    await nothingWritten(async () => {
      expect(await importFile(FILE, { dryRun: true })).toEqual({
        valueModel: null,
        rowErrors: [],
        rows: 3,
        userErrors: [],
      });
    });
  });

  it('is told at most a hundred faults, and how many there are', async () => {
    const { rowErrors, userErrors } = await importFile(`kind,key\n${'gift,a\n'.repeat(150)}`);
    expect(rowErrors).toHaveLength(100);
    expect(userErrors[0]!.message).toMatch(/got 150 faults/);
  });

  it.each([
    ['more than 2,000 rows', `kind\n${'driver\n'.repeat(2_001)}`, /at most 2000 rows, got 2001/],
    ['more than 1,000,000 bytes', `kind\n${'é'.repeat(500_001)}`, /at most 1000000 bytes, got 1000007/],
  ])('is refused for %s', async (_, csv, message) => {
    const { userErrors } = await importFile(csv);
    expect(userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['input', 'csv'], message: expect.stringMatching(message) },
    ]);
  });

  it('may have 2,000 rows', async () => {
    const lines = Array.from({ length: 2_000 }, (_, place) => `driver,d${place},Driver ${place},COST,${place + 1}`);
    const { valueModel, userErrors } = await importFile(`kind,key,name,category,amount\n${lines.join('\n')}`);
    expect(userErrors).toEqual([]);
    expect(valueModel.revision).toBe(2_001);
    const { data } = await world.ask(
      `{ valueModel(id: "${valueModel.id}") { verifyHistory { sound entries } } }`,
      auditor,
    );
    expect(data.valueModel.verifyHistory).toEqual({ sound: true, entries: 2_001 });
  });

  it('takes the terms, the place and the caller that any new model takes', async () => {
    const refused = async (more: object, caller = as('admin')) =>
      (await mutate({ ask: world.ask, caller }, CALL, { initiativeId, ...PLAN, csv: FILE, ...more })).userErrors[0];
    expect(await refused({ startDate: '2026-01-02' })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'startDate'],
    });
    expect(await refused({ initiativeId: 'none' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused({ id: modelId })).toMatchObject({ code: 'CONFLICT' });
    expect(await refused({}, as('executive'))).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('begins once under an idempotency key', async () => {
    const door = { ask: world.ask, idempotencyKey: 'file' };
    const first = await mutate(door, CALL, { initiativeId, ...PLAN, csv: FILE });
    expect(await mutate(door, CALL, { initiativeId, ...PLAN, csv: FILE })).toEqual(first);
  });

  it('shows no cell that a spreadsheet would run, whatever was written', async () => {
    const label = '=HYPERLINK("http://example.org","x")';
    await mutate(world, 'upsertDriver driver { id }', { ...driverInput(modelId), label });
    const { exportCsv } = await contentOf(modelId);
    expect(exportCsv).toContain(`"'=HYPERLINK(""http://example.org"",""x"")"`);
    const { valueModel } = await importFile(exportCsv);
    expect((await contentOf(valueModel.id)).drivers[0].label).toBe(label);
  });
});
