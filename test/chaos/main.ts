import { parseArgs } from 'node:util';
import { chaos } from './chaos.js';
import { type Transport, TRANSPORTS } from './dial/dial.js';
import { FAULTS } from './faults.js';
import { isSound, progress, summary, wrongs } from './report.js';
import { type EngineName, isEngine, isInstalled } from './transport/engine.js';

const USAGE = `Does the faults that live changes must survive, one after the other, while events are written, and compares what every
client has heard with the log. Ends with exit code 1 when one event was lost, told twice, out of order or told to a stranger.

  npm run chaos -- [--short] [--clients N] [--rate N] [--processes N] [--transports LIST] [--faults TEXT] [--events ENGINE] [--list]

  --short            fewer clients and the quick faults: under a minute
  --clients N        clients, 20 keys among them (1000)
  --rate N           events per second (200)
  --processes N      processes that the clients are spread over (2)
  --transports LIST  of ${TRANSPORTS.join(', ')}, separated by commas (all)
  --faults TEXT      only those whose name holds this text, after a while without any
  --events ENGINE    redis or nats: a server of that kind carries events from one subgraph to another, which everyone follows,
                     and is killed as well; with EVENTS_URL, one that is there and is left alone
  --setting A=B      a variable for subgraphs and gateway; may be repeated
  --list             only names the faults`;

const text = (fallback: string) => ({ type: 'string', default: fallback }) as const;
const flag = { type: 'boolean', default: false } as const;
const options = {
  short: flag,
  list: flag,
  help: flag,
  clients: text(''),
  rate: text(''),
  processes: text('2'),
  faults: text(''),
  events: text(''),
  transports: text(TRANSPORTS.join(',')),
  setting: { type: 'string', multiple: true, default: [] as string[] },
} as const;

function count(name: string, given: string): number {
  if (/^[1-9]\d{0,4}$/.test(given)) return Number(given);
  console.error(`--${name} must be a whole number above zero, got ${JSON.stringify(given)}. Try --help.`);
  return process.exit(2);
}

const carriedBy = (events: EngineName | URL | undefined) =>
  events ? `, carried by ${events instanceof URL ? events.host : events}` : '';

/** Nothing where the server that is asked for is not installed, which then has been said. */
function carrier(given: string): { readonly events: EngineName | URL | undefined } | undefined {
  const url = process.env['EVENTS_URL'];
  if (given === '') return { events: url ? new URL(url) : undefined };
  if (isEngine(given)) return isInstalled(given) ? { events: given } : undefined;
  console.error(`--events must be redis or nats, got ${JSON.stringify(given)}. Try --help.`);
  return process.exit(2);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));

const { values } = (() => {
  try {
    return parseArgs({ options });
  } catch (error) {
    console.error(`${(error as Error).message} Try --help.`);
    return process.exit(2);
  }
})();
const { short } = values;
const carried = carrier(values.events);
const chosen = FAULTS.filter(({ name, quick, engine }, at) => {
  if (engine && typeof carried?.events !== 'string') return false;
  return at === 0 || (name.includes(values.faults) && (!short || quick));
});
if (values.help) console.log(USAGE);
else if (!carried) process.exitCode = 0;
else if (values.list) console.log(chosen.map(({ name }) => name).join('\n'));
else {
  const extent = {
    clients: count('clients', values.clients || (short ? '80' : '1000')),
    perSecond: count('rate', values.rate || (short ? '100' : '200')),
    processes: count('processes', values.processes),
    transports: values.transports.split(',') as Transport[],
    short,
    ...carried,
    settings: Object.fromEntries(values.setting.map((one) => one.split(/=(.*)/s).slice(0, 2) as [string, string])),
  };
  console.log(
    `${extent.clients} clients over ${extent.transports.join(', ')}, ${extent.perSecond} events/s, 20 keys${carriedBy(carried.events)}`,
  );
  const outcomes = await chaos(extent, chosen, (outcome) => {
    console.log(progress(outcome));
    for (const wrong of wrongs(outcome)) console.log(`      ${wrong}`);
  });
  console.log(`\n${summary(outcomes)}`);
  process.exitCode = outcomes.length > 0 && outcomes.every(isSound) ? 0 : 1;
}
