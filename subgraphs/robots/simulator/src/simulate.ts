import { simulatedRobots } from './fleet.js';
import type { Options } from './options.js';
import { linkRobot, type LinkOptions } from './robot-link.js';

/** Switches a simulated fleet on; `stop` switches it off again, every robot saying OFFLINE. */
export function simulate({ robots, manufacturer, ...options }: Options & LinkOptions) {
  const links = simulatedRobots(options.seed, robots, manufacturer).map((robot) => linkRobot(robot, options));
  return { stop: async () => void (await Promise.all(links.map((link) => link.stop()))) };
}
