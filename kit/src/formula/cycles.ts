import { byKey, type Edges, turned } from './topological-order.js';

/**
 * A shortest cycle through the first key of every knot (strongly connected component) of the graph: `[a, b, a]` when a waits
 * for b and b for a. Knots are found by two walks, one with and one against the edges (S. R. Kosaraju, M. Sharir, 1981).
 */
export function cycles(edges: Edges): readonly (readonly string[])[] {
  return knots(edges).flatMap((knot) => {
    const path = shortestCycle(edges, knot);
    return path ? [path] : [];
  });
}

/** The knots, each sorted, by their first key. */
function knots(edges: Edges): readonly (readonly string[])[] {
  const finished = inOrderOfFinishing(edges);
  const against = turned(edges);
  const seen = new Set<string>();
  const found: string[][] = [];
  for (const root of finished.toReversed()) {
    if (seen.has(root)) continue;
    seen.add(root);
    const knot = [root]; // grows while it is walked
    for (const key of knot) {
      for (const next of against.get(key) ?? []) {
        if (!seen.has(next)) {
          seen.add(next);
          knot.push(next);
        }
      }
    }
    found.push(knot.toSorted(byKey));
  }
  return found.toSorted(([a], [b]) => byKey(a!, b!));
}

/** The keys as a depth-first walk leaves them, on a stack of our own: a chain may be as long as it likes. */
function inOrderOfFinishing(edges: Edges): string[] {
  const finished: string[] = [];
  const seen = new Set<string>();
  for (const root of [...edges.keys()].toSorted(byKey)) {
    const stack = seen.has(root) ? [] : [enter(root)];
    while (stack.length > 0) {
      const { key, ahead } = stack.at(-1)!;
      const next = ahead.next();
      if (next.done) {
        finished.push(key);
        stack.pop();
      } else if (!seen.has(next.value)) stack.push(enter(next.value));
    }
  }
  return finished;

  function enter(key: string) {
    seen.add(key);
    return { key, ahead: (edges.get(key) ?? []).values() };
  }
}

/** From the first key of a knot back to it, breadth first. */
function shortestCycle(edges: Edges, knot: readonly string[]): readonly string[] | undefined {
  const inside = new Set(knot);
  const start = knot[0]!;
  const from = new Map<string, string>();
  const ahead = [start]; // grows while it is walked
  for (const key of ahead) {
    for (const next of edges.get(key) ?? []) {
      if (next === start) return [...way(from, key), start];
      if (inside.has(next) && !from.has(next)) {
        from.set(next, key);
        ahead.push(next);
      }
    }
  }
  return undefined;
}

function way(from: ReadonlyMap<string, string>, to: string): string[] {
  const back = [to];
  for (let key = from.get(to); key !== undefined; key = from.get(key)) back.push(key);
  return back.toReversed();
}
