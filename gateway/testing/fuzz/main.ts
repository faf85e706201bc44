import { parseArgs } from 'node:util';
import { Fuzz } from './fuzz.js';

const USAGE = `Asks the built gateway random questions, and one schema over the same data the same; stops where they differ.

  npm run fuzz -- [--seed N] [--count N]

  --seed N   where the questions begin: the same seed asks the same (default: another each time)
  --count N  how many to ask (default: 10000)

Ends with 1 when an answer differed, after the smallest question that shows it and both answers.`;

const number = { type: 'string' } as const;
const { values } = parseArgs({ options: { seed: number, count: number, help: { type: 'boolean' } } });
const seed = Number(values.seed ?? Math.trunc(Math.random() * 1e9));
const count = Number(values.count ?? 10_000);

if (values.help) {
  console.log(USAGE);
} else if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(count)) {
  console.error(`Expected whole numbers, got --seed ${values.seed} --count ${values.count}\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  console.log(`seed ${seed}`);
  const fuzz = new Fuzz();
  await fuzz.start();
  const onProgress = (asked: number) => {
    if (asked % 1_000 === 0) console.log(`${asked} of ${count}`);
  };
  try {
    const mismatch = await fuzz.mismatch({ seed, count, onProgress });
    if (mismatch) {
      const { query, variables, expected, got } = mismatch;
      console.error(`Question ${mismatch.number} of seed ${seed}:\n${query}\nvariables ${JSON.stringify(variables)}`);
      console.error(`expected ${JSON.stringify(expected, null, 2)}\ngot ${JSON.stringify(got, null, 2)}`);
      process.exitCode = 1;
    } else {
      console.log(`${count} asked, no difference`);
    }
  } finally {
    await fuzz.stop();
  }
}
