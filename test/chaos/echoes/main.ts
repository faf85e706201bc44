import 'reflect-metadata';
import { subgraphConfig } from '@valueverse/kit/config';
import { run } from '@valueverse/kit/run';
import { startSubgraph } from '@valueverse/kit/start';
import { tellStanding } from '../readings/counting.js';
import { EVENT_TYPE } from '../readings/event-type.js';
import { carrierOf } from '../transport/carrier.js';
import { Unreliable } from '../transport/unreliable.js';
import { echo, echoes } from './echoes.js';

tellStanding();
await run(async () => {
  const config = subgraphConfig(echoes.name, process.env);
  const transport = await carrierOf(config);
  const unreliable = transport && new Unreliable(transport);
  process.on('message', (asked: { share?: number } | string) => {
    if (!unreliable || typeof asked === 'string') return;
    unreliable.share = asked.share ?? unreliable.share;
    process.send?.(unreliable.carried);
  });
  const running = await startSubgraph(echoes, config, unreliable);
  if (process.argv[2] === 'idle') return running;
  const stop = running.bus.consume(echoes.name, 'readings', new Map([[EVENT_TYPE, echo]]));
  return {
    ...running,
    stop: async () => {
      await stop();
      await running.stop();
    },
  };
});
console.log('ready');
