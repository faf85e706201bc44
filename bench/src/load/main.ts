import { type Load, sendLoad } from './load.js';

process.on('message', async ({ turn, load }: { turn: number; load: Load }) => {
  process.send?.({ turn, loaded: await sendLoad(load) });
});
process.channel?.ref(); // it waits for work
console.log('ready');
