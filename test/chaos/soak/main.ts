import { parseArgs } from 'node:util';
import { TRANSPORTS } from '../dial/dial.js';
import { heading, line, summary, wrongs } from './report.js';
import { soak } from './soak.js';

const USAGE = `Writes events for a long time while clients come and go, and compares what every client has heard with the log. Ends
with exit code 1 when one event was lost, told twice, out of order or told to a stranger, when the gateway still holds
something of them 5 s after everyone has left, or when its heap is not flat: when the straight line through the last three
quarters of the looks rises by more than 10 % of their mean in an hour (said of every run, judged of those from 20 minutes on).

  npm run soak -- [--minutes N] [--clients N] [--rate N] [--processes N]

  --minutes N    how long; may be a fraction (60)
  --clients N    clients at a time (1000)
  --rate N       events per second (200)
  --processes N  processes that the clients are spread over (2)`;

const text = (fallback: string) => ({ type: 'string', default: fallback }) as const;
const options = {
  minutes: text('60'),
  clients: text('1000'),
  rate: text('200'),
  processes: text('2'),
  help: { type: 'boolean', default: false },
} as const;

function amount(name: string, given: string): number {
  const value = Number(given);
  if (value > 0 && value < 100_000) return value;
  console.error(`--${name} must be a number above zero, got ${JSON.stringify(given)}. Try --help.`);
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
if (values.help) console.log(USAGE);
else {
  const extent = {
    seconds: amount('minutes', values.minutes) * 60,
    clients: Math.ceil(amount('clients', values.clients)),
    perSecond: amount('rate', values.rate),
    processes: Math.ceil(amount('processes', values.processes)),
    transports: TRANSPORTS,
  };
  console.log(
    `${extent.clients} clients at a time over ${TRANSPORTS.join(', ')}, ${extent.perSecond} events/s\n${heading}`,
  );
  const soaked = await soak(extent, (sample) => console.log(line(sample)));
  console.log(`\n${summary(soaked)}`);
  process.exitCode = wrongs(soaked).length === 0 ? 0 : 1;
}
