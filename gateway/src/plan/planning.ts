import { createHash } from 'node:crypto';
import { operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { checkDefers } from '../defer/check-defers.js';
import { plannable } from '../defer/plannable.js';
import { rootSelection } from './root-fields.js';
import { problemFrom } from '../error/problem.js';
import type { ReadSupergraph } from '../supergraph/facts-of.js';
import { demandsOn } from './demands-on.js';
import { type Normalised, normalise } from './normalise.js';
import type { PlannedOperation } from './planned-operation.js';
import { planningErrors, type PlanningErrors } from './planning-error.js';
import type { Asked } from './operation.js';
import { readOperation } from './read-operation.js';

/** A planned operation without what differs between texts of one spelling, as JSON text: cheaper to keep and to hand to another thread than the object. */
export interface PlanText {
  readonly json: string;
  readonly literals: PlannedOperation['literals'];
  readonly deferLabels?: PlannedOperation['deferLabels'];
  /** Planned for this request, not remembered from an earlier one. */
  readonly fresh: boolean;
}

/** How documents are read. */
export interface PlanningLimits {
  readonly introspection: boolean;
  readonly maxFields?: number | undefined;
}

/** Bounded by the text of the plans: a thousand huge ones must not fill the memory. */
const REMEMBERED = { max: 2_000, maxSize: 16 << 20 };

/** Plans operations over one supergraph, each spelling and choice of override labels once while it is remembered. */
export function planning(read: ReadSupergraph, limits: PlanningLimits): (request: Asked) => PlanText | PlanningErrors {
  const apollo = new QueryPlanner(read.supergraph, { incrementalDelivery: { enableDefer: true } });
  const plans = new LRUCache<string, string>({ ...REMEMBERED, sizeCalculation: ({ length }) => length });
  const demandsOf = demandsOn(read);
  const labelsKnown = read.facts.overrideLabels;

  const plan = (operation: Normalised, overrideConditions: Map<string, boolean>): string => {
    const { document, definition, text } = operation;
    const asked = operation.defers ? plannable(definition) : document;
    const { node } = asked ? apollo.buildQueryPlan(resolve(asked, read), { overrideConditions }) : {};
    const { fields, conditional } = rootSelection(document, definition);
    const planned: Omit<PlannedOperation, 'literals' | 'deferLabels'> = {
      document: text,
      kind: definition.operation,
      name: definition.name?.value,
      node,
      demands: demandsOf(operation),
      root: { fields: [...fields], conditional },
    };
    return JSON.stringify(planned);
  };

  return (request) => {
    const sound = readOperation(request, { schema: read.apiSchema, ...limits });
    if ('errors' in sound) return sound;
    const operation = normalise(sound, read.apiSchema);
    const tooMany = checkDefers(operation.defers);
    if (tooMany) return planningErrors('GRAPHQL_VALIDATION_FAILED', [tooMany]);
    const own = { literals: operation.literals, deferLabels: operation.defers?.labels };
    const labels = new Map(labelsKnown.map((label) => [label, request.labels?.get(label) ?? false]));
    const key = keyOf(operation.text, labels);
    const known = plans.get(key);
    if (known !== undefined) return { json: known, ...own, fresh: false };
    try {
      const json = plan(operation, labels);
      plans.set(key, json);
      return { json, ...own, fresh: true };
    } catch (error) {
      return clientsError(error);
    }
  };
}

const keyOf = (text: string, labels: ReadonlyMap<string, boolean>) =>
  createHash('sha256')
    .update(JSON.stringify([...labels]))
    .update(text)
    .digest('base64');

/** The planner's own limits; it throws them as plain errors. */
const TOO_COMPLEX = /^(Exceeded maximum recursive selections|Number of non-local selections exceeds limit)/;

/** Reads the operation against the API schema; what only shows here, such as a root type the schema lacks, is the client's error. */
function resolve(document: DocumentNode, { api }: ReadSupergraph) {
  try {
    return operationFromDocument(api, document);
  } catch (error) {
    throw error instanceof GraphQLError ? problemFrom('GRAPHQL_VALIDATION_FAILED', error) : error;
  }
}

/** What planning finds wrong with an operation; throws what is nobody's fault but ours. */
function clientsError(error: unknown): PlanningErrors {
  if (error instanceof GraphQLError && error.extensions['code'] === 'GRAPHQL_VALIDATION_FAILED') {
    return planningErrors('GRAPHQL_VALIDATION_FAILED', [error]);
  }
  if (!(error instanceof Error && TOO_COMPLEX.test(error.message))) throw error;
  return planningErrors('GRAPHQL_VALIDATION_FAILED', [
    new GraphQLError('The operation can be answered in too many ways to plan it: ask for less at once.'),
  ]);
}
