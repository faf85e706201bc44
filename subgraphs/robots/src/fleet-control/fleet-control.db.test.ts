import { signCaller } from '@valueverse/kit/caller';
import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { createClient } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startBroker, type RunningBroker } from '../../../../dev/src/broker/start-broker.js';
import { simulatedRobots } from '../../simulator/src/fleet.js';
import { simulate } from '../../simulator/src/simulate.js';
import { robots } from '../subgraph.js';

const SECRET = 'a secret of at least 32 characters';
const ROBOTS = simulatedRobots(42, 2);
const operator = as('operator');
const STOPS = [
  { id: 'pharmacy', name: 'Pharmacy', x: 40, y: 2, mapId: 'floor-1' },
  { id: 'ward', name: 'Ward 3', x: 40, y: 60, mapId: 'floor-1' },
];

type Pushed = Awaited<ReturnType<World['ask']>>['data'];
const PATIENCE = { timeout: 10_000 };

let broker: RunningBroker;
let world: World;
let facilityId: string;
const ids: string[] = [];
const fleets: { stop(): Promise<void> }[] = [];

const mutate = async (name: string, input: object, selection: string) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { answer: ${name}(input: $input) { ${selection} userErrors { message } } }`;
  const { data } = await world.ask(query, operator, { input });
  expect(data.answer.userErrors).toEqual([]);
  return data.answer;
};
const dispatch = async (more: object = {}): Promise<string> => {
  const input = { facilityId, kind: 'DELIVERY', payload: 'MEAL', origin: 'pharmacy', destination: 'ward', ...more };
  return (await mutate('dispatchMission', input, 'mission { id }')).mission.id;
};
const switchOn = (more = {}) => {
  const url = `mqtt://127.0.0.1:${broker.port}`;
  const rest = { seed: 42, manufacturer: ROBOTS[0]!.manufacturer, speed: Number.POSITIVE_INFINITY, secret: SECRET };
  const fleet = simulate({
    robots: 2,
    url,
    present: Date.now,
    onTrouble: (text) => expect.fail(text),
    ...rest,
    ...more,
  });
  fleets.push(fleet);
  return fleet;
};

beforeAll(async () => {
  broker = await startBroker({ host: '127.0.0.1', port: 0, secret: SECRET });
  world = await openWorld(robots, { mqtt: { url: `mqtt://127.0.0.1:${broker.port}`, secret: SECRET } });
  const facility = { name: 'North', timezone: 'UTC', stops: STOPS };
  facilityId = (await mutate('registerFacility', facility, 'facility { id }')).facility.id;
  for (const { manufacturer, serialNumber, name, model, protocol } of ROBOTS) {
    const input = { facilityId, manufacturer, serialNumber, name, model, protocol };
    ids.push((await mutate('registerRobot', input, 'robot { id }')).robot.id);
  }
});
afterEach(async () => {
  for (const fleet of fleets.splice(0)) await fleet.stop();
});
afterAll(async () => {
  await world.stop();
  await broker.stop();
});

/** Follows a subscription from the beginning of the log, so that nothing is missed; `until` resolves with everything heard once the newest result satisfies it. */
async function follow(operation: string, field: string) {
  const token = await signCaller(as('viewer'), world.secret);
  const client = createClient({ url: `${world.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
  const heard: Pushed[] = [];
  const results = client.iterate({
    query: operation,
    extensions: { headers: { authorization: `Bearer ${token}` }, resume: 'robots:0' },
  });
  const until = async (enough: (newest: Pushed) => boolean) => {
    for await (const { data, errors } of { [Symbol.asyncIterator]: () => ({ next: () => results.next() }) }) {
      expect(errors).toBeUndefined();
      heard.push(data?.[field]);
      if (enough(heard.at(-1))) return heard;
    }
    return heard;
  };
  return { until, stop: () => client.dispose() };
}
const missionUpdates = () =>
  follow(
    `subscription { missionUpdated(facilityId: "${facilityId}") { id status robot { id } endedAt durations { total } } }`,
    'missionUpdated',
  );
const robotChanges = (robotId: string) =>
  follow(
    `subscription { robotStateChanged(robotId: "${robotId}") { connection { state } operatingMode } }`,
    'robotStateChanged',
  );

describe.each([0, 1])('Robot %i of a simulated fleet', (index) => {
  it('comes online, drives what it is given and leaves in good order', async () => {
    const robot = await robotChanges(ids[index]!);
    const fleet = switchOn();
    await robot.until(
      ({ connection, operatingMode }) => connection.state === 'ONLINE' && operatingMode === 'AUTOMATIC',
    );
    const updates = await missionUpdates();
    const requestedAt = new Date(Date.now() - 3_600_000).toISOString();
    const id = await dispatch({ robotId: ids[index], requestedAt });
    const heard = await updates.until((mission) => mission.id === id && mission.status === 'COMPLETED');
    const mission = heard.at(-1);
    expect(mission.robot.id).toBe(ids[index]);
    expect(mission.durations.total).toBeGreaterThan(60);
    expect(new Date(mission.endedAt).getTime() - new Date(requestedAt).getTime()).toBeLessThan(900_000);
    await fleet.stop();
    await robot.until(({ connection }) => connection.state === 'OFFLINE');
    await updates.stop();
    await robot.stop();
  });
});

describe('A simulated fleet', () => {
  it('takes missions that were asked for while nobody was there', async () => {
    const updates = await missionUpdates();
    const missions = [await dispatch(), await dispatch(), await dispatch()];
    switchOn();
    const done = new Set<string>();
    await updates.until(({ id, status }) => status === 'COMPLETED' && missions.includes(id) && done.add(id).size === 3);
    expect([...done].toSorted()).toEqual(missions.toSorted());
    await updates.stop();
  });

  it('drops a mission that is called off', async () => {
    const robot = await robotChanges(ids[0]!);
    switchOn({ speed: 1 });
    await robot.until(({ connection }) => connection.state === 'ONLINE');
    const id = await dispatch({ robotId: ids[0] });
    const ask = async (query: string) => (await world.ask(query, operator)).data;
    const status = async () => (await ask(`{ mission(id: "${id}") { status } }`)).mission.status;
    await expect.poll(status, PATIENCE).toBe('EN_ROUTE_PICKUP');
    await mutate('cancelMission', { missionId: id, reason: 'no need' }, 'mission { status }');
    const current = async () =>
      (await ask(`{ robot(id: "${ids[0]}") { currentMission { id } } }`)).robot.currentMission;
    await expect.poll(current, PATIENCE).toBeNull();
    await robot.stop();
  });
});
