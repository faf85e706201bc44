import 'reflect-metadata';
import { run } from '@valueverse/kit/run';
import { startSubgraph } from '@valueverse/kit/start';
import { config } from './config.js';
import { robots } from './subgraph.js';

await run(() => startSubgraph(robots, config()));
