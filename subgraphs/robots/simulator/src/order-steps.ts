import { drain } from './battery.js';
import type { ActionState, Device } from './device.js';
import type { Order, OrderNode } from './order.js';
import { between, type Random } from './random.js';

/** A piece of work: it takes this long, then the device is as the change leaves it. */
export interface Step {
  readonly seconds: number;
  readonly change: (device: Device) => void;
}

/** A robot tells its state at least this often (VDA 5050 3.0, 6.10). */
export const STATE_INTERVAL_SECONDS = 30;

/** How long an action takes, in seconds: from … to. */
const DURATIONS: Readonly<Record<string, readonly [number, number]>> = {
  pick: [20, 45],
  drop: [25, 80],
  startCharging: [3, 6],
  disinfect: [300, 600],
};
const OTHER_DURATION = [10, 30] as const;

/** The work of an order, node by node, with durations from the random stream: the same stream makes the same drive. */
export function* orderSteps(order: Order, device: Device, random: Random): Generator<Step> {
  for (const node of order.nodes) {
    yield* driveTo(node, device, random);
    for (const { actionId } of node.actions) {
      const action = device.actions.find((state) => state.actionId === actionId);
      if (action) yield* perform(action, random);
    }
  }
}

function* driveTo(node: OrderNode, device: Device, random: Random): Generator<Step> {
  const from = device.position;
  const to = { theta: from.theta, ...(node.nodePosition ?? from) };
  const metres = Math.hypot(to.x - from.x, to.y - from.y);
  const speed = between(random, 0.8, 1.4);
  if (metres > 0) {
    const theta = Math.atan2(to.y - from.y, to.x - from.x);
    yield {
      seconds: 0,
      change: (robot) => Object.assign(robot, { driving: true, speed, position: { ...from, theta } }),
    };
    for (const [seconds, share] of parts(metres / speed)) {
      const position = { ...to, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, theta };
      yield {
        seconds,
        change: (robot) => {
          drain(robot, speed * seconds);
          robot.position = position;
          if (share === 1) reach(robot, node);
        },
      };
    }
  } else yield { seconds: 0, change: (robot) => reach(robot, node) };
}

function reach(device: Device, { nodeId, sequenceId }: OrderNode): void {
  device.lastNodeId = nodeId;
  device.lastNodeSequenceId = sequenceId;
  device.nodesLeft = device.nodesLeft.filter((left) => left.sequenceId > sequenceId);
  device.edgesLeft = device.edgesLeft.filter((left) => left.sequenceId > sequenceId);
  device.driving = false;
  device.speed = 0;
}

function* perform(action: ActionState, random: Random): Generator<Step> {
  const [low, high] = DURATIONS[action.actionType] ?? OTHER_DURATION;
  yield { seconds: 0, change: () => void (action.status = 'RUNNING') };
  for (const [seconds, share] of parts(between(random, low, high))) {
    yield { seconds, change: () => void (action.status = share === 1 ? 'FINISHED' : 'RUNNING') };
  }
}

/** Cuts a time into pieces no longer than the state interval: [length of the piece, share of the whole when it ends]. */
function parts(seconds: number): (readonly [number, number])[] {
  const count = Math.max(1, Math.ceil(seconds / STATE_INTERVAL_SECONDS));
  return Array.from({ length: count }, (_, index) => [seconds / count, (index + 1) / count] as const);
}
