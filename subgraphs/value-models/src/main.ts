import 'reflect-metadata';
import { run } from '@valueverse/kit/run';
import { startSubgraph } from '@valueverse/kit/start';
import { config } from './config.js';
import { valueModels } from './subgraph.js';

await run(() => startSubgraph(valueModels, config()));
