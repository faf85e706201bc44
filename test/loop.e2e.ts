import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveValueLoopSubscription } from './gql/graphql.js';
import { LiveValueLoop, ValueOf } from './loop.documents.js';
import { openHospital, type Following, type Hospital } from './world/hospital.js';
import { openWard, type Ward } from './world/ward.js';

type Push = NonNullable<LiveValueLoopSubscription['benefitRealizationUpdated']>;

let hospital: Hospital;
let ward: Ward;
let live: Following<LiveValueLoopSubscription>;
beforeAll(async () => {
  hospital = openHospital();
  ward = await openWard(hospital);
  live = hospital.follow('executive', LiveValueLoop, { modelId: ward.modelId });
});
afterAll(async () => {
  await live.stop();
  await ward.robot.end();
});

const until = async (wanted: (push: Push) => boolean): Promise<Push> => {
  const { benefitRealizationUpdated } = await live.until(
    ({ benefitRealizationUpdated: push }) => !!push && wanted(push),
  );
  return benefitRealizationUpdated as Push;
};
const npvOf = ({ model }: Push) => Number(model.metrics?.npv?.amount);
const recalculated = ({ causedBy }: Push) => causedBy.types.includes('value-models.realization.updated.v1');

describe('The live value loop', () => {
  it('takes a robot’s MQTT message to a new net present value, a flagged shortfall and a commitment at risk', async () => {
    const { data } = await hospital.ask('executive', ValueOf, { modelId: ward.modelId });
    const planned = Number(data.valueModel?.metrics?.npv?.amount);
    const missionId = await ward.deliver();
    const push = await until(
      (seen) => Number(seen.realized.amount) === 50 && recalculated(seen) && seen.commitment?.status === 'AT_RISK',
    );

    expect(npvOf(push)).not.toBe(planned);
    expect(push.model.latestRun?.distribution?.p50).toEqual(expect.any(String));
    expect(push.model.operations).toMatchObject({ missionsCompleted: 1 });
    const [insight] = push.model.insights?.nodes ?? [];
    expect(insight).toMatchObject({ severity: expect.any(String), title: expect.stringMatching(/behind commitment/) });
    const missions = live.seen.flatMap(({ data: seen }) => seen.benefitRealizationUpdated?.causedBy.missions ?? []);
    expect(missions).toContainEqual({
      id: missionId,
      robot: { name: 'Runner' },
      durations: { total: expect.any(Number) },
    });
  });

  it('raises the net present value with every further delivery, and by each only once', async () => {
    const { data } = await hospital.ask('executive', ValueOf, { modelId: ward.modelId });
    const before = Number(data.valueModel?.metrics?.npv?.amount);
    await ward.deliver();
    const push = await until((seen) => Number(seen.realized.amount) === 100 && recalculated(seen));
    expect(npvOf(push)).toBeGreaterThan(before);
    expect(npvOf(push) - before).toBeLessThan(50.01); // one delivery is worth 50, discounted, less what time took away
  });

  it('counts a delivery once when the robot tells of its end again and again', async () => {
    await ward.dispatch();
    const order = await ward.robot.nextOrder();
    for (const done of [false, true, true, true]) await ward.robot.drive(order, done);
    await until((seen) => Number(seen.realized.amount) === 150);
    await ward.robot.drive(order, true);
    await ward.deliver();
    const push = await until((seen) => Number(seen.realized.amount) >= 200 && recalculated(seen));
    expect(push.realized.amount).toBe('200');
    const { data } = await hospital.ask('auditor', ValueOf, { modelId: ward.modelId });
    expect(data.valueModel?.verifyHistory.sound).toBe(true);
  });
});
