/** A JSON Schema 2020-12 fragment. */
export type Schema = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, Schema>>;

export const text: Schema = { type: 'string' };
export const number: Schema = { type: 'number' };
export const flag: Schema = { type: 'boolean' };
const uint32: Schema = { type: 'integer', minimum: 0, maximum: 4_294_967_295 };
const timestamp: Schema = { type: 'string', format: 'date-time' };
export const percent: Schema = { type: 'number', minimum: 0, maximum: 100 };
export const choice = (...values: readonly string[]): Schema => ({ enum: values });
export const list = (items: Schema): Schema => ({ type: 'array', items });

/** An object with these required and these optional fields; others are allowed, as the standard lets makers add some. */
export const record = (required: Fields, optional: Fields = {}): Schema => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
});

/** A message: the header of table 1 before its own fields. */
export const message = (required: Fields, optional: Fields = {}): Schema =>
  record({ headerId: uint32, timestamp, version: text, manufacturer: text, serialNumber: text, ...required }, optional);

/** An action with the blocking types its version and topic know. */
export const action = (...blockingTypes: readonly string[]): Schema =>
  record(
    { actionType: text, actionId: text, blockingType: choice(...blockingTypes) },
    { actionParameters: list(record({ key: text, value: {} })) },
  );

const nodePosition = record({ x: number, y: number, mapId: text }, { theta: number });
const nodeState = record({ nodeId: text, sequenceId: uint32, released: flag }, { nodePosition });
const edgeState = record({ edgeId: text, sequenceId: uint32, released: flag });
const velocity = record({}, { vx: number, vy: number, omega: number });
const load = record({}, { loadId: text, loadType: text, weight: number });

/** An error with the levels its version knows. */
export const error = (...levels: readonly string[]): Schema =>
  record(
    { errorType: text, errorLevel: choice(...levels) },
    { errorDescription: text, errorReferences: list(record({ referenceKey: text, referenceValue: text })) },
  );

/** The state fields both versions name alike. */
export const STATE_FIELDS: { readonly required: Fields; readonly optional: Fields } = {
  required: {
    orderId: text,
    orderUpdateId: uint32,
    lastNodeId: text,
    lastNodeSequenceId: uint32,
    nodeStates: list(nodeState),
    edgeStates: list(edgeState),
    driving: flag,
  },
  optional: { velocity, loads: list(load), paused: flag, newBaseRequest: flag, distanceSinceLastNode: number },
};

/** An order with the edge fields and blocking types of its version. */
export const order = (edgeFields: Fields, ...blockingTypes: readonly string[]): Schema => {
  const actions = list(action(...blockingTypes));
  const node = record({ nodeId: text, sequenceId: uint32, released: flag, actions }, { nodePosition });
  const edge = record({ edgeId: text, sequenceId: uint32, released: flag, actions, ...edgeFields });
  return message(
    { orderId: text, orderUpdateId: uint32, nodes: { ...list(node), minItems: 1 }, edges: list(edge) },
    { orderDescription: text },
  );
};
