import type { PlanNode, SubscriptionNode } from '@apollo/query-planner';
import type { OperationTypeNode } from 'graphql';
import type { PlacedDemand } from '../supergraph/facts.js';

/** What the planning thread finds out about one operation. Plain data: it crosses from one thread to another. */
export interface PlannedOperation {
  /**
   * The operation and the fragments it uses, in one spelling: white space, comments and other operations of the document
   * are gone, and literals that may differ without another plan have become variables. Plans are remembered under it.
   */
  readonly document: string;
  readonly kind: OperationTypeNode;
  readonly name?: string | undefined;
  /** The literals that became variables of `document`, by name of the variable. */
  readonly literals: Readonly<Record<string, unknown>>;
  /** What the client calls each fragment that it defers: `@defer(label: "d3")` in `document` is the one at 3. Absent where it defers none. */
  readonly deferLabels?: readonly (string | null)[] | undefined;
  /** Nothing where no subgraph is asked: introspection and `__typename` alone. */
  readonly node?: PlanNode | SubscriptionNode | undefined;
  /** How long all of this is as text: what is made of it takes up memory in proportion. */
  readonly weight?: number | undefined;
  /** What the operation's fields and types ask of the caller, each where it is asked. */
  readonly demands: readonly PlacedDemand[];
  readonly root: RootFields;
}

/** The fields at the root of an operation, written there or brought in by fragments, whatever the variables. */
interface RootFields {
  readonly fields: readonly string[];
  /** `@skip` or `@include` stands somewhere on the way to a root field. */
  readonly conditional: boolean;
}
