import { anonymous } from '@valueverse/kit/caller';
import { openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { healthcare } from '../subgraph.js';

const QUERY = `query($vitals: News2Input!) { news2(vitals: $vitals) {
  total complete missing risk parameters { name value score } } }`;
const nobody = anonymous('test');
const vitals = {
  respirationRate: '21',
  spo2: '93',
  onOxygen: false,
  systolicBloodPressure: '120',
  pulse: '95',
  consciousness: 'ALERT',
  temperatureCelsius: '37.5',
};

let world: World;
beforeAll(async () => {
  world = await openWorld(healthcare);
});
afterAll(() => world.stop());

describe('A public score', () => {
  it('is given to anyone, without a token and without touching the database', async () => {
    const statements = await world.countStatements(async () => {
      const { data } = await world.ask(QUERY, nobody, { vitals });
      expect(data.news2).toMatchObject({ total: 5, complete: true, missing: [], risk: 'MEDIUM' });
      expect(data.news2.parameters[6]).toEqual({ name: 'temperatureCelsius', value: '37.5', score: 0 });
    });
    expect(statements).toBe(0);
  });

  it('is refused by argument and expectation when nobody alive shows the value', async () => {
    const { errors } = await world.ask(QUERY, nobody, { vitals: { ...vitals, temperatureCelsius: '98.6' } });
    expect(errors).toMatchObject([
      {
        message: 'Expected temperatureCelsius between 10 and 47 Cel, got 98.6.',
        extensions: { code: 'INVALID_INPUT' },
      },
    ]);
  });

  it('is all a stranger gets here', async () => {
    const { errors } = await world.ask('{ locations { nodes { id } } }', nobody);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
