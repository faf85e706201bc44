import { readConfig } from './config.js';
import { explainAtTerminal } from './explain/explain-at-terminal.js';
import { startGateway } from './start-gateway.js';
import { StartRefused } from './start-refused.js';
import { stopWhenTold } from './stop-when-told.js';

try {
  const config = readConfig(process.argv.slice(2));
  if (config.explain) {
    const { text, exitCode } = await explainAtTerminal(config, config.explain, process);
    console[exitCode === 0 || config.explain.json ? 'log' : 'error'](text);
    process.exitCode = exitCode;
  } else {
    const gateway = await startGateway(config);
    stopWhenTold(gateway);
    console.log(`Gateway: ${gateway.url}`);
  }
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  console[error.exitCode === 0 ? 'log' : 'error'](error.message);
  process.exit(error.exitCode);
}
