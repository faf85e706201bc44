import { expect } from 'vitest';
import {
  ActivateCommitment,
  CreateInitiative,
  CreateValueModel,
  DispatchMission,
  MissionStatus,
  ProfileBenefit,
  ProposeCommitment,
  RegisterFacility,
  RegisterRobot,
  UpsertDriver,
} from '../loop.documents.js';
import type { Hospital } from './hospital.js';
import { switchOn, type Robot } from './robot.js';

/** A hospital that has committed to what one robot's deliveries should bring. */
export interface Ward {
  readonly facilityId: string;
  readonly initiativeId: string;
  readonly modelId: string;
  readonly robotId: string;
  readonly robot: Robot;
  /** Asks for a delivery; answers the mission. */
  dispatch(more?: { externalRef?: string; encounterRef?: string }): Promise<string>;
  /** Asks for a delivery and lets the robot do it. */
  deliver(): Promise<string>;
}

const STOPS = [
  { id: 'pharmacy', name: 'Pharmacy', x: 0, y: 0, mapId: 'floor-1' },
  { id: 'ward-1', name: 'Ward 1', x: 40, y: 30, mapId: 'floor-1' },
];

/** First day of the month `offset` months from this one. */
const month = (offset: number) => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset, 1)).toISOString().slice(0, 10);
};

/** What was made, or a test that says why not. */
function made<T>(thing: T | null | undefined, { userErrors }: { userErrors: unknown[] }): T {
  expect(userErrors).toEqual([]);
  return thing as T;
}

/** A facility with a pharmacy and a ward; answers its id. */
export async function registerFacility({ ask }: Hospital): Promise<string> {
  const registered = await ask('operator', RegisterFacility, {
    input: { name: 'Test hospital', timezone: 'Europe/Berlin', stops: STOPS },
  });
  return made(registered.data.registerFacility.facility, registered.data.registerFacility).id;
}

export async function openWard(hospital: Hospital): Promise<Ward> {
  const { ask, tenant } = hospital;
  const facilityId = await registerFacility(hospital);
  const serialNumber = tenant;
  const { data } = await ask('operator', RegisterRobot, {
    input: { facilityId, manufacturer: 'TESTBOTS', serialNumber, name: 'Runner', model: 'T1', protocol: 'VDA5050_V3' },
  });
  const robotId = made(data.registerRobot.robot, data.registerRobot).id;
  const { initiativeId, modelId } = await commit(hospital, facilityId);
  const robot = await switchOn(serialNumber);
  await robot.idle();
  const dispatch: Ward['dispatch'] = async (more = {}) => {
    const route = { origin: 'pharmacy', destination: 'ward-1' };
    const what = { facilityId, initiativeId, robotId, kind: 'DELIVERY', payload: 'MEDICATION' } as const;
    const dispatched = await ask('operator', DispatchMission, { input: { ...what, ...route, ...more } });
    return made(dispatched.data.dispatchMission.mission, dispatched.data.dispatchMission).id;
  };
  return {
    facilityId,
    initiativeId,
    modelId,
    robotId,
    robot,
    dispatch,
    deliver: async () => {
      const missionId = await dispatch();
      const order = await robot.nextOrder();
      await robot.drive(order, false);
      await robot.drive(order, true);
      await ended(ask, missionId);
      return missionId;
    },
  };
}

/** A named robot takes one mission at a time: asks, over the network, until this one has been completed. */
async function ended(ask: Hospital['ask'], id: string): Promise<void> {
  for (;;) {
    const { data } = await ask('operator', MissionStatus, { id });
    if (data.mission?.status === 'COMPLETED') return;
  }
}

/** Costs, a benefit measured by deliveries, and a commitment far beyond what one robot does in a test. */
export async function commit({ ask }: Hospital, facilityId: string) {
  const begun = await ask('value-engineer', CreateInitiative, {
    input: { name: 'Deliveries', sponsor: 'COO', facilityIds: [facilityId] },
  });
  const initiativeId = made(begun.data.createInitiative.initiative, begun.data.createInitiative).id;
  const startDate = month(-1);
  const plan = { initiativeId, name: 'Deliveries', currency: 'EUR', startDate, horizonMonths: 24, discountRate: '0.1' };
  const created = await ask('value-engineer', CreateValueModel, { input: plan });
  const modelId = made(created.data.createValueModel.valueModel, created.data.createValueModel).id;
  const robots = { modelId, key: 'robots', label: 'Robots', amount: '20000', startMonth: 0 };
  await ask('value-engineer', UpsertDriver, { input: { ...robots, category: 'COST', every: 'ONCE' } });
  const benefit = { modelId, name: 'Time freed', statement: 'Nurses stay.', unit: '{delivery}', startMonth: 0 };
  const worth = { moneyPerUnit: '100', captureRate: '0.5', monthlyTarget: '40' };
  await ask('value-engineer', ProfileBenefit, {
    input: { ...benefit, ...worth, valueType: 'NON_CASH_RELEASING', binding: { missionKind: 'DELIVERY', facilityId } },
  });
  const period = { periodStart: startDate, periodEnd: month(11) };
  const proposed = await ask('value-engineer', ProposeCommitment, {
    input: {
      modelId,
      party: 'Director of Nursing',
      amount: '24000',
      exceedanceProbability: 80,
      tolerance: '0.1',
      ...period,
    },
  });
  const commitmentId = made(proposed.data.proposeCommitment.commitment, proposed.data.proposeCommitment).id;
  const activated = await ask('executive', ActivateCommitment, { input: { commitmentId } });
  expect(activated.data.activateCommitment.commitment?.status).toBe('ACTIVE');
  return { initiativeId, modelId };
}
