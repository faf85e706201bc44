import { clock } from '@valueverse/kit/clock';
import { as } from '@valueverse/kit/testing/world';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFleet, operator, type FleetWorld } from '../testing/fleet-world.js';
import type { Said, TestRobot } from '../testing/test-robot.js';

const START = Date.UTC(2026, 0, 31, 8);
const at = (second: number) => new Date(START + second * 1000).toISOString();
let now = START;
/** The robot says so in that second, which is now from then on. */
const say = (robot: TestRobot, said: Said, second: number) => {
  now = Math.max(now, START + second * 1000);
  return robot.say({ ...said, at: at(second) });
};

const INITIATIVE = '0198c000-0000-7000-8000-000000000001';

let world: FleetWorld;
let facilityId: string;
let count = 0;

beforeAll(async () => (world = await openFleet()));
afterAll(() => world.stop());
beforeEach(async () => {
  now = START;
  clock.drive(() => new Date(now));
  facilityId = await world.addFacility();
});
afterEach(() => clock.drive());

const addRobot = async (said: Said = {}, protocol?: TestRobot['protocol']) =>
  (await world.addRobot(facilityId, `M-${(count += 1)}`, protocol)).wakeUp(said);

const DISPATCH = `dispatchMission mission { id status assignmentExplanation robot { id } durations { total } slaStatus onTime }`;
const delivery = (more = {}) => ({
  facilityId,
  kind: 'DELIVERY',
  payload: 'MEDICATION',
  origin: 'pharmacy',
  destination: 'ward',
  ...more,
});
const dispatch = async (more = {}) => {
  const { mission, userErrors } = await world.mutate(DISPATCH, delivery(more));
  expect(userErrors).toEqual([]);
  return mission;
};
const ask = async (id: string, selection: string) =>
  (await world.ask(`{ mission(id: "${id}") { ${selection} } }`, as('viewer'))).data.mission;
const cancel = (missionId: string) =>
  world.mutate('cancelMission mission { status failure }', { missionId, reason: 'no need' });

const steps = (id: string) => {
  const actions = (load: string, handover: string) => ({ [`${id}:load`]: load, [`${id}:handover`]: handover });
  const order = { orderId: id };
  return {
    leaving: { ...order, left: [2, 4], driving: true, actions: actions('WAITING', 'WAITING') },
    loading: { ...order, left: [4], lastNodeSequenceId: 2, x: 30, y: 40, actions: actions('RUNNING', 'WAITING') },
    carrying: {
      ...order,
      left: [4],
      lastNodeSequenceId: 2,
      x: 30,
      y: 40,
      driving: true,
      actions: actions('FINISHED', 'WAITING'),
    },
    giving: { ...order, lastNodeSequenceId: 4, x: 30, y: 100, actions: actions('FINISHED', 'RUNNING') },
    done: { ...order, lastNodeSequenceId: 4, x: 30, y: 100, actions: actions('FINISHED', 'FINISHED') },
    failed: { ...order, lastNodeSequenceId: 4, actions: actions('FINISHED', 'FAILED') },
  };
};

describe.each(['VDA5050_V2', 'VDA5050_V3'] as const)('A mission of a robot that speaks %s', (protocol) => {
  it('is driven from request to completion, and told to the log once', async () => {
    const robot = await addRobot({}, protocol);
    const { id } = await dispatch({ dueAt: at(600), initiativeId: INITIATIVE });
    const { leaving, loading, carrying, giving, done } = steps(id);
    await say(robot, leaving, 10);
    await say(robot, loading, 60);
    await say(robot, carrying, 90);
    expect(
      (await world.ask(`{ robot(id: "${robot.id}") { currentMission { id } } }`, operator)).data.robot.currentMission,
    ).toEqual({ id });
    await say(robot, giving, 150);
    now = START + 190_000;
    const last = robot.state({ ...done, at: at(190) });
    await robot.bring(robot.topic('state'), last);
    await robot.bring(robot.topic('state'), last);
    await say(robot, done, 200);

    expect(
      await ask(
        id,
        'status onTime slaStatus distanceM endedAt durations { queue travel handover total } timeline { status at }',
      ),
    ).toEqual({
      status: 'COMPLETED',
      onTime: true,
      slaStatus: 'MET',
      distanceM: 110,
      endedAt: at(190),
      durations: { queue: 0, travel: 120, handover: 70, total: 190 },
      timeline: [
        { status: 'REQUESTED', at: at(0) },
        { status: 'ASSIGNED', at: at(0) },
        { status: 'EN_ROUTE_PICKUP', at: at(10) },
        { status: 'LOADING', at: at(60) },
        { status: 'IN_TRANSIT', at: at(90) },
        { status: 'HANDOVER', at: at(150) },
        { status: 'COMPLETED', at: at(190) },
      ],
    });
    const events = (await world.events()).filter(({ subject }) => subject === id);
    expect(events.map(({ type }) => type.split('.')[2])).toEqual([
      'requested',
      'assigned',
      ...Array(4).fill('phase'),
      'completed',
    ]);
    expect(events[4]?.data).toEqual({ missionId: id, robotId: robot.id, facilityId, status: 'IN_TRANSIT', at: at(90) });
    expect(events[6]?.data).toEqual({
      missionId: id,
      robotId: robot.id,
      facilityId,
      initiativeId: INITIATIVE,
      kind: 'DELIVERY',
      payload: 'MEDICATION',
      requestedAt: at(0),
      completedAt: at(190),
      onTime: true,
      durations: { queueSeconds: 0, travelSeconds: 120, handoverSeconds: 70, totalSeconds: 190 },
      distanceM: 110,
    });
  });
});

describe('A mission', () => {
  it('is given to the nearest robot that is free, and says why', async () => {
    await addRobot({ x: 200, y: 200 });
    const near = await addRobot({ x: 30, y: 45 });
    const first = await dispatch();
    expect(first).toMatchObject({ status: 'ASSIGNED', robot: { id: near.id } });
    expect(first.assignmentExplanation).toMatch(/^Robot M-\d+: 5 m away, battery 80 %, the best of 2 that are free\.$/);
    expect((await dispatch()).assignmentExplanation).toContain('the only robot that is free');
  });

  it('waits for a robot, and the one that waited longest goes first', async () => {
    const second = await dispatch({ requestedAt: at(-10) });
    const first = await dispatch({ requestedAt: at(-20) });
    expect(first).toMatchObject({ status: 'REQUESTED', robot: null });
    const robot = await addRobot();
    expect(await ask(first.id, 'status assignmentExplanation robot { id }')).toMatchObject({
      status: 'ASSIGNED',
      assignmentExplanation: expect.stringMatching(/the first to be free\.$/),
      robot: { id: robot.id },
    });
    await say(robot, steps(first.id).done, 100);
    expect(await ask(second.id, 'status durations { queue }')).toEqual({
      status: 'ASSIGNED',
      durations: { queue: 110 },
    });
  });

  it('told of afterwards is queued, driven and finished in its own time', async () => {
    const robot = await addRobot({ at: at(-5000) });
    const { id } = await dispatch({ requestedAt: at(-3600), dueAt: at(-3000) });
    clock.drive(() => new Date(START + 2000));
    const [order] = await world.outgoing(robot);
    expect(order?.content.timestamp).toBe(at(-3598));
    await say(robot, steps(id).done, -3300);
    expect(await ask(id, 'onTime endedAt durations { total }')).toEqual({
      onTime: true,
      endedAt: at(-3300),
      durations: { total: 300 },
    });
    const next = await dispatch({ requestedAt: at(-3500) });
    expect((await ask(next.id, 'timeline { status at }')).timeline[1]).toEqual({ status: 'ASSIGNED', at: at(-3300) });
  });

  it('fails in the robot’s words and frees the robot', async () => {
    const robot = await addRobot();
    const { id } = await dispatch();
    await say(robot, steps(id).failed, 50);
    expect(await ask(id, 'status failure slaStatus onTime')).toEqual({
      status: 'FAILED',
      failure: `Action ${id}:handover failed.`,
      slaStatus: 'NONE',
      onTime: null,
    });
    expect((await world.typesOfEvents(id)).at(-1)).toBe('robots.mission.failed.v1');
    expect(await dispatch()).toMatchObject({ status: 'ASSIGNED', robot: { id: robot.id } });
  });

  it('goes to the robot that was asked for, unless it is busy or elsewhere', async () => {
    await addRobot({ x: 30, y: 40 });
    const far = await addRobot({ x: 500 });
    expect(await dispatch({ robotId: far.id })).toMatchObject({
      robot: { id: far.id },
      assignmentExplanation: 'Asked for by name.',
    });
    const again = await world.mutate(DISPATCH, delivery({ robotId: far.id }));
    const message = expect.stringMatching(/^Robot Robot M-\d+ is already on a mission\.$/);
    expect(again).toEqual({ mission: null, userErrors: [{ code: 'CONFLICT', path: ['input', 'robotId'], message }] });
    const elsewhere = await world.mutate(DISPATCH, delivery({ robotId: facilityId }));
    expect(elsewhere.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'robotId'] }]);
  });

  it.each([
    [{ facilityId: 'x' }, 'NOT_FOUND', 'facilityId', 'There is no facility x.'],
    [
      { destination: 'moon' },
      'INVALID_INPUT',
      'destination',
      'Expected a stop of North (dock, pharmacy, ward), got moon.',
    ],
    [{ origin: null }, 'INVALID_INPUT', 'origin', 'Expected an origin for a DELIVERY, got none.'],
    [{ requestedAt: at(1) }, 'INVALID_INPUT', 'requestedAt', `Expected requestedAt not in the future, got ${at(1)}.`],
    [{ externalRef: 'Jane Roe' }, 'INVALID_INPUT', 'externalRef', 'Expected externalRef to be a UUID.'],
    [{ encounterRef: 'Jane Roe' }, 'INVALID_INPUT', 'encounterRef', 'Expected encounterRef to be a UUID.'],
    [{ initiativeId: 'i1' }, 'INVALID_INPUT', 'initiativeId', 'Expected initiativeId to be a UUID.'],
    [{ dueAt: at(0) }, 'INVALID_INPUT', 'dueAt', `Expected dueAt after the request, got ${at(0)}.`],
  ])('with %j is refused', async (...[wrong, code, field, message]) => {
    expect(await world.mutate(DISPATCH, delivery(wrong))).toEqual({
      mission: null,
      userErrors: [{ code, path: ['input', field], message }],
    });
  });

  it('is sent and called off by those alone who run the fleet', async () => {
    const { id } = await dispatch();
    const viewer = as('viewer');
    expect((await world.mutate(DISPATCH, delivery(), viewer)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const call = world.mutate('cancelMission mission { id }', { missionId: id, reason: 'x' }, viewer);
    expect((await call).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  it('is cancelled, and its robot is free when it has dropped the order', async () => {
    const robot = await addRobot();
    const { id } = await dispatch();
    expect((await world.outgoing(robot)).map(({ topic }) => topic)).toEqual([robot.topic('order')]);
    await say(robot, steps(id).carrying, 60);
    expect(await cancel(id)).toEqual({ mission: { status: 'CANCELLED', failure: 'no need' }, userErrors: [] });
    expect(await world.outgoing(robot)).toMatchObject([
      {
        topic: robot.topic('instantActions'),
        content: { actions: [{ actionType: 'cancelOrder', actionId: `${id}:cancel` }] },
      },
    ]);
    await say(robot, steps(id).carrying, 70);
    expect(await dispatch()).toMatchObject({ status: 'REQUESTED' });
    await say(robot, steps(id).failed, 75);
    expect(await ask(id, 'status')).toEqual({ status: 'CANCELLED' });
    const { data } = await world.ask(`{ robot(id: "${robot.id}") { currentMission { status } } }`, operator);
    expect(data.robot.currentMission).toEqual({ status: 'ASSIGNED' });
    expect((await cancel(id)).userErrors).toMatchObject([
      { code: 'CONFLICT', message: 'Expected a mission that is not over, got one that is CANCELLED.' },
    ]);
  });

  it('that its robot was never told of is cancelled without a word', async () => {
    const robot = await addRobot();
    const { id } = await dispatch();
    await cancel(id);
    expect(await world.outgoing(robot)).toEqual([]);
    expect(await dispatch()).toMatchObject({ status: 'ASSIGNED', robot: { id: robot.id } });
  });
});

describe('The missions of a tenant', () => {
  it('are listed by facility and status, within the tenant', async () => {
    const [one, two] = [await dispatch({ requestedAt: at(-2) }), await dispatch({ requestedAt: at(-1) })];
    await cancel(one.id);
    const query = `{ all: missions(facilityId: "${facilityId}") { nodes { id } }
      waiting: missions(facilityId: "${facilityId}", statuses: [REQUESTED]) { nodes { id } pageInfo { hasNextPage } }
      facility(id: "${facilityId}") { missions(first: 1) { nodes { id } pageInfo { hasNextPage } } } }`;
    const { data } = await world.ask(query, as('viewer'));
    expect(data.all.nodes).toEqual([{ id: two.id }, { id: one.id }]);
    expect(data.waiting.nodes).toEqual([{ id: two.id }]);
    expect(data.facility.missions).toEqual({ nodes: [{ id: two.id }], pageInfo: { hasNextPage: true } });
    expect((await world.ask(query, as('admin', { tenant: 'other' }))).data.all.nodes).toEqual([]);
  });

  it('are read in a bounded number of statements', async () => {
    for (let robots = 0; robots < 5; robots += 1) await addRobot();
    for (let missions = 0; missions < 8; missions += 1) await dispatch();
    const query = `{ missions(first: 100) { nodes { id status durations { total } robot { name currentMission { id }
      telemetry(metric: "battery.soc", range: { last: "P1D" }) { points { v } } } facility { name robots { nodes { name } } } } } }`;
    expect(await world.countStatements(() => world.ask(query, operator))).toBeLessThanOrEqual(8);
  });
});
