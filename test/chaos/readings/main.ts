import 'reflect-metadata';
import { subgraphConfig } from '@valueverse/kit/config';
import { run } from '@valueverse/kit/run';
import { startSubgraph } from '@valueverse/kit/start';
import { carrierOf } from '../transport/carrier.js';
import { tellStanding } from './counting.js';
import { readings } from './readings.js';

tellStanding();
await run(async () => {
  const config = subgraphConfig(readings.name, process.env);
  return startSubgraph(readings, config, await carrierOf(config));
});
console.log('ready');
