import type { PlanNode, SubscriptionNode } from '@apollo/query-planner';
import { canJoin, type EntityQuery, entityQueryOf } from './entity-query.js';
import { type Footprint, footprintOf, writesInto } from './footprint.js';
import { levels, waits } from './order.js';
import { compileRepresentation, type Represent } from './representation.js';
import type { PossibleTypes } from './rewrite.js';
import { type Block, type Step, stepsOf } from './steps.js';

/** How an answer is shared by the several places that asked for it. */
type Sharing =
  /** Nothing else writes into it: one object may stand in every place. */
  | 'everywhere'
  /** Other steps write into it: the places of one step may share it, those of another need a copy. */
  | 'within the step'
  /** What they write may differ from place to place. */
  | 'nowhere';

/** A step with everything that can be known before the first request. */
export interface CompiledStep extends Step {
  readonly subgraph: string;
  readonly mutation: boolean;
  /** How many steps it waits for, and which wait for it. */
  readonly waits: number;
  readonly next: readonly number[];
  /** The request's body up to the values of the variables. */
  readonly head: string;
  /** Names of the variables it passes on. */
  readonly variables: readonly string[];
  /** Absent where the step asks for no entities. */
  readonly entities?: { readonly query: EntityQuery; readonly represent: Represent } | undefined;
  /** Another step of the plan asks the same: what this one gets is remembered for it. */
  readonly remembered: boolean;
  readonly sharing: Sharing;
  /** The batch it is sent with. */
  readonly batch: number;
}

/** A plan, ready to run. */
export interface CompiledPlan {
  readonly steps: readonly CompiledStep[];
  /** Steps that ask one subgraph for entities at the same time, hence in one request. */
  readonly batches: readonly (readonly number[])[];
  readonly blocks: readonly Block[];
  readonly possibleTypes: PossibleTypes;
}

/** Compiles a plan, once for all its requests. */
export function compilePlan(node: PlanNode | SubscriptionNode | undefined, possibleTypes: PossibleTypes): CompiledPlan {
  const { steps, blocks } = stepsOf(node);
  const footprints = steps.map(footprintOf);
  const waiting = waits(steps, footprints);
  const queries = steps.map(({ fetch }) => (fetch.requires ? entityQueryOf(fetch) : undefined));
  const batches = batchesOf(steps, queries, levels(waiting));
  const asked = new Map<string, number>();
  const askedKey = ({ index, fetch }: Step) => `${fetch.serviceName} ${queries[index]?.key}`;
  for (const step of steps) asked.set(askedKey(step), (asked.get(askedKey(step)) ?? 0) + 1);
  const changes = steps.some(({ fetch }) => fetch.operationKind === 'mutation');
  const compiled = steps.map((step): CompiledStep => {
    const { index, fetch } = step;
    const query = queries[index];
    return {
      ...step,
      subgraph: fetch.serviceName,
      mutation: fetch.operationKind === 'mutation',
      waits: waiting[index]!.length,
      next: steps.filter((other) => waiting[other.index]!.includes(index)).map((other) => other.index),
      head: headOf(fetch.operation, fetch.operationName),
      variables: fetch.variableUsages ?? [],
      entities: query && { query, represent: compileRepresentation(fetch, possibleTypes) },
      remembered: query !== undefined && !changes && asked.get(askedKey(step))! > 1,
      sharing: sharingOf(step, steps, footprints),
      batch: batches.findIndex((members) => members.includes(index)),
    };
  });
  return { steps: compiled, batches, blocks, possibleTypes };
}

/** The body of a request to a subgraph up to the values of its variables. */
export const headOf = (operation: string, name: string | undefined): string =>
  `{"query":${JSON.stringify(operation)}${name ? `,"operationName":${JSON.stringify(name)}` : ''},"variables":{`;

/** Entity fetches of one subgraph that can start in the same round belong together, within one part of the answer. */
function batchesOf(
  steps: readonly Step[],
  queries: readonly (EntityQuery | undefined)[],
  level: readonly number[],
): number[][] {
  const batches: { readonly key: string; readonly members: number[] }[] = [];
  for (const { index, fetch, block } of steps) {
    const query = queries[index];
    const key = query ? JSON.stringify([fetch.serviceName, block, level[index]]) : `alone ${index}`;
    const fits = (members: readonly number[]) => members.every((other) => canJoin(query!, queries[other]!));
    const batch = batches.find((other) => other.key === key && fits(other.members));
    if (batch) batch.members.push(index);
    else batches.push({ key, members: [index] });
  }
  return batches.map(({ members }) => members);
}

function sharingOf(step: Step, steps: readonly Step[], footprints: readonly Footprint[]): Sharing {
  const outer = footprints[step.index]!;
  const others = steps.filter((other) => other !== step && writesInto(footprints[other.index]!, outer));
  if (others.length === 0) return 'everywhere';
  // whoever reaches a shared part through its place in this step's answer writes the same there, however often it comes by
  const alike = others.every((other) => !other.fetch.contextRewrites && isBelow(other, step));
  return alike ? 'within the step' : 'nowhere';
}

/** Whether a step's place is within what another puts into the response. */
function isBelow(inner: Step, outer: Step): boolean {
  const [theirs, own] = [keysOf(inner), keysOf(outer)];
  return theirs.length > own.length && own.every((key, index) => theirs[index] === key);
}

const keysOf = ({ path }: Step): readonly string[] => path.filter((key) => key !== '@');
