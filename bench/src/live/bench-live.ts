import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { amount } from '../process/command.js';
import type { Crew } from '../process/crew.js';
import { machine, machineLine } from '../process/machine.js';
import { type LiveLoad, measureLive } from './measure-live.js';
import { type LiveRow, reportLive } from './report-live.js';
import { startOurs, startPlain } from './sides.js';

type Options = Readonly<
  Record<'clients' | 'seconds' | 'deliveries' | 'tenants' | 'processes' | 'rounds' | 'json', string>
>;

const SIDES = [startPlain, startOurs];
/** Files that a process has open besides its sockets. */
const SPARE_FILES = 200;

/** Measures both servers at each size, each in a fresh process, and prints them side by side. Throws when a delivery is missing. */
export async function benchLive(options: Options, crew: Crew): Promise<void> {
  const sizes = options.clients.split(',').map((text) => count('clients', text));
  const most = openFiles() - SPARE_FILES;
  const rounds = amount('rounds', options.rounds);
  console.log(machineLine());
  const rows: LiveRow[] = [];
  for (const clients of sizes) {
    if (clients > most) {
      console.log(`${clients} clients are left out: a process may open ${most + SPARE_FILES} files (ulimit -Hn)`);
      continue;
    }
    const load: LiveLoad = {
      clients,
      tenants: count('tenants', options.tenants),
      processes: count('processes', options.processes),
      deliveries: count('deliveries', options.deliveries),
      seconds: amount('seconds', options.seconds),
    };
    for (let round = 1; round <= rounds; round += 1) {
      for (const start of SIDES) {
        const side = await start(crew);
        const figures = await measureLive(crew, side, load);
        await crew.dismiss();
        rows.push({ server: side.name, clients, figures });
        console.log(`${side.name}, ${clients} clients: ${figures.delivered} of ${figures.expected} delivered`);
      }
    }
  }
  console.log(reportLive(rows));
  if (options.json) writeFileSync(options.json, JSON.stringify({ machine: machine(), options, rows }, null, 2));
  const short = rows.filter(({ figures: { expected, delivered } }) => delivered !== expected);
  if (short.length > 0) throw new Error(`Every event must reach everyone; some did not in ${short.length} of the runs`);
}

function count(name: string, text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new Error(`--${name} must be a whole number above zero, got ${JSON.stringify(text)}`);
}

/** How many files a process may open: Node takes as many as it is allowed. */
function openFiles(): number {
  const text = execFileSync('sh', ['-c', 'ulimit -Hn'], { encoding: 'utf8' }).trim();
  return text === 'unlimited' ? Infinity : Number(text);
}
