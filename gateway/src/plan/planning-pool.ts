import { Worker } from 'node:worker_threads';
import type { PlanNode, SubscriptionNode } from '@apollo/query-planner';
import type { FastifyBaseLogger } from 'fastify';
import type { SupergraphFacts } from '../supergraph/facts.js';
import { KilledDocuments } from './killed-documents.js';
import { LastingThread, ThreadLost } from './lasting-thread.js';
import type { PlannedOperation } from './planned-operation.js';
import { type Job, PlanningCrew } from './planning-crew.js';
import { planningErrors, type PlanningErrors } from './planning-error.js';
import type { Asked } from './operation.js';
import type { Answers, Question } from './planning-messages.js';
import { SupergraphForgotten } from './supergraph-forgotten.js';

/** How planning is set up. */
export interface PlanningSetup {
  readonly threads: number;
  /** How long one operation may take to plan. */
  readonly timeoutMs: number;
  readonly introspection: boolean;
  readonly log: Pick<FastifyBaseLogger, 'warn'>;
  /** How many operations may wait for a thread. */
  readonly queueLimit?: number;
  /** How much one thread may keep, in MiB: supergraphs and plans. */
  readonly heapMb?: number;
  readonly maxFields?: number;
  /** The module that a thread runs. */
  readonly entry?: URL;
}

const DEFAULTS = { queueLimit: 256, heapMb: 512, entry: new URL('./planning-thread.js', import.meta.url) };
/** Loading is nothing a client can make slow. */
const LOAD_BUDGET_MS = 60_000;

/** What planning has done so far. */
export interface PlanningStats {
  /** The planner ran. */
  planned: number;
  /** A plan was known already to the thread that was asked. */
  remembered: number;
  /** Another request was already asking the same. */
  coalesced: number;
  /** A thread was ended because an operation took too long. */
  timeouts: number;
  /** A lost thread was replaced. */
  restarts: number;
}

/** Planning on threads of its own, over any number of supergraphs at once. */
export class PlanningPool {
  readonly stats: Readonly<PlanningStats>;
  private readonly setup: PlanningSetup & typeof DEFAULTS;
  private readonly counts: PlanningStats = { planned: 0, remembered: 0, coalesced: 0, timeouts: 0, restarts: 0 };
  private readonly crew: PlanningCrew;
  private readonly generations = new Map<number, string>();
  private readonly inFlight = new Map<string, Promise<PlannedOperation | PlanningErrors>>();
  private readonly killed = new KilledDocuments();
  private lastGeneration = 0;

  constructor(setup: PlanningSetup) {
    this.setup = { ...DEFAULTS, ...setup };
    this.stats = this.counts;
    this.crew = new PlanningCrew({
      size: setup.threads,
      hire: (onIdleLoss) => this.hire(onIdleLoss),
      prepare: (thread) => this.prepare(thread),
      onLoss: (cause) => setup.log.warn({ err: cause }, 'planning thread lost'),
    });
  }

  /** Reads a supergraph into every thread. A bad one rejects with what is wrong with it, and changes nothing. */
  async load(sdl: string): Promise<{ readonly generation: number; readonly facts: SupergraphFacts }> {
    const generation = (this.lastGeneration += 1);
    const loading: Promise<SupergraphFacts>[] = [];
    this.crew.enqueueForEach(() => {
      const { job, answer } = asked({ ask: 'load', generation, sdl }, LOAD_BUDGET_MS);
      loading.push(answer.then((facts) => (this.generations.set(generation, sdl), facts)));
      return job;
    });
    await Promise.allSettled(loading);
    try {
      const [facts] = await Promise.all(loading);
      return { generation, facts: facts! };
    } catch (error) {
      this.forget(generation);
      throw error;
    }
  }

  /**
   * Plans one operation; requests for the same at the same time share one planning. Rejects with `SupergraphForgotten`, or
   * where the fault is ours.
   */
  plan(generation: number, request: Asked): Promise<PlannedOperation | PlanningErrors> {
    const key = keyOf(generation, request);
    const asking = this.inFlight.get(key);
    if (asking) this.counts.coalesced += 1;
    if (asking) return asking;
    if (this.killed.has(key)) return Promise.resolve(TOOK_TOO_LONG);
    if (this.crew.waiting >= this.setup.queueLimit) return Promise.resolve(OVERLOADED);
    const { job, answer } = asked({ ask: 'plan', generation, request }, this.setup.timeoutMs);
    const planned = answer
      .then((plan) => ('errors' in plan ? plan : this.unpacked(plan)))
      .catch((error: unknown) => {
        // it was dropped while the request waited for its turn
        if (!this.generations.has(generation)) throw new SupergraphForgotten();
        return this.refused(key, error);
      })
      .finally(() => this.inFlight.delete(key));
    this.inFlight.set(key, planned);
    this.crew.enqueue(job);
    return planned;
  }

  /** Drops a supergraph; nothing can be planned over it any more. */
  forget(generation: number): void {
    this.generations.delete(generation);
    for (const thread of this.crew.threads) thread.forget(generation);
  }

  /** A plan for human eyes. */
  format(node: PlanNode | SubscriptionNode | undefined): Promise<string> {
    const { job, answer } = asked({ ask: 'format', node }, LOAD_BUDGET_MS);
    this.crew.enqueue(job);
    return answer;
  }

  /** Ends every thread; what waits or is being planned rejects. */
  close(): Promise<void> {
    return this.crew.close();
  }

  private hire(onIdleLoss: (cause: unknown) => void): LastingThread {
    const { entry, heapMb, introspection, maxFields } = this.setup;
    let started = 0;
    const start = () => {
      if (started > 0) this.counts.restarts += 1;
      started += 1;
      return new Worker(entry, {
        name: 'planning',
        workerData: { introspection, maxFields },
        resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: YOUNG_MB },
      });
    };
    return new LastingThread(start, onIdleLoss);
  }

  private async prepare(thread: LastingThread): Promise<void> {
    for (const [generation, sdl] of this.generations) {
      await thread.ask({ ask: 'load', generation, sdl }, LOAD_BUDGET_MS);
    }
  }

  private unpacked({ json, fresh, ...own }: Extract<Answers['plan'], { json: string }>): PlannedOperation {
    if (fresh) this.counts.planned += 1;
    else this.counts.remembered += 1;
    const planned = JSON.parse(json) as Omit<PlannedOperation, keyof typeof own>;
    return { ...planned, ...own, weight: json.length };
  }

  private refused(key: string, error: unknown): PlanningErrors {
    if (!(error instanceof ThreadLost) || this.crew.closed) throw error;
    this.killed.add(key);
    if (error.tookTooLong) this.counts.timeouts += 1;
    this.setup.log.warn({ reason: error.message }, 'planning thread lost over an operation');
    return TOOK_TOO_LONG;
  }
}

/** Allocation in planning is short-lived; a small nursery keeps the process small. */
const YOUNG_MB = 16;

const TOOK_TOO_LONG = planningErrors('QUERY_PLANNING_TIMEOUT', [
  { message: 'The operation takes too long to plan: ask for less in one operation.', locations: undefined },
]);
const OVERLOADED = planningErrors('PLANNING_OVERLOADED', [
  { message: 'Too many operations wait to be planned: ask again in a moment.', locations: undefined },
]);

const keyOf = (generation: number, { query, operationName, labels }: Asked) =>
  JSON.stringify([generation, operationName ?? null, [...(labels ?? [])].toSorted(), query]);

/** A question as a job, and what will come of it. */
function asked<Q extends Question>(question: Q, budgetMs: number): { job: Job; answer: Promise<Answers[Q['ask']]> } {
  let [resolve, reject]: [(answer: Answers[Q['ask']]) => void, (reason: unknown) => void] = [() => {}, () => {}];
  const answer = new Promise<Answers[Q['ask']]>((...settle) => ([resolve, reject] = settle));
  return { answer, job: { run: (thread) => thread.ask(question, budgetMs).then(resolve, reject), drop: reject } };
}
