import { amount } from '../process/command.js';
import type { Crew } from '../process/crew.js';
import { machineLine } from '../process/machine.js';
import { aliasFlood } from './alias-flood.js';
import { coldPlanning } from './cold-planning.js';
import { hungSubgraph } from './hung-subgraph.js';
import { restartedSubgraph } from './restarted-subgraph.js';
import { startWorld } from './world.js';

const SCENARIOS = { hung: hungSubgraph, restart: restartedSubgraph, aliases: aliasFlood, planning: coldPlanning };
const NAMES = Object.keys(SCENARIOS) as (keyof typeof SCENARIOS)[];

type Options = Readonly<Record<'scenario' | 'rounds' | 'seconds', string>>;

/** Runs the scenarios one after the other, each over a world of its own, and prints what was seen. */
export async function benchResilience({ scenario, ...options }: Options, crew: Crew): Promise<void> {
  const [rounds, seconds] = [amount('rounds', options.rounds), amount('seconds', options.seconds)];
  const chosen = NAMES.filter((name) => scenario === 'all' || scenario === name);
  if (chosen.length === 0) {
    throw new Error(`--scenario must be one of ${NAMES.join(', ')} or all, got ${JSON.stringify(scenario)}`);
  }
  console.log(machineLine());
  for (const name of chosen) {
    const world = await startWorld(crew, { rounds, seconds });
    console.log(`\n${await SCENARIOS[name](world)}`);
    await crew.dismiss();
  }
}
