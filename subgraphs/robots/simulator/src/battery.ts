import type { Device } from './device.js';

const PERCENT_PER_METRE = 0.02;
const PERCENT_PER_MINUTE_CHARGED = 1;
/** A real robot stops before its battery is empty; ours goes on with its last percents. */
const LOWEST = 5;

export const drain = (device: Device, metres: number): void => {
  device.batteryPercent = Math.max(LOWEST, device.batteryPercent - metres * PERCENT_PER_METRE);
};

/** What the battery holds after charging: a robot without an order stands on a charging plate. */
export const charged = ({ batteryPercent }: Device, seconds: number): number =>
  Math.min(100, batteryPercent + (seconds / 60) * PERCENT_PER_MINUTE_CHARGED);
