import { between, seededRandom } from './random.js';

/** One simulated robot as it must be registered to be heard. */
export interface SimulatedRobot {
  readonly manufacturer: string;
  readonly serialNumber: string;
  readonly name: string;
  readonly model: string;
  readonly protocol: 'VDA5050_V2' | 'VDA5050_V3';
  /** Where it stands when it is switched on. */
  readonly home: { readonly nodeId: string; readonly x: number; readonly y: number; readonly mapId: string };
  /** State of charge when it is switched on, in percent. */
  readonly batteryPercent: number;
}

export const MANUFACTURER = 'MERIDIAN-SIM';

const MODELS = ['Courier S', 'Courier L'] as const;

/**
 * The first `count` robots of a seed, always the same ones. Odd ones speak VDA 5050 2.x, even ones 3.0, so that a fleet
 * of two already tests both. Asking for more robots changes none of the first.
 */
export const simulatedRobots = (seed: number, count: number, manufacturer = MANUFACTURER): SimulatedRobot[] =>
  Array.from({ length: count }, (_, index) => simulatedRobot(seed, index + 1, manufacturer));

function simulatedRobot(seed: number, ordinal: number, manufacturer: string): SimulatedRobot {
  const random = seededRandom(seed, manufacturer, ordinal);
  const digits = String(ordinal).padStart(4, '0');
  return {
    manufacturer,
    serialNumber: `R-${digits}`,
    name: `Robot ${ordinal}`,
    model: MODELS[random() < 0.5 ? 0 : 1],
    protocol: ordinal % 2 === 1 ? 'VDA5050_V2' : 'VDA5050_V3',
    home: { nodeId: `dock-${digits}`, x: 2 + 1.5 * ((ordinal - 1) % 20), y: 2, mapId: 'floor-1' },
    batteryPercent: Math.round(between(random, 70, 100)),
  };
}
