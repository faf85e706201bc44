import { runCommand } from '../process/command.js';
import { benchResilience } from './bench-resilience.js';

await runCommand({
  usage: `Hurts the subgraphs and the gateways, ours and Apollo's, and measures who notices.

  npm run bench:resilience -- [--scenario NAME] [--rounds N] [--seconds N]

  --scenario NAME  hung, restart, aliases, planning or all (all)
  --rounds N       how often each is repeated; medians are printed (5)
  --seconds N      how long one measurement lasts (4)`,
  options: { scenario: 'all', rounds: '5', seconds: '4' },
  run: benchResilience,
});
