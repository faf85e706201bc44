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
  it('takes no more SQL statements for many rows than for one', async () => {
    const asked = async (first: number) => {
      const before = await counted();
      const { data, errors } = await hospital.ask('operator', FiveSubgraphs, { first }, 'HOPERAT');
      expect(errors).toBeUndefined();
      expect(data.initiatives?.nodes).toHaveLength(first);
      expect(data.initiatives?.nodes[0]?.models.nodes[0]?.metrics?.npv?.currency).toBe('EUR');
      return (await counted()) - before;
    };
    // what is asked of a subgraph at about the same time goes out in one request, or in two on a busy machine
    const ask = async (first: number) => {
      const counts: number[] = [];
      for (let times = 0; times < 5; times += 1) counts.push(await asked(first));
      return Math.min(...counts);
    };
    const one = await ask(1);
    expect(one).toBeGreaterThan(10);
    expect(await ask(INITIATIVES)).toBeLessThan(one + INITIATIVES / 2);
  });
});
