import type { LoggedEvent } from './event.js';

/** Which events of a log somebody wants to hear of. What is absent does not matter. */
export interface Interest {
  readonly tenant?: string;
  readonly types?: readonly string[];
  /** The ordering key: the id of the aggregate, unless the event says otherwise. */
  readonly key?: string;
}

/** Whether an event is one of those. */
export const concerns = ({ tenant, types, key }: Interest, event: LoggedEvent): boolean =>
  (tenant === undefined || event.tenant === tenant) &&
  (types === undefined || types.includes(event.type)) &&
  (key === undefined || event.partitionKey === key);
