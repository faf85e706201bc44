import type { PlanNode, SubscriptionNode } from '@apollo/query-planner';
import type { Asked } from './operation.js';
import type { SupergraphFacts } from '../supergraph/facts.js';
import type { PlanningErrors } from './planning-error.js';
import type { PlanText } from './planning.js';

/** What a planning thread can be asked, one at a time, and what it answers. */
export interface Answers {
  load: SupergraphFacts;
  plan: PlanText | PlanningErrors;
  format: string;
}

/** A question to a planning thread. */
export type Question =
  | { readonly ask: 'load'; readonly generation: number; readonly sdl: string }
  | { readonly ask: 'plan'; readonly generation: number; readonly request: Asked }
  | { readonly ask: 'format'; readonly node: PlanNode | SubscriptionNode | undefined };

/** What needs no answer. */
export interface Forget {
  readonly ask: 'forget';
  readonly generation: number;
}

/** An answer, or the message of what went wrong. */
export type Reply = { readonly answer: Answers[keyof Answers] } | { readonly failure: string };
