import type { FetchNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { type Execution, executePlan } from '../execute/execute-plan.js';
import type { Graph } from '../execute/executor.js';
import type { UpstreamEvent } from './follower.js';

/** The subscription an event belongs to; context and entities are new for each event. */
export type EventExecution = Omit<Execution, 'plan' | 'subgraphs'>;

/**
 * Makes an event what the client asked for: the fields of other subgraphs are fetched now, never remembered.
 * The executor runs no subscription, but it runs the same nodes as a query's; the first is answered with the event.
 */
export async function completeEvent(
  { supergraph, subgraphs }: Pick<Graph, 'supergraph' | 'subgraphs'>,
  { primary, rest }: SubscriptionNode,
  { event, execution }: { event: UpstreamEvent; execution: EventExecution },
): Promise<ExecutionResult> {
  const plan: QueryPlan = { kind: 'QueryPlan', node: { kind: 'Sequence', nodes: rest ? [primary, rest] : [primary] } };
  const known = { ...subgraphs, [primary.serviceName]: replaying(primary, event, subgraphs) };
  const extensions = event.event && { event: event.event };
  try {
    const result = await executePlan(supergraph, { ...execution, plan, subgraphs: known });
    return extensions ? { ...result, extensions: { ...result.extensions, ...extensions } } : result;
  } catch (error) {
    const errors = [new GraphQLError(String(error), { originalError: error as Error })];
    return { data: null, errors, ...(extensions && { extensions }) };
  }
}

type Subgraphs = Graph['subgraphs'];
type DataSource = Subgraphs[string];

/** The primary's subgraph as `rest` sees it: asked for the event it gives that, asked for anything else it answers itself. */
const replaying = (
  { serviceName, operation }: FetchNode,
  { answer }: UpstreamEvent,
  subgraphs: Subgraphs,
): DataSource => ({
  process: async (fetched) =>
    fetched.request.query === operation ? { ...answer } : subgraphs[serviceName]!.process(fetched),
});
