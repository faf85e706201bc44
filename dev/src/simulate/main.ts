import { once } from 'node:events';
import { toldToStop } from '../told-to-stop.js';
import { startSimulator } from './simulator.js';

const child = await startSimulator(process.argv.slice(2), 'inherit');
toldToStop().addEventListener('abort', () => child.kill('SIGTERM'));
const [code] = (await once(child, 'exit')) as [number | null];
process.exit(code ?? 1);
