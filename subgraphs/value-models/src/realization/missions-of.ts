import type { LoggedEvent } from '@valueverse/kit/events/event';
import type { Mission } from '../mission/mission.js';

const AT_MOST = 50;

/** The missions that the events of one push tell of, each once, the newest when there are too many. */
export function missionsOf(events: readonly LoggedEvent[]): Mission[] {
  const ids = events.flatMap(({ data }) => ('missionIds' in data ? data.missionIds : []));
  return [...new Set(ids)].slice(-AT_MOST).map((id) => ({ id }));
}
