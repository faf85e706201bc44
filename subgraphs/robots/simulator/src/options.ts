import { parseArgs } from 'node:util';
import { MANUFACTURER } from './fleet.js';

export interface Options {
  readonly robots: number;
  /** How many times faster than life; Infinity for `max`. */
  readonly speed: number;
  readonly seed: number;
  readonly manufacturer: string;
}

export const USAGE = `Simulates robots that speak VDA 5050 (odd ones 2.x, even ones 3.0) over MQTT.

  npm run simulate -- [--robots N] [--speed X] [--seed S] [--manufacturer M]

  --robots N        how many robots, 1 to 1000 (6)
  --speed X         times faster than life, or "max" (1)
  --seed S          whole number; the same seed makes the same fleet and the same drives (42)
  --manufacturer M  manufacturer in topics and credentials (${MANUFACTURER})
  --help            this text

MQTT_URL and MQTT_SECRET say where the broker is and prove that the robots belong to it.
Robots must be registered under the same manufacturer to be heard (mutation registerRobot).
`;

/** An argument that cannot be used. Its message names the argument, what was expected and what came. */
export class OptionError extends Error {}

/** Reads the command line; null when it asks for help. */
export function readOptions(args: readonly string[]): Options | null {
  const text = { type: 'string' } as const;
  const options = { robots: text, speed: text, seed: text, manufacturer: text, help: { type: 'boolean' } } as const;
  const { values } = parse(() => parseArgs({ args: [...args], options }));
  if (values.help) return null;
  return {
    robots: whole('robots', values.robots ?? '6', [1, 1000]),
    speed: speedOf(values.speed ?? '1'),
    seed: whole('seed', values.seed ?? '42', [0, 4_294_967_295]),
    manufacturer: manufacturerOf(values.manufacturer ?? MANUFACTURER),
  };
}

function parse<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new OptionError((error as Error).message, { cause: error });
  }
}

function whole(name: string, value: string, [low, high]: readonly [number, number]): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= low && number <= high) return number;
  throw new OptionError(`--${name} must be a whole number from ${low} to ${high}, got "${value}"`);
}

function speedOf(value: string): number {
  const speed = value === 'max' ? Number.POSITIVE_INFINITY : Number(value);
  if (speed > 0) return speed;
  throw new OptionError(`--speed must be a number above 0 or "max", got "${value}"`);
}

function manufacturerOf(value: string): string {
  if (/^[A-Za-z0-9_.:-]{1,64}$/.test(value)) return value;
  throw new OptionError(`--manufacturer must be 1 to 64 of A-Z a-z 0-9 _ . : -, got "${value}"`);
}
