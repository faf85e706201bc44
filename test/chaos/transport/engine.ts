import { canRun, ENGINES, type EventServer, startEventServer } from '../../../kit/src/testing/event-server.js';

const NAMES = { redis: 'Redis Streams', nats: 'NATS JetStream' } as const;

/** A server that may carry the events of a run. */
export type EngineName = keyof typeof NAMES;

export const isEngine = (name: string): name is EngineName => Object.hasOwn(NAMES, name);

/** Whether it is installed here. Where it has to be there, its absence is an error. */
export const isInstalled = (name: EngineName): boolean => canRun(ENGINES[NAMES[name]]);

/** Starts it at a free port. */
export const startEngine = (name: EngineName): Promise<EventServer> => startEventServer(ENGINES[NAMES[name]]);
