import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../caller/request-context.js';
import type { CompiledPlan, CompiledStep } from '../compile/compile-plan.js';
import { rewrite } from '../compile/rewrite.js';
import type { SubgraphAnswer } from '../subgraph/read-answer.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { askEntities } from './ask-entities.js';
import type { Variables } from './coerce-variables.js';
import { placing } from './deliver.js';
import { Holding } from './holding.js';
import { Lanes, type Remembered } from './lane.js';
import { copy, merge } from './merge.js';
import { MOST_ERRORS, placeBelow } from './place-errors.js';
import { type Target, targetsAt } from './targets.js';
import type { Trace } from './trace.js';
import { VariableTexts } from './variable-texts.js';

/**
 * How long a step that is ready waits for others of its batch that are not: less than a request costs, or a small part of
 * the time it took to get here, where everything is slow.
 */
const PATIENCE = { least: 5, share: 0.2 };

/** A plan and everything it runs with. */
export interface Execution {
  readonly plan: CompiledPlan;
  /** Coerced already. */
  readonly variables: Variables;
  readonly context: RequestContext;
  readonly subgraphs: Readonly<Record<string, Subgraph>>;
  /** The answer to the first step, where it has come by itself: an event. */
  readonly given?: SubgraphAnswer | undefined;
  /** Whether deferred steps wait for the part of the answer that comes before theirs to be written. */
  readonly held?: boolean | undefined;
  /** Is told of every request to a subgraph. */
  readonly trace?: Trace | undefined;
}

/** Runs a plan: every step as soon as what it needs is there, those of one batch in one request. Never throws. */
export class Run {
  /** What came, merged: more than was asked for, and not yet in the order in which it was. */
  readonly data: Target = {};
  /** What went wrong in each part of the answer. */
  readonly errors: GraphQLFormattedError[][];
  readonly remembered: Remembered = new Map();
  readonly texts: VariableTexts;
  private readonly began = performance.now();
  /** There where deferred steps are held. */
  readonly holding: Holding | undefined;
  private readonly waiting: number[];
  private readonly left: number[];
  private readonly whole: (() => void)[] = [];
  private readonly ready: CompiledStep[][];
  private readonly due: number[];
  private readonly timers = new Map<number, NodeJS.Timeout>();

  constructor(readonly execution: Execution) {
    const { steps, batches, blocks } = execution.plan;
    this.texts = new VariableTexts(execution.variables);
    this.holding = execution.held ? new Holding(blocks) : undefined;
    this.errors = blocks.map(() => []);
    this.waiting = steps.map(({ waits }) => waits);
    this.ready = batches.map(() => []);
    this.due = batches.map((members) => members.length);
    this.left = blocks.map(() => 0);
    for (const { block } of steps) this.left[block]! += 1;
    // one that waits for nothing may make others ready at once: those are not to be started twice
    for (const step of steps) if (step.waits === 0) this.start(step);
  }

  /** Resolves when all of the answer is complete. */
  allDone(): Promise<unknown> {
    return this.left.length === 1 ? this.done(0) : Promise.all(this.left.map((_, block) => this.done(block)));
  }

  /** Whether a part of the answer is complete already. */
  isDone(block: number): boolean {
    return this.left[block] === 0;
  }

  /** Resolves when a part of the answer is complete, whatever became of it. */
  done(block: number): Promise<void> {
    if (this.isDone(block)) return Promise.resolve();
    return new Promise((resolve) => {
      const before = this.whole[block];
      this.whole[block] = () => {
        before?.();
        resolve();
      };
    });
  }

  /** Notes what went wrong in a step. */
  fail({ block }: CompiledStep, errors: readonly GraphQLFormattedError[]): void {
    const told = this.errors[block]!;
    for (const error of errors) if (told.length < MOST_ERRORS) told.push(error);
  }

  private start(step: CompiledStep): void {
    const { variables, given } = this.execution;
    const { batch, entities, guards, index } = step;
    const left = guards.some(({ variable, value }) => variables[variable] !== value);
    if (!entities) {
      if (left) return this.finish(step);
      return void this.fetch(step, index === 0 ? given : undefined).then(() => this.finish(step));
    }
    this.due[batch]! -= 1;
    if (left) this.finish(step);
    else this.ready[batch]!.push(step);
    if (this.due[batch] === 0) this.send(batch);
    else if (!left && !this.timers.has(batch))
      this.timers.set(
        batch,
        setTimeout(() => this.send(batch), this.patience()),
      );
  }

  private patience(): number {
    return Math.max(PATIENCE.least, (performance.now() - this.began) * PATIENCE.share);
  }

  private finish({ next, block }: CompiledStep): void {
    const { steps } = this.execution.plan;
    for (const index of next) if ((this.waiting[index]! -= 1) === 0) this.start(steps[index]!);
    if ((this.left[block]! -= 1) === 0) this.whole[block]?.();
  }

  /** Sends what of a batch is ready. */
  private send(batch: number): void {
    clearTimeout(this.timers.get(batch));
    this.timers.delete(batch);
    const steps = this.ready[batch]!.splice(0);
    if (steps.length === 0) return;
    this.ask(steps)
      .catch((error) => this.fail(steps[0]!, [told(error)]))
      .then(() => steps.forEach((step) => this.finish(step)));
  }

  /** Asks for the entities of some steps, but for those that were answered before. Whatever is odd about the data ends here. */
  private async ask(steps: readonly CompiledStep[]): Promise<void> {
    const { possibleTypes } = this.execution.plan;
    const lanes = new Lanes(this.data, possibleTypes);
    const hold = this.holding?.of(steps[0]!.block);
    const held: (() => void)[] = [];
    for (const step of steps) {
      const put = placing(step, possibleTypes);
      lanes.add(step, this.remembered, hold ? (target, answer) => void held.push(() => put(target, answer)) : put);
    }
    const asked = lanes.all();
    try {
      if (asked.length > 0) await askEntities(this, steps, asked);
    } finally {
      // what is known already is not lost with what could not be asked
      if (held.length > 0) await hold;
      for (const put of held) put();
    }
  }

  /** A step that asks for fields of a root. */
  private async fetch(step: CompiledStep, given: SubgraphAnswer | undefined): Promise<void> {
    const { path, fetch } = step;
    const { plan, subgraphs, context, trace } = this.execution;
    try {
      if (path.length > 0 && targetsAt(this.data, path).length === 0) return;
      const body = `${step.head}${this.texts.of(step.variables)}}}`;
      const call = { body, mutation: step.mutation, context };
      const asked = () => subgraphs[step.subgraph]!.ask(call);
      const answer = given ?? (await (trace ? trace.of({ steps: [step], call }, asked) : asked()));
      const hold = this.holding?.of(step.block);
      if (hold) await hold;
      if (answer.errors) this.fail(step, path.length > 0 ? placeBelow(answer.errors, this.data, path) : answer.errors);
      if (!answer.data) return;
      rewrite(fetch.outputRewrites, answer.data, plan.possibleTypes);
      const targets = path.length > 0 ? targetsAt(this.data, path) : [this.data];
      targets.forEach((target, index) => merge(target, index === 0 ? answer.data! : copy(answer.data!)));
    } catch (error) {
      this.fail(step, [told(error)]);
    }
  }
}

/** An error as it is kept in an answer until it is presented. */
const told = (error: unknown): GraphQLFormattedError =>
  error instanceof GraphQLError ? error : new GraphQLError(String(error), { originalError: error as Error });
