import 'reflect-metadata';
import { subgraphConfig } from '@valueverse/kit/config';
import { run } from '@valueverse/kit/run';
import { startSubgraph } from '@valueverse/kit/start';
import { open, readings } from './readings.js';

process.on('message', (asked) => asked === 'open?' && process.send?.({ open, rss: process.memoryUsage.rss() }));
await run(() => startSubgraph(readings, subgraphConfig(readings.name, process.env)));
console.log('ready');
