import type { Flight } from './flight.js';
import { fits, type Patience } from './patience.js';
import type { SubgraphCall } from './subgraph.js';

/** Counts the beginnings and the ends of changes, at whichever subgraph. */
export class Changes {
  count = 0;
}

/** A power of two, well above the number of requests that one subgraph is asked at once. */
const PLACES = 4_096;
/** How much of a text tells it from others before all of it is compared: hashing a whole body would cost more than sending it. */
const TELLING = 192;

/**
 * The queries under way at one subgraph, for whoever asks the same in the same name. Each has one place, and where that
 * is taken it flies alone. No `Map`: entries that come and go a thousand times a second grow old in its discarded
 * tables, which made a request half as dear again.
 */
export class InFlight {
  private readonly places = Array.from<Flight | undefined>({ length: PLACES });
  private seen = 0;

  /** Whoever reads after a change has begun or ended joins no read from before it, whichever subgraph it was made at. */
  constructor(private readonly changes: Changes) {}

  find(call: SubgraphCall, patience: Patience): Flight | undefined {
    if (this.seen !== this.changes.count) this.forget();
    const flight = this.places[placeOf(call)];
    return flight && isSame(flight.call, call) && fits(patience, flight.patience) ? flight : undefined;
  }

  /** Lets others join until the flight is over. */
  keep(flight: Flight): void {
    const place = placeOf(flight.call);
    if (this.places[place]) return;
    this.places[place] = flight;
    flight.place = place;
    flight.onOver = this.drop;
  }

  private readonly drop = (flight: Flight): void => {
    if (this.places[flight.place] === flight) this.places[flight.place] = undefined;
  };

  private forget(): void {
    this.seen = this.changes.count;
    this.places.fill(undefined);
  }
}

const placeOf = ({ body, context }: SubgraphCall): number =>
  hash(context.identity, hash(body, body.length)) & (PLACES - 1);

/** FNV-1a over the end of a text, where one query differs from the next. */
function hash(text: string, seed: number): number {
  let sum = seed ^ 0x811c9dc5;
  for (let at = Math.max(0, text.length - TELLING); at < text.length; at++) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  }
  return sum;
}

const isSame = (one: SubgraphCall, other: SubgraphCall): boolean =>
  one.context.identity === other.context.identity && one.body === other.body;
