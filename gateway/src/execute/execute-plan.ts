import { buildOperationContext, executeQueryPlan, type ServiceMap } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { RequestContext } from '../caller/request-context.js';
import type { Operation } from '../plan/operation.js';
import type { LoadedSupergraph } from '../supergraph/build-supergraph.js';
import type { Variables } from './coerce-variables.js';

/** A plan and everything it runs with. */
export interface Execution {
  readonly plan: QueryPlan;
  readonly operation: Operation;
  /** Coerced already. */
  readonly variables: Variables;
  readonly context: RequestContext;
  readonly subgraphs: ServiceMap;
}

type ApolloRequest = Parameters<typeof executeQueryPlan>[2];

/** Runs a plan with Apollo's executor. Keeps what succeeded; an error names its subgraph in `extensions.service`. */
export async function executePlan(
  { apiSchema, fullSchema, api }: LoadedSupergraph,
  { plan, operation, variables, context, subgraphs }: Execution,
): Promise<ExecutionResult> {
  const asked = buildOperationContext({
    schema: apiSchema,
    operationDocument: operation.document,
    ...(operation.name !== undefined && { operationName: operation.name }),
  });
  // all that the executor reads of a request, whichever transport it came by
  const request = { request: { variables }, context, metrics: {}, logger: SILENT } as unknown as ApolloRequest;
  const { errors, ...result } = await executeQueryPlan(plan, subgraphs, request, asked, fullSchema, api);
  return errors ? { ...result, errors: errors.map(withService) } : result;
}

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** Apollo calls it `serviceName` and sets it beside ours. */
function withService(error: unknown): GraphQLError {
  if (!(error instanceof GraphQLError)) return new GraphQLError(String(error), { originalError: error as Error });
  const { serviceName, ...extensions } = error.extensions;
  return serviceName === undefined ? error : new GraphQLError(error.message, { path: error.path, extensions });
}
