import { type ExecutionResult, GraphQLError } from 'graphql';
import type { FoundCaller } from '../caller/find-caller.js';
import type { Admitted, Engine } from '../engine.js';
import type { Variables } from '../execute/coerce-variables.js';
import type { Outlet, Subscribed } from './outlet.js';
import { prepareSubscription } from './prepare-subscription.js';

/** What an operation that was admitted is subscribed to with. */
export interface AskedLive {
  readonly admitted: Admitted;
  readonly variables: Variables;
  readonly found: FoundCaller;
  readonly resume: unknown;
}

/** A client that has taken less than this is behind. */
const MOST_BEHIND = 256 << 10;

/** Follows subscriptions for clients of any transport, each with a subscription of its own at the subgraph. */
export class Live {
  constructor(private readonly engine: Omit<Engine, 'live'>) {}

  /** Prepares a subscription and lets it stand. Throws what is wrong with it. */
  subscribe({ admitted, variables, found, resume }: AskedLive, outlet: Outlet): Subscribed {
    // the transport sees to the token's end
    const asked = { variables, found: { caller: found.caller }, resume };
    const results = prepareSubscription(this.engine, admitted, asked)();
    let room = () => {};
    const follow = async () => {
      try {
        for await (const result of results) {
          outlet.next({ payload: Buffer.from(JSON.stringify(result)), id: idOf(result) });
          if (outlet.backlog > MOST_BEHIND) await new Promise<void>((resolve) => (room = resolve));
        }
        outlet.end();
      } catch (error) {
        const slow = error instanceof GraphQLError && error.extensions['code'] === 'SLOW_CONSUMER';
        if (slow) outlet.cut('SLOW_CONSUMER', error.message);
        else outlet.end([this.engine.present(error)]);
      }
    };
    void follow();
    return {
      leave: () => {
        room();
        void results.return?.();
      },
      drained: () => room(),
    };
  }
}

function idOf({ extensions }: ExecutionResult): string | undefined {
  const { id } = (extensions?.['event'] ?? {}) as { id?: unknown };
  return typeof id === 'string' ? id : undefined;
}
