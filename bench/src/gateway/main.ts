import { runCommand } from '../process/command.js';
import { benchGateway } from './bench-gateway.js';

await runCommand({
  usage: `Measures our gateway beside Apollo's over the same subgraphs, after comparing their answers.

  npm run bench:gateway -- [--query NAME] [--rounds N] [--seconds N] [--connections N] [--json FILE]

  --query NAME     big, medium, small or all (all)
  --rounds N       how often each gateway gets its turn; medians are printed (3)
  --seconds N      how long a turn lasts (5)
  --connections N  requests under way at a time (16)
  --json FILE      keeps every figure of every round`,
  options: { query: 'all', rounds: '3', seconds: '5', connections: '16', json: '' },
  run: benchGateway,
});
