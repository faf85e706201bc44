import { brokerConfig } from './config.js';
import { OptionError, readOptions, USAGE } from './options.js';
import { simulate } from './simulate.js';
import { untilToldToStop } from './until-told-to-stop.js';

try {
  const options = readOptions(process.argv.slice(2));
  if (options) {
    const fleet = simulate({ ...options, ...brokerConfig(), present: Date.now, onTrouble: console.error });
    await untilToldToStop();
    await fleet.stop();
  } else console.log(USAGE);
} catch (error) {
  if (!(error instanceof OptionError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
