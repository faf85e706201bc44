import { MANUFACTURER, simulatedRobots } from '@valueverse/simulator/fleet';
import { Complaint } from '../complaint.js';
import type { Graph } from './graph.js';
import { STOPS, storyId, type Story } from './story.js';

/** A robot of the story, as the graph knows it. */
export interface FleetRobot {
  readonly id: string;
  readonly site: number;
}

/** A robot exists once per installation, so every seed has a make of its own. */
export const manufacturerOf = ({ seed }: Pick<Story, 'seed'>): string =>
  seed === 42 ? MANUFACTURER : `${MANUFACTURER}-${seed}`;

/** Registers the facilities, and the simulator's robots at them. */
export async function seedFleet(graph: Graph, story: Story): Promise<FleetRobot[]> {
  const robots = simulatedRobots(
    story.seed,
    story.sites.reduce((all, site) => all + site.robots, 0),
    manufacturerOf(story),
  );
  for (const [site, { name, timezone }] of story.sites.entries()) {
    const facilityId = storyId(story, 'facility', site);
    const input = { id: facilityId, name, timezone, stops: STOPS };
    await graph.change('operator', { name: 'registerFacility', selection: 'facility { id }', input, key: facilityId });
    const own = robots.splice(0, story.sites[site]?.robots);
    for (const { manufacturer, serialNumber, name: robotName, model, protocol } of own) {
      const registration = { facilityId, manufacturer, serialNumber, name: robotName, model, protocol };
      const key = `${story.seed}:robot:${serialNumber}`;
      await graph.change('operator', { name: 'registerRobot', selection: 'robot { id }', input: registration, key });
    }
  }
  const query = `query($id: ID!) { facility(id: $id) { robots(first: 100) { nodes { id } } } }`;
  const fleets = await Promise.all(
    story.sites.map(async (_, site) => {
      const answer = await graph.ask<{ facility: { robots: { nodes: { id: string }[] } } }>('operator', query, {
        id: storyId(story, 'facility', site),
      });
      return answer.facility.robots.nodes.map(({ id }) => ({ id, site }));
    }),
  );
  const missing = story.sites.findIndex(({ robots: count }, site) => (fleets[site]?.length ?? 0) < count);
  if (missing >= 0) throw new Complaint(`Robots of ${story.sites[missing]?.name} are registered for somebody else.`);
  return fleets.flat();
}
