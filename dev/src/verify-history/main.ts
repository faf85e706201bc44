import { readFile } from 'node:fs/promises';
import { operatorOf } from '../histories/operator.js';
import { program } from '../program.js';
import { keptHeads } from './kept-heads.js';
import { verifyAgainst, verifyHistories } from './verify-histories.js';

const usage = `Usage: npm run -s verify-history -- [--model ID] [--against FILE]
Recomputes the hash chain of every value model's history and holds it against the public log. The subgraph has to run.
A line for each: model, entries, hash of the last one, and whether it is sound. One that is not makes the exit code 1.
--model: the history of this model alone.
--against: what this command once printed. Each history must still have the entry it ended with then: whoever keeps
that file where administrators of the database can not write finds a history that was computed anew as a whole.
INTERNAL_TOKEN_SECRET and VALUE_MODELS_URL say how the subgraph is reached, as for npm start.`;

const options = { model: { type: 'string' }, against: { type: 'string' } } as const;

await program({ usage, options }, async ({ model, against }) => {
  const operator = await operatorOf(process.env);
  const heads = against && keptHeads(await readFile(against, 'utf8')).filter((head) => !model || head.model === model);
  const findings = heads ? verifyAgainst(operator, heads) : verifyHistories(operator, { ...(model && { model }) });
  let count = 0;
  for await (const { line, sound } of findings) {
    console.log(line);
    count += 1;
    if (!sound) process.exitCode = 1;
  }
  if (count > 0) return;
  console.error(model ? `There is no history of ${model}.` : 'There are no histories.');
  if (model || against) process.exitCode = 1;
});
