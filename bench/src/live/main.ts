import { runCommand } from '../process/command.js';
import { benchLive } from './bench-live.js';

await runCommand({
  usage: `Many clients follow one subscription with a field of another subgraph: our gateway, beside a plain graphql-ws
server over graphql-js that knows the whole schema. Each client is another person; tenant and roles they share.

  npm run bench:live -- [--clients LIST] [--deliveries N] [--seconds N] [--tenants N] [--processes N] [--rounds N] [--json FILE]

  --clients LIST   how many follow, one run each (1000,5000,10000)
  --deliveries N   deliveries per second to all of them together (20000)
  --seconds N      how long events are made (10)
  --tenants N      tenants the clients are spread over: as many groups (1)
  --processes N    processes the clients are spread over (2)
  --rounds N       how often it is all repeated; each run is printed (1)
  --json FILE      keeps every figure`,
  options: {
    clients: '1000,5000,10000',
    deliveries: '20000',
    seconds: '10',
    tenants: '1',
    processes: '2',
    rounds: '1',
    json: '',
  },
  run: benchLive,
});
