import { callerFinder, findAnyone } from './caller/find-caller.js';
import { keySets } from './caller/key-set.js';
import type { LogoutTrust } from './caller/logout-token.js';
import { Revocations } from './caller/revocations.js';
import { contextOpener } from './caller/request-context.js';
import type { Config } from './config.js';
import type { Engine } from './engine.js';
import { presenter } from './error/presenter.js';
import type { FastifyBaseLogger } from 'fastify';
import { SharedAnswers } from './execute/shared-answers.js';
import { Live } from './live/core/live.js';
import { Upstreams } from './live/upstream/upstreams.js';
import { problemsOf } from './plan/planning-error.js';
import { PlanningPool } from './plan/planning-pool.js';
import { SubgraphClients } from './subgraph/subgraph-clients.js';
import { addressesOf } from './supergraph/addresses.js';
import { firstSupergraph } from './supergraph/first-supergraph.js';
import { generationOf } from './supergraph/generation.js';
import { Generations } from './supergraph/generations.js';
import { LastGoodSupergraph } from './supergraph/last-good.js';
import { sourceOf } from './supergraph/source-of.js';

/** An engine with a supergraph in service, and what ends it. */
export interface OpenEngine {
  readonly engine: Engine;
  readonly generations: Generations;
  /** Whose tokens were called back. */
  readonly revocations: Revocations;
  /** Whose word on that is taken; absent where nobody is asked who they are. */
  readonly logoutTrust?: LogoutTrust | undefined;
  /** Looks at once whether there is another supergraph. */
  refresh(): void;
  /** Nobody waits for a subgraph beyond this moment of `performance.now()`. */
  hurry(due: number): void;
  close(): Promise<void>;
}

/** Puts the engine together and takes the configured supergraph into service. Throws `StartRefused` when it cannot. */
export async function openEngine(config: Config, log: FastifyBaseLogger): Promise<OpenEngine> {
  const { identity, production } = config;
  const introspection = !production;
  let latest: unknown;
  const present = presenter({ hideSuggestions: production, onSurprise: (err) => log.error({ err }, 'surprise') });
  const planning = new PlanningPool({
    threads: config.planningThreads,
    timeoutMs: config.planningTimeoutMs,
    introspection,
    log,
  });
  const clients = new SubgraphClients({
    timeoutMs: config.subgraphTimeoutMs,
    connections: config.subgraphConnections,
    mostBytes: config.subgraphMaxAnswerBytes,
    compression: config.subgraphCompression,
    share: config.share,
    log,
  });
  const upstreams = new Upstreams();
  const source = sourceOf(config, log);
  const lastGood = new LastGoodSupergraph({ folder: config.cacheDir, source: source.name, log });
  const generations = new Generations({
    load: (sdl) => planning.load(sdl),
    make: ({ generation, facts }) => {
      const plan = async (asked: Parameters<PlanningPool['plan']>[1]) => {
        const planned = await planning.plan(generation, asked);
        return 'errors' in planned ? problemsOf(planned) : planned;
      };
      return generationOf(facts, {
        plan,
        planText: async (asked) => {
          const planned = await plan(asked);
          return 'document' in planned ? planning.format(planned.node) : '';
        },
        addresses: addressesOf(facts, config.subgraphUrl),
        subgraph: (address) => clients.get(address),
        upstream: (address) => upstreams.get(address),
        introspection,
        open: !identity,
        labels: config.overrideLabels,
        present,
      });
    },
    forget: (generation) => planning.forget(generation),
    took: ({ facts, addresses }) => {
      clients.retain(addresses);
      upstreams.retain(addresses);
      void lastGood.keep(facts.sdl);
    },
    log,
  });
  const close = async () => {
    await source.stop();
    upstreams.close();
    await Promise.all([planning.close(), clients.close()]);
  };
  try {
    const build = (sdl: string) => generations.begin(sdl);
    await firstSupergraph({ source, lastGood, log, build, onChange: (sdl) => void generations.offer(sdl) });
  } catch (error) {
    await close();
    throw error;
  }
  const keys = identity && keySets(identity.issuers);
  const revocations = new Revocations();
  const isRevoked = revocations.isRevoked.bind(revocations);
  const openContext = contextOpener(identity?.secret);
  const happened = (id: unknown) => {
    // those who follow the same event complete it together
    if (id === undefined || id !== latest) clients.changes.count += 1;
    latest = id;
  };
  const { subscriptionPatienceMs: patienceMs, identityClaims: claims, followingLimits: limits } = config;
  const current = () => generations.current;
  const live = new Live({ openContext, claims, present, patienceMs, happened, current, limits });
  const unwatch = generations.watch(() => live.renew());
  const engine: Engine = {
    generation: current,
    introspection,
    planning: planning.stats,
    findCaller: keys ? callerFinder({ keys, audience: identity.audience, isRevoked }) : findAnyone,
    openContext,
    live,
    deadline: () => performance.now() + config.requestTimeoutMs,
    shared: config.share ? new SharedAnswers(() => clients.changes.count) : undefined,
    present,
  };
  const logoutTrust = keys && { keys, audience: identity.logoutAudience };
  const hurry = (due: number) => clients.hurry(due);
  const closeAll = async () => {
    unwatch();
    live.close();
    await close();
  };
  return { engine, generations, revocations, logoutTrust, refresh: () => source.refresh(), hurry, close: closeAll };
}
