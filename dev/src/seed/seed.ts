import { setTimeout as pause } from 'node:timers/promises';
import { say } from '../start/say.js';
import { seedFleet } from './fleet.js';
import { openGraph, type Graph } from './graph.js';
import { seedHospital } from './hospital.js';
import { seedMissions } from './missions.js';
import { runSimulator } from './simulator.js';
import { storyId, type Story } from './story.js';
import { seedValue } from './value.js';

const TOLD_EVERY_MS = 2_000;

/** Tells the story through the real doors: GraphQL mutations, FHIR Bundles, and robots on MQTT that drive it. */
export async function seed(story: Story, gatewayUrl: string): Promise<void> {
  const graph = await openGraph(gatewayUrl);
  const fleet = await seedFleet(graph, story);
  say(`${story.sites.length} facilities and ${fleet.length} robots are registered`);
  await seedHospital(graph, story);
  say('wards, patients and vital signs are imported');
  await seedValue(graph, story);
  say('value models are committed to');

  const simulator = await runSimulator(fleet.length, story);
  let told = performance.now();
  const driven = await seedMissions(graph, { story, fleet }, (done, all) => {
    if (performance.now() - told < TOLD_EVERY_MS) return;
    told = performance.now();
    say(`${done} of ${all} deliveries are driven`);
  });
  await simulator.stop();
  const counted = await measured(graph, story, driven);
  say(`${driven} deliveries are driven, ${counted} are measured`);
}

/** Waits until every delivery has reached the measurements: through the event log, like on any other day. */
async function measured(graph: Graph, story: Story, driven: number): Promise<number> {
  const query = `query($id: ID!) { valueModel(id: $id) { benefits { measurements { nodes { actual { value } } } } } }`;
  type Answer = { valueModel: { benefits: { measurements: { nodes: { actual: { value: string } }[] } }[] } };
  const counted = async (site: number) => {
    const id = storyId(story, 'value-model', site);
    const { valueModel } = await graph.ask<Answer>('viewer', query, { id });
    const months = valueModel.benefits.flatMap(({ measurements }) => measurements.nodes);
    return months.reduce((all, { actual }) => all + Number(actual.value), 0);
  };
  let total = 0;
  for (let seen = -1; total < driven && total !== seen;) {
    seen = total;
    const counts = await Promise.all(story.sites.map((_, site) => counted(site)));
    total = counts.reduce((all, count) => all + count, 0);
    if (total < driven) await pause(1_000); // progress is looked for, and its absence ends the wait
  }
  return total;
}
