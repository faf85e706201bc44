import { clock } from '@valueverse/kit/clock';
import { hear } from '@valueverse/kit/testing/hear';
import { as } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFleet, operator, type FleetWorld } from '../testing/fleet-world.js';
import type { TestRobot } from '../testing/test-robot.js';

const viewer = as('viewer');
const START = Date.UTC(2026, 0, 31, 8);

let world: FleetWorld;
let now = START;
let robot: TestRobot;

/** Twelve states, one a second, each with its own charge: sampled at the first, the sixth and the eleventh. */
beforeAll(async () => {
  clock.drive(() => new Date(now));
  world = await openFleet();
  const facilityId = await world.addFacility();
  robot = await world.addRobot(facilityId, 'T-1');
  const other = await world.addRobot(facilityId, 'T-2');
  for (let second = 0; second < 12; second += 1) {
    now = START + second * 1000;
    await robot.say({ percent: 90 - second });
    await other.say({ percent: 10 });
  }
});
afterAll(async () => {
  clock.drive();
  await world.stop();
});

const stream = (metrics: string, robotId = robot.id) =>
  `subscription { telemetryStream(robotId: "${robotId}", metrics: ${metrics}) {
    robot { id } series { metric unit thinned points { t v } } } }`;
type Point = { t: string; v: number };

describe('What a robot measures', () => {
  it('is told sample by sample, all points since the sample before', async () => {
    const told = await hear(world, stream('["battery.soc"]'), { caller: viewer, count: 3 });
    const values = told.map(({ data }) => data.telemetryStream.series[0].points.map(({ v }: Point) => v));
    expect(values).toEqual([[90], [89, 88, 87, 86, 85], [84, 83, 82, 81, 80]]);
    expect(told[0]?.data.telemetryStream).toMatchObject({
      robot: { id: robot.id },
      series: [{ metric: 'battery.soc', unit: '%', thinned: false }],
    });
  });

  it('adds up to the series that the query reads', async () => {
    const told = await hear(world, stream('["battery.soc"]'), { caller: viewer, count: 3 });
    const points = told.flatMap(({ data }) => data.telemetryStream.series[0].points);
    const range = `{ from: "${new Date(START).toISOString()}", to: "${new Date(START + 10_001).toISOString()}" }`;
    const query = `{ robot(id: "${robot.id}") { telemetry(metric: "battery.soc", range: ${range}) { points { t v } } } }`;
    const { data } = await world.ask(query, viewer);
    expect(points).toEqual(data.robot.telemetry.points);
  });

  it('is told for each metric once, in the order they are asked for', async () => {
    const [first] = await hear(world, stream('["driving", "battery.soc", "driving"]'), { caller: viewer });
    const series = first?.data.telemetryStream.series.map(({ metric }: { metric: string }) => metric);
    expect(series).toEqual(['driving', 'battery.soc']);
  });

  it('is lost to nobody who resumes', async () => {
    const told = await hear(world, stream('["battery.soc"]'), { caller: viewer, count: 3 });
    const rest = { caller: viewer, resume: told[0]!.id, count: 2 };
    expect(await hear(world, stream('["battery.soc"]'), rest)).toEqual(told.slice(1));
  });

  it.each([
    ['[]', 'Expected at least one metric, got none.'],
    ['["charge"]', /^Expected metric to be one of battery\.soc, .*, got charge\.$/],
  ])('cannot be asked for as %s', async (metrics, message) => {
    const [refused] = await hear(world, stream(metrics), { caller: viewer });
    expect(refused?.errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    expect(refused?.errors?.[0]?.message).toMatch(message);
  });

  it.each([
    ['another tenant', as('viewer', { tenant: 'other' })],
    ['somebody without a role', { ...operator, roles: [] }],
  ])('is not there for %s', async (_, caller) => {
    const [refused] = await hear(world, stream('["battery.soc"]'), { caller });
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});
