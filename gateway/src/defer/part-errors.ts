import type { GraphQLFormattedError } from 'graphql';
import type { Place } from '../execute/targets.js';
import type { Part } from './part.js';

/**
 * What went wrong, by the part of the answer that tells it. A fetch may ask for fields of a deferred fragment before their
 * time, where there is no way to come back for them: what is wrong with these is told with the fragment.
 */
export class PartErrors {
  private readonly byPart = new Map<Part, GraphQLFormattedError[]>();

  /** Sorts what came of a part's fetches; gives back what that part tells, by place. */
  take(part: Part, errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
    for (const error of errors) this.of(teller(part, error.path)).push(error);
    return this.of(part);
  }

  private of(part: Part): GraphQLFormattedError[] {
    let errors = this.byPart.get(part);
    if (!errors) this.byPart.set(part, (errors = []));
    return errors;
  }
}

/** The part itself or one below it, whichever selects the field; the part itself where none does. */
function teller(part: Part, path: Place | undefined): Part {
  const keys = path?.filter((key) => typeof key === 'string');
  return (keys && selecting(part, keys)) ?? part;
}

function selecting(part: Part, keys: readonly string[]): Part | undefined {
  const within = part.keys.every((key, index) => keys[index] === key);
  if (within && part.selects(keys.slice(part.keys.length))) return part;
  for (const below of part.parts) {
    const found = selecting(below, keys);
    if (found) return found;
  }
  return undefined;
}

/** The errors of a part, each at the place where it lies, or else at the first. */
export function byPlace(
  errors: readonly GraphQLFormattedError[],
  places: readonly Place[],
): readonly (readonly GraphQLFormattedError[])[] {
  const found: GraphQLFormattedError[][] = places.map(() => []);
  const indices = new Map(places.map((place, index) => [JSON.stringify(place), index]));
  const lengths = new Set(places.map(({ length }) => length));
  for (const error of errors) {
    const { path } = error;
    const at = path && [...lengths].map((length) => indices.get(JSON.stringify(path.slice(0, length))));
    found[at?.find((index) => index !== undefined) ?? 0]?.push(error);
  }
  return found;
}
