import type { ServiceMap } from '@apollo/gateway';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { RequestContext } from '../caller/request-context.js';
import type { Operation } from '../plan/operation.js';
import type { Plan } from '../plan/planner.js';
import type { LoadedSupergraph } from '../supergraph/build-supergraph.js';
import { coerceVariables, type Variables } from './coerce-variables.js';
import { executePlan } from './execute-plan.js';

/** Answers a query or mutation that has been admitted. Never throws: what goes wrong is in the result. */
export type Execute = (operation: Operation, variables: Variables, context: RequestContext) => Promise<ExecutionResult>;

/** What an executor needs to know of the graph it serves. */
export interface Graph {
  readonly supergraph: LoadedSupergraph;
  readonly plan: Plan;
  readonly subgraphs: ServiceMap;
}

/** Plans and executes over one graph. */
export const executor =
  ({ supergraph, plan, subgraphs }: Graph): Execute =>
  async (operation, given, context) => {
    // a change that has begun is finished, whether or not its client still listens
    const lasting = operation.definition.operation === 'mutation' ? { ...context, signal: undefined } : context;
    try {
      const variables = coerceVariables(supergraph.apiSchema, operation.definition, given);
      return await executePlan(supergraph, {
        plan: plan(operation),
        operation,
        variables,
        context: lasting,
        subgraphs,
      });
    } catch (error) {
      const { message } = error as Error;
      return {
        errors: [error instanceof GraphQLError ? error : new GraphQLError(message, { originalError: error as Error })],
      };
    }
  };
