/** What each key waits for. Every name in it is a key. */
export type Edges = ReadonlyMap<string, readonly string[]>;

/**
 * The keys so that each comes after those it waits for, ties by key: the same order everywhere (A. B. Kahn, Topological
 * sorting of large networks, 1962). Keys that wait for a cycle are left out.
 */
export function topologicalOrder(edges: Edges): readonly string[] {
  const waiting = new Map([...edges].map(([key, before]) => [key, before.length]));
  const after = turned(edges);
  const ready = [...waiting]
    .flatMap(([key, open]) => (open === 0 ? [key] : []))
    .toSorted(byKey)
    .toReversed();
  const order: string[] = [];
  for (let key = ready.pop(); key !== undefined; key = ready.pop()) {
    order.push(key);
    for (const next of after.get(key) ?? []) {
      const open = waiting.get(next)! - 1;
      waiting.set(next, open);
      if (open === 0) ready.splice(placeIn(ready, next), 0, next);
    }
  }
  return order;
}

/** Who waits for each key, sorted. */
export function turned(edges: Edges): Edges {
  const after = new Map<string, string[]>([...edges.keys()].map((key) => [key, []]));
  for (const [key, before] of edges) for (const name of before) after.get(name)?.push(key);
  for (const keys of after.values()) keys.sort(byKey);
  return after;
}

/** By code units, which no locale changes. */
export const byKey = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where a key belongs in keys that are sorted downwards. */
function placeIn(ready: readonly string[], key: string): number {
  let [low, high] = [0, ready.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byKey(ready[middle]!, key) > 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
