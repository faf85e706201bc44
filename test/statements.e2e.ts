import { beforeAll, describe, expect, inject, it } from 'vitest';
import { FiveSubgraphs } from './graph.documents.js';
import { openHospital, type Hospital } from './world/hospital.js';
import { commit, registerFacility } from './world/ward.js';

let hospital: Hospital;
const INITIATIVES = 12;
beforeAll(async () => {
  hospital = openHospital();
  for (let count = 0; count < INITIATIVES; count += 1) await commit(hospital, await registerFacility(hospital));
  while (!(await everythingIsPriced())); // each look is a round trip; the price follows through the event log
});

const everythingIsPriced = async () => {
  const { data } = await hospital.ask('operator', FiveSubgraphs, { first: INITIATIVES }, 'HOPERAT');
  return data.initiatives?.nodes.every(({ models }) => models.nodes.every(({ metrics }) => metrics));
};
const counted = async () => Number(await (await fetch(inject('system').statementsUrl)).text());

describe('A query across five subgraphs', () => {
  it('takes the same number of SQL statements for many rows as for one', async () => {
    const ask = async (first: number) => {
      const before = await counted();
      const { data, errors } = await hospital.ask('operator', FiveSubgraphs, { first }, 'HOPERAT');
      expect(errors).toBeUndefined();
      expect(data.initiatives?.nodes).toHaveLength(first);
      expect(data.initiatives?.nodes[0]?.models.nodes[0]?.metrics?.npv?.currency).toBe('EUR');
      return (await counted()) - before;
    };
    const one = await ask(1);
    expect(one).toBeGreaterThan(10);
    expect(await ask(INITIATIVES)).toBe(one);
  });
});
