import type { PlanNode, SubscriptionNode } from '@apollo/query-planner';

type Root = PlanNode | SubscriptionNode | undefined;

/** The variables that decide which of several plans holds, where these differ in what is deferred. */
export function decidedBy(node: Root): readonly string[] {
  if (node?.kind !== 'Condition' || !defers(node)) return [];
  return [node.condition, ...decidedBy(node.ifClause), ...decidedBy(node.elseClause)];
}

/** The plan that holds for a choice of variables. */
export function chosenPlan(node: Root, holds: (variable: string) => boolean): Root {
  if (node?.kind !== 'Condition' || !defers(node)) return node;
  return chosenPlan(holds(node.condition) ? node.ifClause : node.elseClause, holds);
}

function defers(node: Root): boolean {
  if (node?.kind === 'Defer') return true;
  return node?.kind === 'Condition' && (defers(node.ifClause) || defers(node.elseClause));
}
