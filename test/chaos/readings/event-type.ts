import type { LoggedEvent, NewEvent } from '@valueverse/kit/events/event';

/** A type that has a contract; that of a meter would look like this. */
export const EVENT_TYPE = 'robots.mission.assigned.v1';

type Data = NewEvent<typeof EVENT_TYPE>['data'];

/** What a meter shows. */
export interface Shown {
  readonly id: string;
  readonly value: number;
  /** When it was written, in milliseconds since 1970. */
  readonly at: string;
  readonly note: string;
}

/** It, in the words of the contract. */
export const dataOf = ({ id, value, at, note }: Shown): Data => ({
  missionId: id,
  robotId: String(value),
  facilityId: note || 'none',
  at: new Date(Number(at)).toISOString(),
});

/** What `dataOf` was given. */
export function shownBy({ data }: LoggedEvent): Shown {
  const { missionId, robotId, facilityId, at } = data as Data;
  return { id: missionId, value: Number(robotId), at: String(Date.parse(at)), note: facilityId };
}
