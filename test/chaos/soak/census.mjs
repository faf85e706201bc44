// Runs inside the gateway, and counts there what cannot be seen from outside.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

const MB = 2 ** 20;

if (isMainThread) {
  const { Live } = await import('../../../gateway/dist/live/core/live.js');
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc');
  const { subscribe } = Live.prototype;
  let live;
  Live.prototype.subscribe = function (...asked) {
    live = this;
    return subscribe.apply(this, asked);
  };
  const count = () => {
    const triggers = Array.from(live?.all() ?? []);
    const groups = triggers.flatMap((trigger) => Array.from(trigger.groups.values()));
    const listeners = groups.reduce((all, group) => all + group.listeners.size, 0);
    return { triggers: triggers.length, groups: groups.length, listeners };
  };
  process.on('message', (asked) => {
    if (asked === 'count?') process.send(count());
    if (asked !== 'census?') return;
    gc();
    const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
    process.send({ ...count(), heapMb: heapUsed / MB, buffersMb: arrayBuffers / MB, rssMb: rss / MB });
  });
  process.channel?.unref();
}
