import { MANUFACTURER, simulatedRobots } from '@valueverse/simulator/fleet';
import { Complaint } from '../complaint.js';

/** A robot as its topics name it. */
export interface RobotName {
  readonly manufacturer: string;
  readonly serialNumber: string;
}

/** Whom a broker is asked to know: the first `simulated` robots of the simulator, and `named` ones such as KIT/0001. */
export interface Wanted {
  readonly simulated?: string | undefined;
  readonly manufacturer?: string | undefined;
  readonly named: readonly string[];
}

/** What a robot may be called, without the colon, at which Mosquitto's password file ends a name. */
const LEVEL = /^[A-Za-z0-9_.-]{1,64}$/;
const MOST = 1000;

/** The robots asked for, each once. */
export function robotNames({ simulated = '0', manufacturer = MANUFACTURER, named }: Wanted): RobotName[] {
  const count = Number(simulated);
  if (!/^\d+$/.test(simulated) || count > MOST) {
    throw new Complaint(`Expected --robots to be a whole number from 0 to ${MOST}, got "${simulated}".`);
  }
  const fleet = simulatedRobots(0, count, manufacturer).map((robot) => `${robot.manufacturer}/${robot.serialNumber}`);
  const names = named.flatMap((list) => list.split(',')).map((name) => name.trim());
  return [...new Set([...fleet, ...names])].filter(Boolean).map(robotName);
}

function robotName(name: string): RobotName {
  const [manufacturer = '', serialNumber = '', ...rest] = name.split('/');
  if (rest.length === 0 && LEVEL.test(manufacturer) && LEVEL.test(serialNumber)) return { manufacturer, serialNumber };
  throw new Complaint(`Expected a robot such as KIT/0001 (each part 1 to 64 of A-Z a-z 0-9 _ . -), got "${name}".`);
}
