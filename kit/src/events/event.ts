import type { Caller } from '../caller.js';
import type { EventData } from './contracts.generated.js';

export type EventType = keyof EventData & string;

/** What a write says has happened. Tenant, actor, time and correlation come from the transaction's caller. */
export type NewEvent<T extends EventType = EventType> = {
  [K in T]: {
    readonly type: K;
    /** Id of the aggregate the event is about. */
    readonly subject: string;
    /** Ordering key where it is not the subject: events of one key are read in the order of their transactions. */
    readonly partitionKey?: string;
    readonly aggregateVersion?: number;
    /** Seals this version of the aggregate and all before it, where its history is a hash chain. */
    readonly aggregateHash?: string;
    readonly data: EventData[K];
  };
}[T];

/** An event as its log numbers it. `source` and `seq` together name it everywhere: `robots:42`. */
export interface LoggedEvent<T extends EventType = EventType> {
  readonly source: string;
  /** Dense per source, from 1: a jump is a loss. */
  readonly seq: number;
  readonly tenant: string;
  readonly type: T;
  readonly subject: string;
  readonly partitionKey: string;
  readonly aggregateVersion: number | null;
  readonly aggregateHash?: string;
  /** When it was recorded, ISO 8601 UTC. */
  readonly time: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly actor: Pick<Caller, 'kind' | 'id' | 'roles' | 'purposeOfUse'>;
  readonly classification: 'public' | 'internal' | 'phi-free';
  readonly data: EventData[T];
}

/** `robots:42`: what a client resumes from and what the inbox has seen. */
export const eventId = ({ source, seq }: Pick<LoggedEvent, 'source' | 'seq'>): string => `${source}:${seq}`;

/** The subgraph that owns a type: `robots.mission.completed.v1` → `robots`. */
export const sourceOf = (type: string): string => type.slice(0, type.indexOf('.'));
