import type { Place } from '../vda5050/transport-order.js';

/** What is known of a robot that is free. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly position: Pick<Place, 'x' | 'y' | 'mapId'> | null;
  readonly batteryPercent: number;
}

/** The robot for a mission, and why it is this one. */
export interface Choice {
  readonly robotId: string;
  readonly explanation: string;
}

/** A robot below this is given nothing to do unless nobody else is free. */
const LOW_BATTERY_PERCENT = 20;
const COST_OF_LOW_BATTERY = 10_000;
/** What it costs, in metres, to come from another map or from an unknown place. */
const COST_OF_UNKNOWN_WAY = 500;

/** The nearest robot with enough battery; of two that are equal the one with the lower id. Null when nobody is free. */
export function chooseRobot(candidates: readonly Candidate[], start: Place): Choice | null {
  const ranked = candidates
    .map((candidate) => ({ candidate, way: wayTo(start, candidate.position), cost: costOf(candidate, start) }))
    .toSorted((a, b) => a.cost - b.cost || (a.candidate.id < b.candidate.id ? -1 : 1));
  const [best] = ranked;
  if (!best) return null;
  const { id, name, batteryPercent } = best.candidate;
  const distance = best.way === null ? 'at an unknown distance' : `${Math.round(best.way)} m away`;
  const field = ranked.length === 1 ? 'the only robot that is free' : `the best of ${ranked.length} that are free`;
  return { robotId: id, explanation: `${name}: ${distance}, battery ${Math.round(batteryPercent)} %, ${field}.` };
}

const costOf = ({ position, batteryPercent }: Candidate, start: Place) =>
  (wayTo(start, position) ?? COST_OF_UNKNOWN_WAY) + (batteryPercent < LOW_BATTERY_PERCENT ? COST_OF_LOW_BATTERY : 0);

const wayTo = (start: Place, position: Candidate['position']): number | null =>
  position && position.mapId === start.mapId ? Math.hypot(position.x - start.x, position.y - start.y) : null;
