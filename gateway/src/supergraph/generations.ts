import type { FastifyBaseLogger } from 'fastify';
import type { Asked } from '../plan/operation.js';
import type { Generation } from './generation.js';
import type { SupergraphFacts } from './facts.js';

/** How many of the operations asked last are planned on a new supergraph before it takes over. */
const WARM = 200;
/** Warming up helps the first to ask; a supergraph must not wait for it for long. */
const WARM_MS = 5_000;
/** A request that began on an old supergraph may still want a plan of it. */
const KEPT = 3;

/** A supergraph that was read, not yet in service. */
interface Loaded {
  readonly generation: number;
  readonly facts: SupergraphFacts;
}

interface Making {
  /** Reads a supergraph. Throws when it is none. */
  readonly load: (sdl: string) => Promise<Loaded>;
  readonly make: (loaded: Loaded) => Generation;
  readonly forget: (number: number) => void;
  /** Called with every generation that took over. */
  readonly took: (generation: Generation) => void;
  readonly log: FastifyBaseLogger;
}

/** The supergraph in service, and how another takes over: it is read, warmed up, and serves from one request to the next. */
export class Generations {
  private serving: { readonly number: number; readonly generation: Generation } | undefined;
  private readonly old: number[] = [];
  private waiting: string | undefined;
  private taking: Promise<void> | undefined;
  private readonly watchers = new Set<(generation: Generation) => void>();

  constructor(private readonly making: Making) {}

  get current(): Generation {
    if (!this.serving) throw new Error('No supergraph is in service yet.');
    return this.serving.generation;
  }

  /** Tells of the generation in service and of each that takes over. Gives back what ends it. */
  watch(watcher: (generation: Generation) => void): () => void {
    this.watchers.add(watcher);
    if (this.serving) watcher(this.serving.generation);
    return () => void this.watchers.delete(watcher);
  }

  /** Takes the first supergraph into service. Throws when it cannot be served. */
  async begin(sdl: string): Promise<void> {
    await this.take(sdl);
  }

  /**
   * Lets another supergraph take over, when it can be served: a bad one changes nothing and is logged, and neither does the
   * one in service, which comes back after a bad one. Of several that come while one is being read the last counts.
   */
  offer(sdl: string): Promise<void> {
    this.waiting = sdl;
    this.taking ??= this.takeWaiting().finally(() => (this.taking = undefined));
    return this.taking;
  }

  private async takeWaiting(): Promise<void> {
    for (let sdl = this.waiting; sdl !== undefined; sdl = this.waiting) {
      this.waiting = undefined;
      if (sdl === this.serving?.generation.facts.sdl) continue;
      try {
        await this.take(sdl);
      } catch (error) {
        const reason = String((error as Error).message).split('\n', 1)[0];
        this.making.log.error({ reason }, 'the new supergraph cannot be served: the one before stays in service');
      }
    }
  }

  private async take(sdl: string): Promise<void> {
    const { load, make, forget, took, log } = this.making;
    const loaded = await load(sdl);
    let generation: Generation;
    try {
      generation = make(loaded);
    } catch (error) {
      forget(loaded.generation);
      throw error;
    }
    if (this.serving) {
      await warmUp(generation, this.serving.generation.operations.latest(WARM));
      this.old.push(this.serving.number);
    }
    this.serving = { number: loaded.generation, generation };
    log.info({ supergraph: generation.id }, 'a supergraph is in service');
    while (this.old.length >= KEPT) forget(this.old.shift()!);
    for (const told of [took, ...this.watchers]) {
      try {
        told(generation);
      } catch (err) {
        log.error({ err }, 'surprise'); // it is in service all the same
      }
    }
  }
}

/** A few at a time: those who ask meanwhile must not stand behind all of them. */
const AT_ONCE = 4;

async function warmUp({ operations }: Generation, asked: readonly Asked[]): Promise<void> {
  const left = [...asked];
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      left.length = 0;
      resolve();
    }, WARM_MS);
  });
  const next = async () => {
    for (let one = left.shift(); one; one = left.shift()) await operations.find(one).catch(() => undefined);
  };
  await Promise.race([Promise.all(Array.from({ length: AT_ONCE }, next)), enough]);
  clearTimeout(timer);
}
