import type { Presence, RequestContext } from '../caller/request-context.js';
import type { Operation } from '../plan/operation.js';

/** One request that might be another's too. */
export interface Sharable {
  readonly operation: Operation;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: RequestContext;
}

/** Everyone who waits for one answer: it is worked for as long as one of them listens. */
class Audience implements Presence {
  readonly listeners: (Presence | undefined)[] = [];

  get aborted(): boolean {
    return this.listeners.every((listener) => listener?.aborted === true);
  }
}

interface Flight {
  readonly since: number;
  readonly changes: number;
  readonly audience: Audience;
  readonly answer: Promise<string>;
  bytes?: Promise<Buffer>;
}

/** Joining one that began earlier would be answered with what was true then: this long ago is as good as now. */
const FRESH_MS = 50;

/**
 * Identical queries of one caller that come at about the same time are answered once. `changes` counts beginnings and ends
 * of mutations: whoever asks after a change joins no answer from before it.
 */
export class SharedAnswers {
  private readonly flights = new WeakMap<Operation, Map<string, Flight>>();

  constructor(private readonly changes: () => number) {}

  /** Joins an answer under way, or begins one. */
  answer(
    { operation, variables, context }: Sharable,
    begin: (context: RequestContext) => Promise<string>,
  ): Promise<string | Buffer> {
    const key = `${context.identity}\n${JSON.stringify(variables)}`;
    let flights = this.flights.get(operation);
    if (!flights) this.flights.set(operation, (flights = new Map()));
    const known = flights.get(key);
    if (
      known &&
      performance.now() - known.since < FRESH_MS &&
      known.changes === this.changes() &&
      !known.audience.aborted
    ) {
      known.audience.listeners.push(context.signal);
      return (known.bytes ??= known.answer.then((text) => Buffer.from(text)));
    }
    const audience = new Audience();
    audience.listeners.push(context.signal);
    const answer = begin({ ...context, signal: audience });
    const flight: Flight = { since: performance.now(), changes: this.changes(), audience, answer };
    flights.set(key, flight);
    const land = () => void (flights.get(key) === flight && flights.delete(key));
    answer.then(land, land);
    return answer;
  }
}
