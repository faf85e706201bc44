import { createHash } from 'node:crypto';
import { operationFromDocument } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { problemFrom } from '../error/problem.js';
import type { LoadedSupergraph } from '../supergraph/build-supergraph.js';
import type { Operation } from './operation.js';

/** Gives an operation's plan. Throws when the graph has no such operation. */
export type Plan = (operation: Operation) => QueryPlan;

/** Bounded by number and by the text behind the plans: a thousand huge documents must not fill the memory. */
const REMEMBERED = { max: 1_000, maxSize: 16 << 20 };

/** Plans operations, each once while it is remembered. */
export function planner({ supergraph, api }: LoadedSupergraph): Plan {
  const apollo = new QueryPlanner(supergraph);
  const plans = new LRUCache<string, QueryPlan>({ ...REMEMBERED });
  return (operation) => {
    const key = keyOf(operation);
    const known = plans.get(key);
    if (known) return known;
    const plan = apollo.buildQueryPlan(resolve(operation, api));
    plans.set(key, plan, { size: operation.source.length + 1 });
    return plan;
  };
}

const keyOf = ({ source, name = '' }: Operation) => `${createHash('sha256').update(source).digest('base64')} ${name}`;

/** Reads the operation against the API schema; what only shows here, such as a root type the schema lacks, is the client's error. */
function resolve({ document, name }: Operation, api: LoadedSupergraph['api']) {
  try {
    return operationFromDocument(api, document, { ...(name !== undefined && { operationName: name }) });
  } catch (error) {
    throw error instanceof GraphQLError ? problemFrom('GRAPHQL_VALIDATION_FAILED', error) : error;
  }
}
