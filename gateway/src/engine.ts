import type { ServiceMap } from '@apollo/gateway';
import type { FastifyBaseLogger } from 'fastify';
import type { Dispatcher } from 'undici';
import { type Admit, everyGate, gatekeeper } from './admit/admit.js';
import { authorization } from './admit/authorization.js';
import { publicFields } from './admit/public-fields.js';
import { callerFinder, type FindCaller, findAnyone } from './caller/find-caller.js';
import { keySets } from './caller/key-set.js';
import { contextOpener, type OpenContext } from './caller/request-context.js';
import type { Config } from './config.js';
import { type Present, presenter } from './error/presenter.js';
import { type Execute, executor } from './execute/executor.js';
import { Upstream } from './live/upstream.js';
import { type Plan, planner } from './plan/planner.js';
import { HttpSubgraph } from './subgraph/http-subgraph.js';
import type { LoadedSupergraph, SubgraphAddress } from './supergraph/build-supergraph.js';

/** Everything below the transports; HTTP and WebSocket stand on the same one. */
export interface Engine {
  readonly supergraph: LoadedSupergraph;
  readonly introspection: boolean;
  readonly findCaller: FindCaller;
  readonly openContext: OpenContext;
  readonly admit: Admit;
  readonly plan: Plan;
  readonly subgraphs: ServiceMap;
  readonly execute: Execute;
  readonly upstreams: Readonly<Record<string, Upstream>>;
  /** How long a subscription waits for a subgraph that is down. */
  readonly patienceMs: number;
  readonly present: Present;
}

interface Parts {
  readonly supergraph: LoadedSupergraph;
  readonly dispatcher: Dispatcher;
  readonly log: FastifyBaseLogger;
}

/** Puts the engine together for one supergraph. */
export function engine(config: Config, { supergraph, dispatcher, log }: Parts): Engine {
  const { identity, production, subgraphTimeoutMs: timeoutMs } = config;
  const introspection = !production;
  const plan = planner(supergraph);
  const subgraphs = each(supergraph, (address) => new HttpSubgraph(address, { dispatcher, timeoutMs, log }));
  return {
    supergraph,
    introspection,
    findCaller: identity ? callerFinder({ keys: keySets(identity.issuers), audience: identity.audience }) : findAnyone,
    openContext: contextOpener(identity?.secret),
    admit: everyGate([
      ...(identity ? [gatekeeper({ publicFields: publicFields(supergraph.supergraph.schema), introspection })] : []),
      authorization(supergraph),
    ]),
    plan,
    subgraphs,
    execute: executor({ supergraph, plan, subgraphs }),
    upstreams: each(supergraph, (address) => new Upstream(address)),
    patienceMs: config.subscriptionPatienceMs,
    present: presenter({ hideSuggestions: production, onSurprise: (err) => log.error({ err }, 'surprise') }),
  };
}

const each = <T>({ subgraphs }: LoadedSupergraph, make: (address: SubgraphAddress) => T): Record<string, T> =>
  Object.fromEntries(subgraphs.map((address) => [address.name, make(address)]));
