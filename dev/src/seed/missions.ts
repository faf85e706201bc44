import { deliveriesOf, type Delivery } from './deliveries.js';
import type { FleetRobot } from './fleet.js';
import type { Graph } from './graph.js';
import { missionWatch, type MissionWatch } from './mission-watch.js';
import { storyId, type Story } from './story.js';

/** A delivery with its place in the story and the robot that is to do it. */
interface Job extends Delivery {
  readonly site: number;
  readonly ordinal: number;
  readonly robotId: string;
}

const DUE_AFTER_MS = 30 * 60_000;

/** Who drives what. */
export interface Shift {
  readonly story: Story;
  readonly fleet: readonly FleetRobot[];
}

/** Has the robots drive every delivery of the story, each robot one after the other. Says how many were driven. */
export async function seedMissions(
  graph: Graph,
  { story, fleet }: Shift,
  progress: (done: number, all: number) => void,
): Promise<number> {
  const jobs = story.sites.flatMap((_, site) => jobsAt(story, site, fleet));
  const watch = missionWatch(
    graph,
    story.sites.map((_, site) => storyId(story, 'facility', site)),
  );
  let done = 0;
  const drive = async (robotId: string) => {
    for (const job of jobs.filter((own) => own.robotId === robotId)) {
      await driveOne({ graph, story, watch }, job);
      progress((done += 1), jobs.length);
    }
  };
  await Promise.all(fleet.map(({ id }) => drive(id)));
  watch.stop();
  return jobs.length;
}

function jobsAt(story: Story, site: number, fleet: readonly FleetRobot[]): Job[] {
  const robots = fleet.filter((robot) => robot.site === site);
  return deliveriesOf(story, site).map((delivery, ordinal) => ({
    ...delivery,
    site,
    ordinal,
    robotId: robots[ordinal % robots.length]?.id ?? '',
  }));
}

async function driveOne({ graph, story, watch }: { graph: Graph; story: Story; watch: MissionWatch }, job: Job) {
  const { site, ordinal, payload, origin, destination, robotId } = job;
  const input = {
    facilityId: storyId(story, 'facility', site),
    initiativeId: storyId(story, 'initiative', site),
    kind: 'DELIVERY',
    payload,
    origin,
    destination,
    robotId,
    requestedAt: job.requestedAt.toISOString(),
    dueAt: new Date(job.requestedAt.getTime() + DUE_AFTER_MS).toISOString(),
  };
  const key = storyId(story, `delivery-${site}`, ordinal);
  const call = { name: 'dispatchMission', selection: 'mission { id }', input, key };
  const dispatched = await graph.change<{ mission: { id: string } }>('operator', call);
  if (dispatched) await watch.ended(dispatched.mission.id);
}
