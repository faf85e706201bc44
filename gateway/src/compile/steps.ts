import type { FetchNode, PlanNode, SubscriptionNode } from '@apollo/query-planner';

/** A variable that must have this value, else the step is left out: a whole fetch stands under `@skip` or `@include`. */
interface Guard {
  readonly variable: string;
  readonly value: boolean;
}

/** One fetch of a plan, and where its result belongs. */
export interface Step {
  readonly index: number;
  readonly fetch: FetchNode;
  /** From the root of the response; `@` steps into a list. */
  readonly path: readonly string[];
  readonly guards: readonly Guard[];
  /** The steps that the plan puts before this one, whether or not it needs them. */
  readonly earlier: readonly number[];
  /** 0 is what is answered first, the others are deferred: each a number of its own. */
  readonly block: number;
}

/** A part of the answer that comes later, under its `@defer`'s label, and the deferred part it stands in (0: the first answer). */
export interface Block {
  readonly parent: number;
  readonly label?: string | undefined;
}

/** A plan as a list of fetches. */
export interface Steps {
  readonly steps: readonly Step[];
  /** `blocks[0]` is what is answered first. */
  readonly blocks: readonly Block[];
}

type Place = Pick<Step, 'path' | 'guards' | 'earlier' | 'block'>;

/** Makes a list of a plan; its nesting becomes `earlier`. */
export function stepsOf(node: PlanNode | SubscriptionNode | undefined): Steps {
  const steps: Step[] = [];
  const blocks: Block[] = [{ parent: 0 }];
  /** Adds the steps of a node. Gives back their indices. */
  const add = (inner: PlanNode, place: Place): number[] => {
    switch (inner.kind) {
      case 'Fetch': {
        const { path, guards, earlier, block } = place;
        return [steps.push({ index: steps.length, fetch: inner, path, guards, earlier, block }) - 1];
      }
      case 'Flatten':
        return add(inner.node, { ...place, path: [...place.path, ...inner.path.map(String)] });
      case 'Parallel':
        return inner.nodes.flatMap((child) => add(child, place));
      case 'Sequence': {
        const made: number[] = [];
        for (const child of inner.nodes) made.push(...add(child, { ...place, earlier: [...place.earlier, ...made] }));
        return made;
      }
      case 'Condition':
        return [
          { clause: inner.ifClause, value: true },
          { clause: inner.elseClause, value: false },
        ].flatMap(({ clause, value }) => {
          const guards = [...place.guards, { variable: inner.condition, value }];
          return clause ? add(clause, { ...place, guards }) : [];
        });
      case 'Defer': {
        const { primary, deferred } = inner;
        const first = primary.node ? add(primary.node, place) : [];
        const later = deferred.flatMap(({ node: own, label }) => {
          const block = blocks.push({ parent: place.block, label }) - 1;
          const there = { ...place, earlier: [...place.earlier, ...first], block };
          return own ? add(own, there) : [];
        });
        return [...first, ...later];
      }
    }
  };
  const start: Place = { path: [], guards: [], earlier: [], block: 0 };
  if (node?.kind === 'Subscription') {
    add({ kind: 'Sequence', nodes: node.rest ? [node.primary, node.rest] : [node.primary] }, start);
  } else if (node) {
    add(node, start);
  }
  return { steps, blocks };
}
