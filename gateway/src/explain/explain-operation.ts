import { randomUUID } from 'node:crypto';
import type { OperationTypeNode } from 'graphql';
import type { ExplainConfig } from '../config/command-line.js';
import type { Engine } from '../engine.js';
import { traceParent } from '../http/trace-parent.js';
import type { Refused } from '../plan/operations.js';
import type { AskedAtTerminal } from './asked-at-terminal.js';
import { rounded } from './explained.js';
import { numberedPlan } from './numbered-plan.js';
import { type OneRun, runOnce } from './run-once.js';

/** How often a query is run again once its connections are open. */
const WARM_RUNS = 5;

/** What there is to say about one operation. Times are in milliseconds. */
export interface ExplainedOperation {
  readonly kind: OperationTypeNode;
  readonly name?: string | undefined;
  /** The plan, as Apollo prints it, line by line, with numbers at its fetches. */
  readonly plan: readonly string[];
  readonly fetches: number;
  /** How long reading, validating, planning and compiling took, for the first time. */
  readonly planning: number;
  /** The first run, over connections that were yet to be opened. Absent where nothing was run. */
  readonly cold?: OneRun;
  readonly warm?: WarmRuns;
}

/** What came after the first run. */
interface WarmRuns {
  /** Runs that nobody looked at, shortest first. */
  readonly took: readonly number[];
  readonly median: number;
  /** One more, that was looked at. */
  readonly traced: OneRun;
}

type Wish = Pick<ExplainConfig, 'operationName' | 'headers' | 'run'>;

/** Plans an operation and runs it: a query several times, a mutation once, a subscription never. Gives the errors when it cannot be asked. */
export async function explainOperation(
  engine: Engine,
  { query, variables }: AskedAtTerminal,
  { operationName, headers, run }: Wish,
): Promise<ExplainedOperation | Refused> {
  const generation = engine.generation();
  const asked = { query, operationName, labels: generation.chooseLabels(headers) };
  const began = performance.now();
  const operation = await generation.operations.find(asked);
  const planning = rounded(performance.now() - began);
  if (!('planned' in operation)) return operation;
  const { kind, name } = operation.planned;
  const plan = numberedPlan(await generation.planText(asked));
  const about = { kind, name, plan, fetches: operation.compiled.variant(variables).plan.steps.length, planning };
  if (!run || kind === 'subscription') return about;
  const { authorization, 'x-purpose-of-use': purposeOfUse, traceparent } = headers;
  const { caller } = await engine.findCaller({ authorization, purposeOfUse, correlationId: randomUUID() });
  generation.admit(operation.planned, caller);
  const context = () =>
    engine.openContext(caller, { traceparent: traceParent(traceparent), deadline: engine.deadline() });
  const running = { found: { generation, operation }, variables, context };
  const cold = await runOnce(running, true);
  if (kind === 'mutation') return { ...about, cold };
  const took: number[] = [];
  for (let runs = 0; runs < WARM_RUNS; runs += 1) took.push((await runOnce(running, false)).took);
  took.sort((one, other) => one - other);
  return { ...about, cold, warm: { took, median: took[WARM_RUNS >> 1]!, traced: await runOnce(running, true) } };
}
