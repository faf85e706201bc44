import { program } from '../program.js';
import { secrets } from '../start/secrets.js';
import { settingsFrom } from '../start/settings.js';
import { asked } from './asked.js';
import { askForDeadLetters } from './dead-letters.js';

const usage = `Usage: npm run -s dead-letters -- list|replay [--subgraph NAME] [--source NAME [--seq N]]
Events that a subgraph could not handle after every try, with the reason. The subgraphs have to run.
list: one line for each. replay: handles them again, oldest first, each in one transaction with its removal; what fails
again stays, and makes the exit code 1.
--subgraph: those of this one alone. --source, --seq: events of that subgraph, or the one with that number.
INTERNAL_TOKEN_SECRET and <NAME>_URL say how the subgraphs are reached, as for npm start.`;

await program({ usage }, async () => {
  const { subgraphs } = settingsFrom(process.env);
  const names = subgraphs.map(({ name }) => name);
  const request = asked(process.argv.slice(2), names);
  const secret = process.env['INTERNAL_TOKEN_SECRET'] || (await secrets()).INTERNAL_TOKEN_SECRET;
  let count = 0;
  for (const { name, knownAs } of subgraphs.filter(({ name }) => name === (request.subgraph ?? name))) {
    const { lines, well } = await askForDeadLetters({ name, url: knownAs }, request, secret);
    for (const line of lines) console.log(line);
    count += lines.length;
    if (!well) process.exitCode = 1;
  }
  if (count === 0) console.log('There are no such dead letters.');
});
