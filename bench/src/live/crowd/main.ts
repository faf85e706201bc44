import { now } from '../graph/event.js';
import type { CrowdOrder, Tally } from './orders.js';
import { Histogram } from '../histogram.js';
import { leanClient } from './lean-client.js';
import { tokenSigner } from './token.js';

/** Clients that are connecting at once. */
const AT_A_TIME = 50;

let delays = new Histogram();
let [delivered, wrong] = [0, 0];
const gone: Record<string, number> = {};
const AT = '"at":"';

function onNext(message: Buffer): void {
  const at = message.indexOf(AT, 0, 'latin1');
  // what came first is compared as a whole; here only what makes it an answer
  if (at < 0 || message.includes('"errors"')) return void (wrong += 1);
  const from = at + AT.length;
  delays.add(now() - Number(message.toString('latin1', from, message.indexOf('"', from, 'latin1'))));
  delivered += 1;
}

async function connect({ url, privateKey, first, count, tenants }: NonNullable<CrowdOrder['connect']>): Promise<void> {
  const sign = tokenSigner(privateKey);
  let next = first;
  const one = async () => {
    for (let at = next++; at < first + count; at = next++) {
      const token = sign(`user-${at}`, `tenant-${at % tenants}`);
      await leanClient({ url, token, onNext, onGone: (why) => (gone[why] = (gone[why] ?? 0) + 1) });
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, one));
}

process.on('message', async ({ turn, order }: { turn: number; order: CrowdOrder }) => {
  let failed: string | undefined;
  if (order.connect) await connect(order.connect).catch((error: Error) => (failed = error.message));
  if (order.forget) [delays, delivered, wrong] = [new Histogram(), 0, 0];
  process.send?.({ turn, tally: { delivered, wrong, gone, failed, delays: delays.counts } satisfies Tally });
});
process.channel?.ref();
console.log('ready');
