import { readConfig } from './config.js';
import { startGateway } from './start-gateway.js';
import { StartRefused } from './start-refused.js';
import { stopWhenTold } from './stop-when-told.js';

try {
  const gateway = await startGateway(readConfig(process.argv.slice(2)));
  stopWhenTold(gateway);
  console.log(`Gateway: ${gateway.url}`);
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  console[error.exitCode === 0 ? 'log' : 'error'](error.message);
  process.exit(error.exitCode);
}
