import { operate } from '../histories/operate.js';
import { operatorOf } from '../histories/operator.js';
import { program } from '../program.js';

const usage = `Usage: npm run -s rebuild-projections -- [--model ID]
Makes the tables of every value model, or of one, anew from its history, one model at a time. The subgraph has to run, and
goes on serving. A model that cannot be made anew makes the exit code 1.
INTERNAL_TOKEN_SECRET and VALUE_MODELS_URL say how the subgraph is reached, as for npm start.`;

const options = { model: { type: 'string' } } as const;

await program({ usage, options }, async ({ model }) => {
  type Rebuilt = { readonly id: string; readonly tenant: string; readonly failure: string | null };
  let count = 0;
  const which = { ...(model && { model }) };
  for await (const { id, tenant, failure } of operate<Rebuilt>(
    await operatorOf(process.env),
    'rebuild-projections',
    which,
  )) {
    console.log(`${id}  ${failure ?? 'made anew'}  tenant ${tenant}`);
    count += 1;
    if (failure) process.exitCode = 1;
  }
  if (count > 0) return;
  console.error(model ? `There is no model ${model}.` : 'There are no models.');
  if (model) process.exitCode = 1;
});
