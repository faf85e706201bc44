/** An order as the simulated robot reads it; both protocol versions write these parts alike. */
export interface Order {
  readonly timestamp: string;
  readonly orderId: string;
  readonly orderUpdateId: number;
  readonly nodes: readonly OrderNode[];
  readonly edges: readonly { readonly edgeId: string; readonly sequenceId: number }[];
}

export interface OrderNode {
  readonly nodeId: string;
  readonly sequenceId: number;
  readonly nodePosition?: { readonly x: number; readonly y: number; readonly mapId: string };
  readonly actions: readonly { readonly actionId: string; readonly actionType: string }[];
}

/** Why a robot could not drive this order, or nothing when it can (VDA 5050 3.0, 6.6.2). */
export function orderFault({ nodes, edges }: Order): string | null {
  if (!Array.isArray(nodes) || nodes.length === 0) return 'Expected at least one node.';
  if (!Array.isArray(edges) || edges.length !== nodes.length - 1) {
    return `Expected ${nodes.length - 1} edges, got ${edges?.length}.`;
  }
  const stray = [...nodes, ...edges]
    .map(({ sequenceId }) => sequenceId)
    .toSorted((a, b) => a - b)
    .find((sequenceId, index) => sequenceId !== nodes[0]!.sequenceId + index);
  return stray === undefined ? null : `Expected continuous sequence ids, got ${stray}.`;
}
