import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueModels } from '../subgraph.js';

const engineer = as('value-engineer');
const FACILITY = '0193b3a0-0000-7000-8000-00000000000b';

let world: World;
let modelId: string;

const mutate = async (call: string, input: object, caller = engineer) => {
  const [, name = '', selection] = /^(\w+) (.*)$/s.exec(call) ?? [];
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { answer: ${name}(input: $input) { ${selection} userErrors { code path message } } }`;
  const { data, errors } = await world.ask(query, caller, { input: { modelId, ...input } });
  expect(errors).toBeUndefined();
  return data.answer;
};
const driver = (key: string, more: object) =>
  mutate('upsertDriver driver { id value }', { key, label: key, category: 'BENEFIT', ...more });
const ask = async (selection: string, caller = engineer) =>
  (await world.ask(`{ valueModel(id: "${modelId}") { ${selection} } }`, caller)).data.valueModel;

beforeAll(async () => {
  world = await openWorld(valueModels);
  const sponsor = { name: 'Deliveries by robot', sponsor: 'COO', facilityIds: [FACILITY] };
  const { data } = await world.ask(
    'mutation($input: CreateInitiativeInput!) { createInitiative(input: $input) { initiative { id } } }',
    engineer,
    { input: sponsor },
  );
  const initiativeId = data.createInitiative.initiative.id;
  const plan = { initiativeId, name: 'Nights', currency: 'EUR', startDate: '2026-01-01', horizonMonths: 36 };
  const query = 'mutation($input: CreateValueModelInput!) { createValueModel(input: $input) { valueModel { id } } }';
  const created = await world.ask(query, engineer, { input: { ...plan, discountRate: '0.1' } });
  modelId = created.data.createValueModel.valueModel.id;
  await driver('deliveries', { role: 'INPUT', amount: '100', unit: '{delivery}/d' });
  await driver('minutes', { role: 'INPUT', amount: '12', unit: 'min/{delivery}' });
  await driver('wage', { role: 'INPUT', amount: '44', unit: 'EUR/h' });
  await driver('freed', { role: 'FORMULA', formula: 'deliveries * minutes', unit: 'h/d' });
  await driver('nursing', { formula: 'freed * wage', unit: 'EUR/mo', ramp: { kind: 'LINEAR', months: 6 } });
});
afterAll(() => world.stop());

describe('A plan', () => {
  it('is a graph of drivers, each with what it comes to', async () => {
    const { drivers } = await ask(
      'drivers { key value unit role dependsOn { key } dependents { key } ramp { kind months } }',
    );
    const nursing = drivers.find(({ key }: { key: string }) => key === 'nursing');
    expect(nursing).toMatchObject({ value: '26785', role: 'OUTPUT', ramp: { kind: 'LINEAR', months: 6 } });
    expect(nursing.dependsOn).toEqual([{ key: 'freed' }, { key: 'wage' }]);
    const wage = drivers.find(({ key }: { key: string }) => key === 'wage');
    expect(wage).toMatchObject({ value: '44', dependents: [{ key: 'nursing' }] });
  });

  it('answers any number of drivers in a bounded number of statements', async () => {
    const statements = await world.countStatements(() =>
      ask('drivers { key value dependsOn { key } assumption { id } }'),
    );
    expect(statements).toBe(3);
  });

  it('says what a value may turn out to be', async () => {
    const input = {
      driverKey: 'wage',
      distribution: { kind: 'NORMAL', mean: '44', sd: '3', truncation: { low: '30' } },
      confidence: 'B',
      source: 'Pay scale.',
      owner: 'chief-nurse',
      reviewDue: '2026-12-31',
    };
    const shape = 'distribution { __typename ... on Normal { mean sd unit truncation { low high } } }';
    const { assumption } = await mutate(`setAssumption assumption { id status ${shape} driver { key } }`, input);
    expect(assumption).toMatchObject({
      status: 'PROPOSED',
      distribution: { __typename: 'Normal', mean: '44', sd: '3', unit: 'EUR/h', truncation: { low: '30', high: null } },
      driver: { key: 'wage' },
    });
    const { id: assumptionId } = assumption;
    const evidence = { title: 'Collective agreement', url: 'https://example.org/agreement.pdf' };
    const attached = await mutate('attachEvidence assumption { evidence { title } }', { assumptionId, evidence });
    expect(attached.assumption.evidence).toEqual([{ title: evidence.title }]);
    const own = await mutate('validateAssumption assumption { status }', { assumptionId });
    expect(own.userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const another = as('value-engineer', { id: 'another' });
    const validated = await mutate('validateAssumption assumption { status setBy }', { assumptionId }, another);
    expect(validated.assumption).toEqual({ status: 'VALIDATED', setBy: engineer.id });
    const challenged = await mutate('challengeAssumption assumption { status challenge }', {
      assumptionId,
      reason: 'Old.',
    });
    expect(challenged.assumption).toEqual({ status: 'CHALLENGED', challenge: 'Old.' });
    const refused = await mutate('freezeVersion version { id }', {});
    expect(refused.userErrors).toMatchObject([
      { code: 'CONFLICT', message: expect.stringContaining('challenged: Old.') },
    ]);
    await mutate('validateAssumption assumption { status }', { assumptionId }, another);
  });

  it('takes an amount in any form of a number, and says what it cannot keep', async () => {
    const cost = { key: 'licence', label: 'Licence', category: 'COST', every: 'ONCE' };
    const { driver: kept } = await mutate('upsertDriver driver { amount }', { ...cost, amount: '1.2e3' });
    expect(kept.amount).toBe('1200');
    const refused = await mutate('upsertDriver driver { amount }', { ...cost, amount: '1e300' });
    expect(refused.userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
    await mutate('removeDriver driverId', { key: 'licence' });
  });

  it('has scenarios, frozen versions and differences between them', async () => {
    const { scenario } = await mutate('createScenario scenario { id }', { name: 'Quiet', kind: 'DOWNSIDE' });
    const override = { scenarioId: scenario.id, driverKey: 'deliveries', value: '60' };
    const set = await mutate('setScenarioOverride scenario { overrides { driverKey value } }', override);
    expect(set.scenario.overrides).toEqual([{ driverKey: 'deliveries', value: '60' }]);
    const first = (await mutate('freezeVersion version { id number status contentHash frozenBy { id } }', {})).version;
    expect(first).toMatchObject({ number: 1, status: 'FROZEN', frozenBy: { id: engineer.id } });
    await driver('wage', { role: 'INPUT', amount: '46', unit: 'EUR/h' });
    const second = (await mutate('freezeVersion version { id }', {})).version;
    const { versions, currentVersion } = await ask(
      `currentVersion { number } versions { number status diff(to: "${second.id}") { part kind field from to } }`,
    );
    expect(currentVersion.number).toBe(2);
    expect(versions[1]).toEqual({
      number: 1,
      status: 'SUPERSEDED',
      diff: [{ part: 'drivers', kind: 'CHANGED', field: 'amount', from: '"44"', to: '"46"' }],
    });
    const forked = await mutate('forkVersion version { number status parent { id } }', { versionId: first.id });
    expect(forked.version).toEqual({ number: 3, status: 'DRAFT', parent: { id: first.id } });
    const { drivers } = await ask('drivers { key value }');
    expect(drivers).toContainEqual({ key: 'wage', value: '44' });
  });

  it('tells of each line of money that an input moved, and of the frozen version', async () => {
    const told = await world.events();
    const lines = told
      .filter(({ type }) => type === 'value-models.model.driver.changed.v1')
      .map(({ data }) => data as { key: string; amount: string })
      .filter(({ key }) => key === 'nursing');
    expect(lines.map(({ amount }) => amount)).toEqual(['26785', '28002.5', '26785']);
    expect(told.filter(({ type }) => type === 'value-models.model.version.frozen.v1')).toHaveLength(2);
  });

  it('takes out what no formula reads', async () => {
    const kept = await mutate('removeDriver driverId', { key: 'wage' });
    expect(kept.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'key'] }]);
    const { driverId } = await mutate('removeDriver driverId', { key: 'nursing' });
    expect(driverId).not.toBeNull();
    expect((await ask('drivers { key }')).drivers).not.toContainEqual({ key: 'nursing' });
  });

  it('is changed by value engineers alone, and seen by nobody else’s tenant', async () => {
    const input = { key: 'x', label: 'x', category: 'COST', amount: '1' };
    const refused = await mutate('upsertDriver driver { id }', input, as('operator'));
    expect(refused.userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const { versions } = await ask('versions { id }');
    const query = `{ _entities(representations: [{ __typename: "ValueModelVersion", id: "${versions[0].id}" }]) { __typename } }`;
    const stranger = await world.ask(query, as('value-engineer', { tenant: 'other' }));
    expect(stranger.data._entities).toEqual([null]);
  });
});
