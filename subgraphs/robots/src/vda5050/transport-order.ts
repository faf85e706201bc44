/** A place a robot can stand: a node of the facility’s map, in metres. */
export interface Place {
  readonly nodeId: string;
  readonly x: number;
  readonly y: number;
  readonly mapId: string;
}

export interface OrderAction {
  readonly actionId: string;
  readonly actionType: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface OrderNode extends Place {
  readonly actions: readonly OrderAction[];
}

/** An order as fleet control means it; an adapter writes it in the words of the robot’s protocol version. */
export interface TransportOrder {
  readonly orderId: string;
  readonly orderUpdateId: number;
  /** In driving order. Between each two there is one edge; sequence ids follow from the position in this list. */
  readonly nodes: readonly OrderNode[];
}

/** An action to be done at once, outside any order. */
export type InstantAction = OrderAction;

/** Nodes are even, edges odd: 0 1 2 3 4 … (VDA 5050 3.0, 6.6.2). */
export const nodeSequenceId = (position: number): number => position * 2;

/** Writes the nodes of a wholly released order, as both versions have them. */
export const writeNodes = (order: TransportOrder) =>
  order.nodes.map(({ nodeId, x, y, mapId, actions }, position) => ({
    nodeId,
    sequenceId: nodeSequenceId(position),
    released: true,
    nodePosition: { x, y, mapId },
    actions: actions.map((action) => writeAction(action, 'HARD')),
  }));

/** Writes the edges that join them; `ends` says what the version wants to know of their nodes. */
export const writeEdges = <Ends extends object>(
  order: TransportOrder,
  ends: (from: OrderNode, to: OrderNode) => Ends,
) =>
  order.nodes.slice(1).map((to, index) => {
    const from = order.nodes[index]!;
    const sequenceId = nodeSequenceId(index) + 1;
    return { edgeId: `${from.nodeId}>${to.nodeId}`, sequenceId, released: true, actions: [], ...ends(from, to) };
  });

export const writeAction = ({ actionId, actionType, parameters }: OrderAction, blockingType: 'HARD' | 'NONE') => ({
  actionId,
  actionType,
  blockingType,
  actionParameters: Object.entries(parameters).map(([key, value]) => ({ key, value })),
});
