import type { Caller } from '@valueverse/kit/caller';
import { type ClaimsOf, claimsOf, projected } from '../../caller/claims.js';
import type { OpenContext } from '../../caller/request-context.js';
import type { Admitted } from '../../engine.js';
import { problem } from '../../error/problem.js';
import type { Variables } from '../../execute/coerce-variables.js';
import type { Operation } from '../../plan/operation.js';
import type { Generation } from '../../supergraph/generation.js';
import { type Primary, primaryOf } from '../upstream/primary-payload.js';

/** A subscription as it stands on one supergraph, for everyone who may share it. */
export interface LiveOperation {
  readonly generation: Generation;
  readonly operation: Operation;
  readonly variables: Variables;
  readonly subgraph: string;
  readonly primary: Primary;
  /** Who asks, as far as the subgraph of the events may know. */
  readonly listener: Caller;
  /** Who asks, as far as any subgraph of the operation may know. */
  readonly viewer: Caller;
  /** Equal for two that one subscription at the subgraph serves. */
  readonly triggerKey: string;
  /** Equal for two that also get the same results. */
  readonly groupKey: string;
}

interface Asking {
  readonly variables: Variables;
  readonly caller: Caller;
}

/** How identity is told and compared. */
export interface Identities {
  readonly openContext: OpenContext;
  readonly claims: ClaimsOf;
}

/** Reads an admitted subscription. Throws what is wrong with it before any subgraph hears of it. */
export function liveOperationOf(
  { operation, generation, asked }: Pick<Admitted, 'operation' | 'generation' | 'asked'>,
  asking: Asking,
  { openContext, claims }: Identities,
): LiveOperation {
  const { compiled, planned } = operation;
  const variables = compiled.coerce([asking.variables, planned.literals]);
  if (planned.root.conditional) {
    throw problem('GRAPHQL_VALIDATION_FAILED', "@skip and @include cannot stand on a subscription's root field.");
  }
  const { steps } = compiled.variant(variables).plan;
  const [first, ...rest] = steps;
  if (!first) throw problem('GRAPHQL_VALIDATION_FAILED', 'A subscription must select a field of a subgraph.');
  const { subgraph } = first;
  const primary = primaryOf(first.fetch, variables);
  const field = `Subscription.${planned.root.fields[0]}`;
  const source = Object.hasOwn(claims, field) ? field : subgraph;
  const listener = projected(asking.caller, claimsOf(claims, [source]));
  const viewer = projected(asking.caller, claimsOf(claims, [source, ...rest.map((step) => step.subgraph)]));
  const { url } = generation.addresses.find(({ name }) => name === subgraph) ?? {};
  const triggerKey = JSON.stringify([subgraph, url, primary.query, primary.variables, openContext(listener).identity]);
  const labels = [...(asked.labels ?? [])];
  const groupKey = JSON.stringify([planned.document, labels, variables, openContext(viewer).identity]);
  return { generation, operation, variables, subgraph, primary, listener, viewer, triggerKey, groupKey };
}
