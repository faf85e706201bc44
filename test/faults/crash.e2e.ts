import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ValueOfQuery } from '../gql/graphql.js';
import { LiveValueLoop, MissionStatus, ValueOf } from '../loop.documents.js';
import { openHospital, type Hospital } from '../world/hospital.js';
import { crash } from '../world/kill.js';
import { openWard, type Ward } from '../world/ward.js';

let hospital: Hospital;
let ward: Ward;
beforeAll(async () => {
  hospital = openHospital();
  ward = await openWard(hospital);
});
afterAll(() => ward.robot.end());

const DELIVERIES = 12;
const EACH_IS_WORTH = 50;

const deliveriesIn = ({ valueModel }: ValueOfQuery) =>
  (valueModel?.benefits ?? [])
    .flatMap(({ measurements }) => measurements.nodes)
    .reduce((all, { actual }) => all + Number(actual.value), 0);

describe('A subgraph that is killed in the middle', () => {
  it.each(['calculations', 'value-models', 'insights'])(
    'finishes the loop after its restart, nothing lost and nothing counted twice: %s',
    async (victim) => {
      const live = hospital.follow('executive', LiveValueLoop, { modelId: ward.modelId });
      const { data } = await hospital.ask('executive', ValueOf, { modelId: ward.modelId });
      const before = deliveriesIn(data);
      for (let count = 0; count < DELIVERIES; count += 1) {
        if (count === DELIVERIES / 2) crash(victim);
        await ward.deliver();
      }
      const expected = (before + DELIVERIES) * EACH_IS_WORTH;
      const { benefitRealizationUpdated: push } = await live.until(({ benefitRealizationUpdated: seen }) => {
        const recalculated = seen?.causedBy.types.includes('value-models.realization.updated.v1') === true;
        return recalculated && Number(seen?.realized.amount) >= expected;
      });
      expect(Number(push?.realized.amount)).toBe(expected);
      await live.stop();

      const after = await hospital.ask('executive', ValueOf, { modelId: ward.modelId });
      expect(deliveriesIn(after.data)).toBe(before + DELIVERIES);
      expect(after.data.valueModel?.verifyHistory.sound).toBe(true);
    },
  );

  it('hears of a delivery that ended while it was away from the next state message: robots', async () => {
    const { data } = await hospital.ask('executive', ValueOf, { modelId: ward.modelId });
    const before = deliveriesIn(data);
    const live = hospital.follow('executive', LiveValueLoop, { modelId: ward.modelId });
    const id = await ward.dispatch();
    const order = await ward.robot.nextOrder();
    await ward.robot.drive(order, false);
    crash('robots');
    for (let status: string | undefined; status !== 'COMPLETED';) {
      await ward.robot.drive(order, true); // a robot repeats its state; QoS 0 keeps none for who is away
      status = (await hospital.ask('operator', MissionStatus, { id })).data?.mission?.status;
    }
    const expected = (before + 1) * EACH_IS_WORTH;
    await live.until(({ benefitRealizationUpdated: push }) => Number(push?.realized.amount) === expected);
    await live.stop();
  });
});
