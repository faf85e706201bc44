import type { PlanNode, SubscriptionNode } from '@apollo/query-planner';
import { Kind, type SelectionSetNode, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import { compilePlan } from '../compile/compile-plan.js';
import type { Project, Selected } from '../projection/projection.js';
import type { PossibleTypes } from '../compile/rewrite.js';
import { problem } from '../error/problem.js';
import type { Variables } from '../execute/coerce-variables.js';
import type { Variant } from '../plan/operation.js';
import { chosenPlan, decidedBy } from './chosen-plan.js';
import { compileParts } from './compile-parts.js';
import { type Defer, deferOf } from './defer-of.js';

/** Two for each of the variables that may decide what is deferred. */
const KEPT = 16;

interface Deferring {
  readonly node: PlanNode | SubscriptionNode | undefined;
  readonly selected: Selected;
  /** Writes the whole answer. */
  readonly project: Project;
  readonly possibleTypes: PossibleTypes;
}

/** Chooses by the variables what is deferred; each choice is compiled when it is first made. */
export function variants({ node, selected, project, possibleTypes }: Deferring): (variables: Variables) => Variant {
  const defers = defersIn(selected.selectionSet);
  const deciding = new Set(defers.flatMap(({ variable }) => variable ?? []));
  const names = [...new Set([...deciding, ...decidedBy(node)])];
  const known = new LRUCache<string, Variant>({ max: KEPT });
  const make = (holds: (name: string) => boolean): Variant => {
    const plan = compilePlan(chosenPlan(node, holds), possibleTypes);
    const active = new Set(
      defers.filter(({ variable }) => variable === undefined || holds(variable)).map(({ index }) => index),
    );
    if (active.size === 0) return { plan, project };
    const blocksOf = (index: number) =>
      [...plan.blocks.keys()].filter((block) => plan.blocks[block]!.label === `d${index}`);
    return { plan, project, inParts: compileParts({ selected, active, blocksOf }) };
  };
  return (variables) => {
    const truths = names.map((name) => (deciding.has(name) ? defersBy(variables, name) : variables[name] === true));
    const key = truths.join();
    let variant = known.get(key);
    if (!variant) {
      variant = make((name) => truths[names.indexOf(name)] === true);
      known.set(key, variant);
    }
    return variant;
  };
}

function defersIn(selectionSet: SelectionSetNode): readonly Defer[] {
  const found: Defer[] = [];
  visit(selectionSet, {
    [Kind.INLINE_FRAGMENT]: (node) => {
      const defer = deferOf(node);
      if (defer) found.push(defer);
    },
  });
  return found;
}

/** A variable that is not given leaves `@defer(if:)` its default, which is true; `null` is no answer. */
function defersBy(variables: Variables, name: string): boolean {
  const value = variables[name];
  if (value !== null) return value !== false;
  throw problem('BAD_USER_INPUT', `Variable "$${name}" decides what is deferred: expected true or false, got null.`);
}
