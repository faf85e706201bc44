import type { GraphQLFormattedError } from 'graphql';
import type { Lane } from './lane.js';
import { type Place, placesAt, type Target } from './targets.js';

/** More errors than this tell a client nothing new, and could be made to fill the memory: many errors of entities that stand in many places. */
export const MOST_ERRORS = 1_000;

/** The errors of a subgraph about entities, each at every place of the response that the entity has. */
export function placeErrors(
  errors: readonly GraphQLFormattedError[],
  lanes: ReadonlyMap<string | number, Lane>,
  data: Target,
): GraphQLFormattedError[] {
  const places = new Map<Lane, Place[][]>();
  const placed: GraphQLFormattedError[] = [];
  for (const error of errors) {
    const { path = [], ...rest } = error;
    const [alias = '', slot, ...below] = path;
    const lane = lanes.get(alias);
    if (lane && !places.has(lane)) places.set(lane, placesOf(lane, data));
    const found = (lane && typeof slot === 'number' && places.get(lane)![slot]) || [];
    if (found.length === 0) placed.push(rest);
    for (const place of found) {
      if (placed.length >= MOST_ERRORS) return placed;
      placed.push({ ...rest, path: [...place, ...below] });
    }
  }
  return placed;
}

/** For each representation of a lane, where in the response its entity stands. */
function placesOf({ parts }: Lane, data: Target): Place[][] {
  const places: Place[][] = [];
  for (const { step, targets, slots } of parts) {
    const slotOf = new Map(targets.map((target, index) => [target, slots[index]!]));
    for (const { target, place } of placesAt(data, step.path)) {
      const slot = slotOf.get(target);
      if (slot !== undefined) (places[slot] ??= []).push(place);
    }
  }
  return places;
}

/** Errors of a root that stands somewhere in the response. */
export function placeBelow(errors: readonly GraphQLFormattedError[], data: Target, path: readonly string[]) {
  const places = placesAt(data, path).slice(0, MOST_ERRORS);
  return errors
    .slice(0, Math.ceil(MOST_ERRORS / (places.length || 1)))
    .flatMap((error) => places.map(({ place: at }) => ({ ...error, path: [...at, ...(error.path ?? [])] })));
}
