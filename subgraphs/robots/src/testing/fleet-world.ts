import { clock } from '@valueverse/kit/clock';
import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { takeDue } from '../command/due-commands.js';
import type { Outgoing } from '../command/message-of.js';
import { ingestInto } from '../ingest/ingest.js';
import { letterOf } from '../ingest/letter-of.js';
import { robots } from '../subgraph.js';
import { TestRobot } from './test-robot.js';

export const operator = as('operator');

const STOPS = [
  { id: 'dock', name: 'Dock', x: 0, y: 0, mapId: 'floor-1' },
  { id: 'pharmacy', name: 'Pharmacy', x: 30, y: 40, mapId: 'floor-1' },
  { id: 'ward', name: 'Ward 3', x: 30, y: 100, mapId: 'floor-1' },
];

type Answer = Awaited<ReturnType<World['ask']>>['data'];

/** A robots subgraph without a broker: the test brings its messages in and takes out what would be published. */
export interface FleetWorld extends World {
  /** Sends a mutation with an input; answers its payload. */
  mutate(call: string, input: object, caller?: typeof operator): Promise<Answer>;
  addFacility(): Promise<string>;
  addRobot(facilityId: string, serialNumber: string, protocol?: TestRobot['protocol']): Promise<TestRobot>;
  /** Brings a message in as the broker would. */
  bring(topic: string, payload: string | object): Promise<void>;
  /** What would be published to the robot now. */
  outgoing(robot: TestRobot): Promise<(Omit<Outgoing, 'payload'> & { content: Answer })[]>;
  typesOfEvents(subject: string): Promise<string[]>;
}

export async function openFleet(): Promise<FleetWorld> {
  const world = await openWorld({ ...robots, jobs: [] });
  const ingest = ingestInto(world.host);

  const mutate: FleetWorld['mutate'] = async (call, input, caller = operator) => {
    const [, name = '', selection = ''] = /^(\w+) (.*)$/s.exec(call) ?? [];
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation($input: ${type}!) { answer: ${name}(input: $input) { ${selection} userErrors { code path message } } }`;
    const { data, errors } = await world.ask(query, caller, { input });
    if (errors) throw new Error(JSON.stringify(errors));
    return data.answer;
  };
  const bring: FleetWorld['bring'] = (topic, payload) => {
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
    return ingest(letterOf(topic, Buffer.from(text), clock.now()));
  };
  return {
    ...world,
    mutate,
    bring,
    addFacility: async () => {
      const input = { name: 'North', timezone: 'Europe/Berlin', stops: STOPS };
      return (await mutate('registerFacility facility { id }', input)).facility.id;
    },
    addRobot: async (facilityId, serialNumber, protocol = 'VDA5050_V2') => {
      const rest = { manufacturer: 'KIT', serialNumber, name: `Robot ${serialNumber}`, model: 'Courier', protocol };
      const { robot } = await mutate('registerRobot robot { id }', { facilityId, ...rest });
      return new TestRobot(robot.id, { serialNumber, protocol }, bring);
    },
    outgoing: async (robot) =>
      (await takeDue(world.host))
        .filter(({ topic }) => topic.includes(`/${robot.address.serialNumber}/`))
        .map(({ topic, payload }) => ({ topic, content: JSON.parse(payload) as Answer })),
    typesOfEvents: async (subject) =>
      (await world.events()).filter((event) => event.subject === subject).map(({ type }) => type),
  };
}
