import { setImmediate, setTimeout } from 'node:timers/promises';
import { charged } from './battery.js';
import { deviceOf, dropOrder, takeOrder, type RefusalReason } from './device.js';
import { DeviceClock } from './device-clock.js';
import { dialectOf } from './dialect.js';
import type { SimulatedRobot } from './fleet.js';
import { orderFault, type Order } from './order.js';
import { orderSteps } from './order-steps.js';
import { seededRandom } from './random.js';

export interface RobotOptions {
  readonly seed: number;
  /** How many times faster than life; Infinity waits for nothing but the messages. */
  readonly speed: number;
  /** The time outside the simulation, in milliseconds since 1970. */
  readonly present: () => number;
  /** Sends a state message, without its header; resolves when it has left. */
  readonly publish: (state: object) => Promise<void>;
}

interface InstantActions {
  readonly actions: readonly { readonly actionId: string; readonly actionType: string }[];
}

/** A robot that has done more instant actions than this forgets the oldest. */
const INSTANT_ACTIONS_KEPT = 20;

/** A simulated robot without its connection: orders and instant actions in, states out. */
export class Robot {
  readonly clock: DeviceClock;
  readonly #device;
  #orders = 0;
  #off = false;
  #driving: { stop: AbortController; done: Promise<void> } | null = null;

  constructor(
    readonly identity: SimulatedRobot,
    readonly options: RobotOptions,
  ) {
    this.clock = new DeviceClock(options.present);
    this.#device = deviceOf(identity);
  }

  /** Tells the state as it is now. */
  async tell(): Promise<void> {
    if (this.#off) return;
    const idle = this.#driving === null;
    const percent = idle ? charged(this.#device, this.clock.idleSeconds()) : this.#device.batteryPercent;
    const view = { ...this.#device, batteryPercent: percent, charging: idle && percent < 100 };
    await this.options.publish(dialectOf(this.identity).state(view));
  }

  /** Drives the order; resolves when it is over. An order the robot already has is only answered with its state. */
  async order(order: Order): Promise<void> {
    if (order.orderId === this.#device.orderId && order.orderUpdateId === this.#device.orderUpdateId)
      return this.tell();
    if (orderFault(order)) return this.#refuse(order.orderId, 'VALIDATION_FAILURE');
    if (this.#driving) return this.#refuse(order.orderId, 'OTHER_ORDER_ACTIVE');
    const stop = new AbortController();
    const done = this.#drive(order, stop.signal);
    this.#driving = { stop, done };
    await done;
  }

  async instantActions({ actions }: InstantActions): Promise<void> {
    for (const { actionId, actionType } of actions) {
      if (this.#device.instantActions.some((known) => known.actionId === actionId)) continue;
      const status = await this.#perform(actionType);
      this.#device.instantActions.push({ actionId, actionType, status });
      this.#device.instantActions.splice(0, this.#device.instantActions.length - INSTANT_ACTIONS_KEPT);
    }
    await this.tell();
  }

  /** Switches the robot off where it stands: it says nothing more, and will have forgotten its order. */
  async switchOff(): Promise<void> {
    this.#off = true;
    await this.#halt();
  }

  async #drive(order: Order, signal: AbortSignal): Promise<void> {
    const orderTime = Date.parse(order.timestamp);
    this.#device.batteryPercent = charged(this.#device, this.clock.idleSeconds(orderTime));
    this.clock.begin(orderTime);
    takeOrder(this.#device, order);
    await this.tell();
    const { seed, speed } = this.options;
    const random = seededRandom(seed, this.identity.serialNumber, (this.#orders += 1));
    for (const { seconds, change } of orderSteps(order, this.#device, random)) {
      await pause(seconds / speed, signal);
      if (signal.aborted) break;
      this.clock.advance(seconds);
      change(this.#device);
      // The last step is told below: a robot that says it is done must be free for the next order.
      if (!this.#isDone()) await this.tell();
    }
    if (signal.aborted) dropOrder(this.#device);
    this.#driving = null;
    const told = this.tell();
    this.clock.end();
    await told;
  }

  async #halt(): Promise<void> {
    this.#driving?.stop.abort();
    await this.#driving?.done;
  }

  #isDone(): boolean {
    const { nodesLeft, actions } = this.#device;
    return nodesLeft.length === 0 && actions.every(({ status }) => status === 'FINISHED');
  }

  async #perform(actionType: string): Promise<'FINISHED' | 'FAILED'> {
    if (actionType === 'stateRequest') return 'FINISHED';
    if (actionType !== 'cancelOrder') return 'FAILED';
    if (!this.#driving) {
      this.#device.refusal = { orderId: this.#device.orderId, reason: 'NO_ORDER_TO_CANCEL' };
      return 'FAILED';
    }
    await this.#halt();
    return 'FINISHED';
  }

  #refuse(orderId: string, reason: RefusalReason): Promise<void> {
    this.#device.refusal = { orderId, reason };
    return this.tell();
  }
}

const pause = (seconds: number, signal: AbortSignal): Promise<void> =>
  seconds > 0
    ? setTimeout(seconds * 1000, undefined, { signal }).catch(() => undefined)
    : setImmediate(undefined, { signal }).catch(() => undefined);
