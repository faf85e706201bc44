import { clock } from '@valueverse/kit/clock';
import { as } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFleet, operator, type FleetWorld } from '../testing/fleet-world.js';

const uuid = (digit: number) => `0198c000-0000-7000-8000-00000000000${digit}`;

let world: FleetWorld;
let facilityId: string;

const minutesAgo = (minutes: number) => new Date(clock.now().getTime() - minutes * 60_000).toISOString();
const dispatch = async (more: object) => {
  const input = { facilityId, kind: 'DELIVERY', origin: 'pharmacy', destination: 'ward', ...more };
  const { mission, userErrors } = await world.mutate('dispatchMission mission { id }', input);
  expect(userErrors).toEqual([]);
  return mission.id as string;
};
const complete = async (representations: object[], selection: string, caller = operator) => {
  const query = `query($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;
  const { data, errors } = await world.ask(query, caller, { representations });
  expect(errors).toBeUndefined();
  return data._entities;
};

beforeAll(async () => {
  clock.drive(() => new Date('2026-01-31T08:00:00.000Z'));
  world = await openFleet();
  facilityId = await world.addFacility();
});
afterAll(async () => {
  clock.drive();
  await world.stop();
});

describe('A value model', () => {
  it('knows what robots did for its initiative', async () => {
    const robot = await (await world.addRobot(facilityId, 'V-1')).wakeUp({ at: minutesAgo(90_000) });
    const drive = async (requested: number, ended: number, more: object = {}) => {
      const id = await dispatch({
        requestedAt: minutesAgo(requested),
        dueAt: minutesAgo(requested - 10),
        initiativeId: uuid(1),
        ...more,
      });
      const actions = { [`${id}:load`]: 'FINISHED', [`${id}:handover`]: 'FINISHED' };
      await robot.say({ orderId: id, at: minutesAgo(ended), lastNodeSequenceId: 4, actions });
    };
    await drive(80_000, 79_995); // long ago
    await drive(600, 595);
    await drive(500, 480); // late
    await drive(400, 398, { initiativeId: uuid(2) });

    const model = { __typename: 'ValueModel', id: 'm1', initiativeId: uuid(1) };
    const idle = { ...model, id: 'm2', initiativeId: 'nobody' };
    const selection = `... on ValueModel { day: operations(period: LAST_24H) { missionsCompleted missionsFailed onTimeRate meanSeconds distanceM }
      all: operations(period: ALL) { missionsCompleted } }`;
    expect(await complete([model, idle], selection)).toEqual([
      {
        day: { missionsCompleted: 2, missionsFailed: 0, onTimeRate: 0.5, meanSeconds: 750, distanceM: 0 },
        all: { missionsCompleted: 3 },
      },
      {
        day: { missionsCompleted: 0, missionsFailed: 0, onTimeRate: null, meanSeconds: null, distanceM: 0 },
        all: { missionsCompleted: 0 },
      },
    ]);
    const [elsewhere] = await complete([model], selection, as('operator', { tenant: 'other' }));
    expect(elsewhere.all).toEqual({ missionsCompleted: 0 });
  });
});

describe('What healthcare owns', () => {
  const allowed = { accessDecision: { allowed: true } };
  const denied = { accessDecision: { allowed: false } };

  it('shows the mission of a request to those alone who may see the request', async () => {
    await dispatch({ externalRef: uuid(3), requestedAt: minutesAgo(5) });
    const id = await dispatch({ externalRef: uuid(3) });
    const request = { __typename: 'ServiceRequest', id: uuid(3) };
    const representations = [
      { ...request, ...allowed },
      { ...request, ...denied },
      request,
      { ...request, ...allowed, id: 'other' },
    ];
    expect(await complete(representations, '... on ServiceRequest { mission { id serviceRequest { id } } }')).toEqual([
      { mission: { id, serviceRequest: { id: uuid(3) } } },
      { mission: null },
      { mission: null },
      { mission: null },
    ]);
  });

  it('shows the deliveries of an encounter to those alone who may see the encounter', async () => {
    const [older, newer] = [minutesAgo(2), minutesAgo(1)];
    const first = await dispatch({ encounterRef: uuid(4), requestedAt: older });
    const second = await dispatch({ encounterRef: uuid(4), requestedAt: newer });
    await world.mutate('cancelMission mission { id }', { missionId: second, reason: 'x' });
    const encounter = { __typename: 'Encounter', id: uuid(4) };
    const representations = [
      { ...encounter, ...allowed },
      { ...encounter, ...denied },
    ];
    const selection = '... on Encounter { deliveries { id } active: deliveries(active: true) { id } }';
    expect(await complete(representations, selection)).toEqual([
      { deliveries: [{ id: second }, { id: first }], active: [{ id: first }] },
      { deliveries: null, active: null },
    ]);
  });
});
