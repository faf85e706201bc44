import { as } from '@valueverse/kit/testing/world';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openFleet, operator, type FleetWorld } from '../testing/fleet-world.js';

let world: FleetWorld;
let facilityId: string;

beforeAll(async () => {
  world = await openFleet();
  facilityId = await world.addFacility();
});
afterAll(() => world.stop());
afterEach(() => void vi.unstubAllEnvs());

const robotInput = (serialNumber: string, more = {}) => ({
  facilityId,
  manufacturer: 'KIT',
  serialNumber,
  name: 'Berta',
  model: 'Courier L',
  protocol: 'VDA5050_V3',
  ...more,
});

describe('A facility', () => {
  it('is found by everyone of its tenant and by nobody else', async () => {
    const representations = [{ __typename: 'Facility', id: facilityId }];
    const query = `query($representations: [_Any!]!) { facility(id: "${facilityId}") { name stops { id name x y mapId } }
      facilities { nodes { id } } _entities(representations: $representations) { ... on Facility { timezone } } }`;
    const { data } = await world.ask(query, as('viewer'), { representations });
    expect(data.facility).toMatchObject({ name: 'North' });
    expect(data.facility.stops[1]).toEqual({ id: 'pharmacy', name: 'Pharmacy', x: 30, y: 40, mapId: 'floor-1' });
    expect(data._entities).toEqual([{ timezone: 'Europe/Berlin' }]);
    const elsewhere = await world.ask(query, as('admin', { tenant: 'other' }), { representations });
    expect(elsewhere.data).toEqual({ facility: null, facilities: { nodes: [] }, _entities: [null] });
  });

  it.each<[Record<string, unknown> & { stops?: string[] }, string[], string]>([
    [
      { timezone: 'Moon/Crater' },
      ['input', 'timezone'],
      'Expected timezone such as "Europe/Berlin", got "Moon/Crater".',
    ],
    [{ name: ' ' }, ['input', 'name'], 'Expected name of 1 to 200 characters, got 0.'],
    [{ stops: [] }, ['input', 'stops'], 'Expected 1 to 50 stops, got 0.'],
    [{ stops: ['a', 'a'] }, ['input', 'stops'], 'Expected every stop once, got "a" twice.'],
    [{ stops: ['a/b'] }, ['input', 'stops'], 'Expected a stop id such as "ward-3", got "a/b".'],
  ])('with %j is refused', async (wrong, path, message) => {
    const stops = (wrong.stops ?? ['a']).map((id) => ({ id, name: id, x: 0, y: 0, mapId: 'm' }));
    const input = { name: 'South', timezone: 'UTC', ...wrong, stops };
    const { facility, userErrors } = await world.mutate('registerFacility facility { id }', input);
    expect({ facility, userErrors }).toEqual({
      facility: null,
      userErrors: [{ code: 'INVALID_INPUT', path, message }],
    });
  });
});

describe('A robot', () => {
  it('is registered with the credentials of its topics, and told to the log', async () => {
    vi.stubEnv('MQTT_SECRET', 'a secret of at least 32 characters');
    const selection = `robot { id name model { name } protocol connection { state } operatingMode state { at } battery { percent }
      position { x } currentMission { id } facility { name } } credentials { username password }`;
    const { robot, credentials, userErrors } = await world.mutate(`registerRobot ${selection}`, robotInput('0001'));
    expect(userErrors).toEqual([]);
    expect(credentials).toEqual({ username: 'KIT/0001', password: expect.stringMatching(/^[\w-]{43}$/) });
    expect(robot).toEqual({
      id: robot.id,
      name: 'Berta',
      model: { name: 'Courier L' },
      protocol: 'VDA5050_V3',
      connection: { state: 'OFFLINE' },
      operatingMode: null,
      state: null,
      battery: null,
      position: null,
      currentMission: null,
      facility: { name: 'North' },
    });
    expect(await world.typesOfEvents(robot.id)).toEqual(['robots.robot.registered.v1']);
  });

  it('is one robot in the whole installation, whoever asks', async () => {
    const other = as('operator', { tenant: 'other' });
    const stops = [{ id: 'a', name: 'a', x: 0, y: 0, mapId: 'm' }];
    const { facility } = await world.mutate(
      'registerFacility facility { id }',
      { name: 'East', timezone: 'UTC', stops },
      other,
    );
    for (const [input, caller] of [
      [robotInput('0001'), operator],
      [robotInput('0001', { facilityId: facility.id }), other],
    ] as const) {
      expect(await world.mutate('registerRobot robot { id }', input, caller)).toEqual({
        robot: null,
        userErrors: [
          {
            code: 'CONFLICT',
            path: ['input', 'serialNumber'],
            message: 'Expected a robot that is not registered yet, got KIT/0001.',
          },
        ],
      });
    }
  });

  it('keeps no password under an idempotency key, and answers it twice all the same', async () => {
    vi.stubEnv('MQTT_SECRET', 'a secret of at least 32 characters');
    const query = `mutation($input: RegisterRobotInput!) { registerRobot(input: $input, idempotencyKey: "once") {
      robot { id registeredAt } credentials { password } userErrors { code } } }`;
    const ask = () => world.ask(query, operator, { input: robotInput('0002') });
    const first = await ask();
    expect(await ask()).toEqual(first);
    const kept = await world.host.write(operator, ({ tx }) => tx.query('SELECT response FROM idempotency'));
    expect(JSON.stringify(kept)).toContain('KIT/0002');
    expect(JSON.stringify(kept)).not.toContain(first.data.registerRobot.credentials.password);
  });

  it.each([
    [
      { manufacturer: 'a/b' },
      'INVALID_INPUT',
      'manufacturer',
      'Expected manufacturer of 1 to 64 of A-Z a-z 0-9 _ . : -, got "a/b".',
    ],
    [
      { serialNumber: '+' },
      'INVALID_INPUT',
      'serialNumber',
      'Expected serialNumber of 1 to 64 of A-Z a-z 0-9 _ . : -, got "+".',
    ],
    [{ facilityId: 'nowhere' }, 'NOT_FOUND', 'facilityId', 'There is no facility nowhere.'],
  ])('with %j is refused', async (...[wrong, code, field, message]) => {
    const { userErrors } = await world.mutate('registerRobot robot { id }', robotInput('0009', wrong));
    expect(userErrors).toEqual([{ code, path: ['input', field], message }]);
  });

  it('is registered by those alone who run the fleet', async () => {
    for (const caller of [as('viewer'), as('executive'), as('operator', { kind: 'AGENT' })]) {
      const { userErrors } = await world.mutate('registerRobot robot { id }', robotInput('0009'), caller);
      expect(userErrors).toEqual([
        { code: 'FORBIDDEN', path: [], message: 'Running the fleet takes the role operator.' },
      ]);
    }
  });

  it('is completed for other subgraphs by id or by what is written on it, within its tenant', async () => {
    const { id } = await world.addRobot(facilityId, '0003');
    const query = `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Robot { id serialNumber } } }`;
    const representations = [
      { __typename: 'Robot', id },
      { __typename: 'Robot', manufacturer: 'KIT', serialNumber: '0003' },
      { __typename: 'Robot', manufacturer: 'KIT', serialNumber: 'none' },
      { __typename: 'Robot', id: 'nonsense' },
    ];
    const { data } = await world.ask(query, as('viewer'), { representations });
    expect(data._entities).toEqual([{ id, serialNumber: '0003' }, { id, serialNumber: '0003' }, null, null]);
    const elsewhere = await world.ask(query, as('viewer', { tenant: 'other' }), { representations });
    expect(elsewhere.data._entities).toEqual([null, null, null, null]);
  });
});
