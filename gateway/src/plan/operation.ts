import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { CompiledPlan } from '../compile/compile-plan.js';
import type { Part } from '../defer/part.js';
import type { Project } from '../projection/projection.js';
import type { Variables } from '../execute/coerce-variables.js';
import type { PlannedOperation } from './planned-operation.js';

/** A request for an operation, before anything about it is known to be sound. */
export interface Asked {
  readonly query: string;
  readonly operationName?: string | undefined;
  /** Which labels of progressive `@override` hold for this request; empty where the supergraph has none. */
  readonly labels?: ReadonlyMap<string, boolean> | undefined;
}

/** What is made of a document once, for every request that asks the same but for literals and spelling. */
export interface CompiledOperation {
  /** One operation and its fragments, in one spelling. */
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  /** The variables as the operation declares them. Throws what is wrong with one. */
  readonly coerce: (given: readonly Variables[]) => Variables;
  /** The plan and the parts of the answer: what is deferred may depend on the variables. */
  readonly variant: (variables: Variables) => Variant;
}

/** An operation under one choice of what is deferred. */
export interface Variant {
  readonly plan: CompiledPlan;
  /** Writes the whole answer. */
  readonly project: Project;
  /** The answer in parts, the first one with all others below it. Absent where nothing is deferred. */
  readonly inParts?: Part | undefined;
}

/** One operation, ready to be asked: valid, planned and compiled. */
export interface Operation {
  readonly planned: PlannedOperation;
  readonly compiled: CompiledOperation;
}
