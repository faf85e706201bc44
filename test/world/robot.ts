import { createHmac } from 'node:crypto';
import { connectAsync, type MqttClient } from 'mqtt';
import { inject } from 'vitest';

/** An order as a VDA 5050 v3 robot gets it, as far as a test robot looks. */
interface Order {
  readonly orderId: string;
  readonly orderUpdateId: number;
  readonly nodes: readonly {
    nodeId: string;
    sequenceId: number;
    actions: readonly { actionId: string; actionType: string }[];
  }[];
  readonly edges: readonly {
    edgeId: string;
    sequenceId: number;
    actions?: readonly { actionId: string; actionType: string }[];
  }[];
}

const MANUFACTURER = 'TESTBOTS';

/** A robot on real MQTT: it says what a VDA 5050 v3.0 robot would, and drives an order in a blink. */
export interface Robot {
  readonly client: MqttClient;
  readonly topic: (name: string) => string;
  /** Waits for the next order. */
  nextOrder(): Promise<Order>;
  /** Says the state on the way of an order, or its end. */
  drive(order: Order, done: boolean): Promise<void>;
  /** Says that it stands idle. */
  idle(): Promise<void>;
  end(): Promise<void>;
}

/** Password of an MQTT user, as the broker derives it. */
export const passwordOf = (username: string): string =>
  createHmac('sha256', inject('system').mqttSecret).update(`robot:${username}`).digest('base64url');

export async function switchOn(serialNumber: string): Promise<Robot> {
  const username = `${MANUFACTURER}/${serialNumber}`;
  const topic = (name: string) => `vda5050/v3/${MANUFACTURER}/${serialNumber}/${name}`;
  const { mqttUrl } = inject('system');
  const client = await connectAsync(mqttUrl, { username, password: passwordOf(username), clientId: username });
  const waiting: ((order: Order) => void)[] = [];
  const orders: Order[] = [];
  client.on('message', (_, payload) => {
    const order = JSON.parse(payload.toString()) as Order;
    const taker = waiting.shift();
    if (taker) taker(order);
    else orders.push(order);
  });
  await client.subscribeAsync(topic('order'));

  let headerId = 0;
  const header = () => ({
    headerId: (headerId += 1),
    timestamp: new Date().toISOString(),
    version: '3.0.0',
    manufacturer: MANUFACTURER,
    serialNumber,
  });
  const connection = { ...header(), connectionState: 'ONLINE' };
  await client.publishAsync(topic('connection'), JSON.stringify(connection), { qos: 1, retain: true });

  const actionsOf = ({ nodes, edges }: Order) => [...nodes, ...edges].flatMap(({ actions = [] }) => actions);
  const state = (more: object) => ({
    ...header(),
    orderId: '',
    orderUpdateId: 0,
    lastNodeId: '',
    lastNodeSequenceId: 0,
    nodeStates: [],
    edgeStates: [],
    driving: false,
    actionStates: [],
    instantActionStates: [],
    operatingMode: 'AUTOMATIC',
    errors: [],
    powerSupply: { stateOfCharge: 80, charging: false },
    safetyState: { activeEmergencyStop: 'NONE', fieldViolation: false },
    mobileRobotPosition: { x: 0, y: 0, theta: 0, mapId: 'floor-1', localized: true },
    ...more,
  });
  const say = (more: object) => client.publishAsync(topic('state'), JSON.stringify(state(more))).then(() => undefined);
  return {
    client,
    topic,
    nextOrder: () =>
      new Promise((resolve) => {
        const order = orders.shift();
        if (order) resolve(order);
        else waiting.push(resolve);
      }),
    drive: (order, done) => {
      const last = order.nodes.at(-1);
      return say({
        orderId: order.orderId,
        orderUpdateId: order.orderUpdateId,
        driving: !done,
        ...(done && last && { lastNodeId: last.nodeId, lastNodeSequenceId: last.sequenceId }),
        nodeStates: done
          ? []
          : order.nodes.slice(1).map(({ nodeId, sequenceId }) => ({ nodeId, sequenceId, released: true })),
        edgeStates: done ? [] : order.edges.map(({ edgeId, sequenceId }) => ({ edgeId, sequenceId, released: true })),
        actionStates: actionsOf(order).map(({ actionId, actionType }) => ({
          actionId,
          actionType,
          actionStatus: done ? 'FINISHED' : 'WAITING',
        })),
      });
    },
    idle: () => say({}),
    end: () => client.endAsync(),
  };
}
