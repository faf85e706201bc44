import { clock } from '@valueverse/kit/clock';
import { as } from '@valueverse/kit/testing/world';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFleet, operator, type FleetWorld } from '../testing/fleet-world.js';
import { ingestInto } from './ingest.js';
import { letterOf } from './letter-of.js';
import type { TestRobot } from '../testing/test-robot.js';

let world: FleetWorld;
let facilityId: string;
let robot: TestRobot;
let count = 0;

beforeAll(async () => {
  world = await openFleet();
  facilityId = await world.addFacility();
});
afterAll(() => world.stop());
beforeEach(async () => {
  robot = await world.addRobot(facilityId, `I-${(count += 1)}`, count % 2 ? 'VDA5050_V2' : 'VDA5050_V3');
});
afterEach(() => clock.drive());

const ask = async (selection: string) => {
  const { data, errors } = await world.ask(`{ robot(id: "${robot.id}") { ${selection} } }`, as('viewer'));
  expect(errors).toBeUndefined();
  return data.robot;
};
const batteryPoints = async () => {
  const series = 'telemetry(metric: "battery.soc", range: { last: "PT1H" }) { unit thinned points { v } }';
  const { telemetry } = await ask(series);
  expect(telemetry).toMatchObject({ unit: '%', thinned: false });
  return telemetry.points.map(({ v }: { v: number }) => v);
};
const ago = (seconds: number) => new Date(clock.now().getTime() - seconds * 1000).toISOString();

describe.each(['VDA5050_V2', 'VDA5050_V3'] as const)('A state in %s', (protocol) => {
  it('becomes what is known of the robot', async () => {
    robot = await world.addRobot(facilityId, `S-${protocol}`, protocol);
    const at = ago(10);
    await robot.wakeUp({ at, x: 3, y: 4, percent: 71.5, lastNodeId: 'dock' });
    expect(
      await ask(`connection { state } operatingMode lastSeenAt state { at driving lastNodeId errors { type } }
      battery { percent charging } position { x y mapId localized }`),
    ).toEqual({
      connection: { state: 'ONLINE' },
      operatingMode: 'AUTOMATIC',
      lastSeenAt: expect.any(String),
      state: { at, driving: false, lastNodeId: 'dock', errors: [] },
      battery: { percent: 71.5, charging: false },
      position: { x: 3, y: 4, mapId: 'floor-1', localized: true },
    });
    expect(await world.typesOfEvents(robot.id)).toEqual([
      'robots.robot.registered.v1',
      'robots.robot.connection.changed.v1',
      'robots.robot.state.changed.v1',
    ]);
  });
});

describe('A state', () => {
  it('that comes twice counts once', async () => {
    const state = robot.state({ percent: 60 });
    await robot.bring(robot.topic('state'), state);
    await robot.bring(robot.topic('state'), state);
    expect(await batteryPoints()).toEqual([60]);
    expect((await world.typesOfEvents(robot.id)).filter((type) => type.includes('state'))).toHaveLength(1);
  });

  it('that comes late is measured but not believed', async () => {
    const late = robot.state({ percent: 60, at: ago(20) });
    await robot.say({ percent: 59, at: ago(10) });
    await robot.bring(robot.topic('state'), late);
    expect(await batteryPoints()).toEqual([60, 59]);
    expect((await ask('battery { percent }')).battery.percent).toBe(59);
  });

  it('is believed after a restart, when header ids begin again', async () => {
    const first = robot.state({ percent: 50 });
    await robot.bring(robot.topic('state'), { ...first, headerId: 4_000_000, timestamp: ago(20) });
    await robot.bring(robot.topic('state'), {
      ...first,
      headerId: 0,
      timestamp: ago(10),
      orderId: 'after the restart',
    });
    expect((await ask('state { orderId }')).state.orderId).toBe('after the restart');
  });

  it('is told to the log when it is a sample, and whenever the mode changes', async () => {
    let now = Date.UTC(2026, 0, 1);
    clock.drive(() => new Date(now));
    const after = async (seconds: number, operatingMode: string) => {
      now += seconds * 1000;
      await robot.bring(robot.topic('state'), { ...robot.state(), operatingMode });
    };
    await after(0, 'AUTOMATIC');
    await after(4, 'AUTOMATIC');
    await after(1, 'AUTOMATIC');
    await after(1, 'MANUAL');
    const samples = (await world.events()).filter(
      ({ subject, type }) => subject === robot.id && type.includes('state'),
    );
    expect(samples.map(({ data }) => data)).toMatchObject([
      { operatingMode: 'AUTOMATIC', at: '2026-01-01T00:00:00.000Z', batteryPercent: 80, driving: false, facilityId },
      { operatingMode: 'AUTOMATIC', at: '2026-01-01T00:00:05.000Z' },
      { operatingMode: 'MANUAL', at: '2026-01-01T00:00:06.000Z' },
    ]);
  });

  it('makes series that are thinned to what is asked for, first and last kept', async () => {
    for (let step = 0; step < 30; step += 1) await robot.say({ x: step, at: ago(600 - step) });
    const range = `range: { from: "${ago(700)}", to: "${ago(0)}" }`;
    const { telemetry } = await ask(`telemetry(metric: "position.x", ${range}, maxPoints: 7) { thinned points { v } }`);
    const values = telemetry.points.map(({ v }: { v: number }) => v);
    expect(telemetry.thinned).toBe(true);
    expect([values.length, values[0], values.at(-1)]).toEqual([7, 0, 29]);
    expect(values).toEqual(values.toSorted((a: number, b: number) => a - b));
  });

  it('makes no series of what nobody measures', async () => {
    const query = (args: string) => `{ robot(id: "${robot.id}") { telemetry(${args}) { unit } } }`;
    for (const [args, message] of [
      [
        'metric: "mood", range: { last: "P1D" }',
        'Expected metric to be one of battery.soc, position.x, position.y, speed, driving, errors, got mood.',
      ],
      ['metric: "speed", range: { last: "P1D" }, maxPoints: 1', 'Expected maxPoints from 2 to 1000, got 1.'],
      ['metric: "speed", range: {}', 'Expected either last or from, got both or none.'],
    ] as const) {
      const { errors } = await world.ask(query(args), operator);
      expect(errors).toMatchObject([{ message, extensions: { code: 'INVALID_INPUT' } }]);
    }
  });
});

describe('A connection', () => {
  it('is what robot or broker said last; a last will is believed although its header is old', async () => {
    const will = {
      ...robot.header(ago(60)),
      connectionState: robot.protocol === 'VDA5050_V2' ? 'CONNECTIONBROKEN' : 'CONNECTION_BROKEN',
    };
    await robot.connect();
    await robot.bring(robot.topic('connection'), will);
    expect(await ask('connection { state }')).toEqual({ connection: { state: 'CONNECTION_BROKEN' } });
    await robot.connect();
    await robot.connect('OFFLINE');
    expect(await ask('connection { state }')).toEqual({ connection: { state: 'OFFLINE' } });
    const changes = (await world.events()).filter(
      ({ type, subject }) => subject === robot.id && type.includes('connection'),
    );
    expect(changes.map(({ data }) => (data as { connection: string }).connection)).toEqual([
      'ONLINE',
      'CONNECTION_BROKEN',
      'ONLINE',
      'OFFLINE',
    ]);
  });

  it('that is repeated, as a broker repeats what it retained, changes nothing', async () => {
    const online = { ...robot.header(), connectionState: 'ONLINE' };
    await robot.bring(robot.topic('connection'), online);
    await robot.connect('OFFLINE');
    await robot.bring(robot.topic('connection'), online);
    expect(await ask('connection { state }')).toEqual({ connection: { state: 'OFFLINE' } });
  });
});

describe('A message that cannot be taken', () => {
  const letters = async (caller = operator) => {
    const query = '{ deadLetters(first: 1) { nodes { reason detail topic payload } } }';
    return (await world.ask(query, caller)).data.deadLetters?.nodes;
  };
  const unknown = 'vda5050/v2/KIT/nobody/connection';
  const detail = 'Expected a registered robot, got KIT/nobody.';
  const stranger = { reason: 'UNKNOWN_ROBOT', topic: unknown, payload: '', detail };

  it.each([
    ['BAD_JSON', () => [robot.topic('state'), '{"headerId": 1,'], 'Expected a message in JSON.'],
    ['BAD_SCHEMA', () => [robot.topic('state'), {}], "/ must have required property 'headerId'"],
    ['UNKNOWN_TOPIC', () => ['vda5050/v9/KIT/1/state', {}], 'Expected version v2 or v3, got v9.'],
    [
      'UNKNOWN_ROBOT',
      () => [unknown, { ...robot.header(), serialNumber: 'nobody', connectionState: 'ONLINE' }],
      'Expected a registered robot, got KIT/nobody.',
    ],
    [
      'NOT_STORED',
      () => [robot.topic('state'), robot.state({ lastNodeId: '\0' })],
      'unsupported Unicode escape sequence',
    ],
  ] as const)('goes to the dead letters as %s', async (...[reason, make, detail]) => {
    const [topic, payload] = make() as [string, object | string];
    await world.bring(topic, payload);
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
    const known = topic.includes(robot.address.serialNumber);
    expect(await letters()).toEqual([{ reason, detail, topic, payload: known ? text.slice(0, 2000) : '' }]);
    expect(await ask('connection { state } state { at }')).toEqual({ connection: { state: 'OFFLINE' }, state: null });
  });

  it('because the robot speaks another protocol than it is registered with is dead, too', async () => {
    const topic = robot.topic('connection').replace(/v[23]/, (version) => (version === 'v2' ? 'v3' : 'v2'));
    await world.bring(topic, { ...robot.header(), connectionState: 'ONLINE' });
    expect(await letters()).toMatchObject([{ reason: 'WRONG_PROTOCOL', topic }]);
  });

  it.each([
    ['BAD_JSON', () => [robot.topic('state'), '{']],
    ['BAD_SCHEMA', () => [robot.topic('state'), { patient: 'Jane Roe' }]],
    ['BAD_SCHEMA', () => [robot.topic('state'), { ...robot.state(), timestamp: '2016-12-31T23:59:60Z' }]],
    ['TOO_LARGE', () => [robot.topic('state'), ' '.repeat(300_000)]],
    ['IDENTITY_MISMATCH', () => [robot.topic('state'), { ...robot.state(), serialNumber: 'another' }]],
    [
      'WRONG_PROTOCOL',
      () => {
        const topic = robot.topic('connection').replace(/v[23]/, (version) => (version === 'v2' ? 'v3' : 'v2'));
        return [topic, { ...robot.header(), connectionState: 'ONLINE' }];
      },
    ],
  ] as const)('because of %s is shown to the tenant of its robot alone (%#)', async (...[reason, make]) => {
    const [topic, payload] = make() as [string, object | string];
    await world.bring(topic, payload);
    expect(await letters()).toMatchObject([{ reason, topic, payload: expect.stringMatching(/./) }]);
    for (const letter of await letters(as('admin', { tenant: 'other' }))) expect(letter.topic).not.toBe(topic);
  });

  it('is dead after the last try when the database never takes it, and lets the next one through', async () => {
    const host = { ...world.host, write: () => Promise.reject(new Error('out of order')) };
    const ingest = ingestInto(host, [0, 0]);
    await ingest(letterOf(robot.topic('state'), Buffer.from(JSON.stringify(robot.state())), clock.now()));
    expect(await letters()).toMatchObject([{ reason: 'NOT_STORED', detail: 'out of order' }]);
  });

  it('is shown to those who run the fleet of the tenant, a stranger’s to all of them but for what it says', async () => {
    await world.bring(unknown, { ...robot.header(), serialNumber: 'Jane Roe', connectionState: 'ONLINE' });
    for (const caller of [as('viewer'), as('clinician'), as('auditor')]) expect(await letters(caller)).toBeUndefined();
    expect(await letters(as('admin', { tenant: 'other' }))).toMatchObject([stranger]);
    await world.bring(robot.topic('state'), robot.state({ lastNodeId: '\0' }));
    expect(await letters(as('admin', { tenant: 'other' }))).toMatchObject([stranger]);
    expect(await letters()).toMatchObject([{ reason: 'NOT_STORED' }]);
  });
});
