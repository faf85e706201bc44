// Runs inside a process under test, in each of its threads, and tells from there what cannot be seen from outside.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { BroadcastChannel, isMainThread } from 'node:worker_threads';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc');
const heap = () => {
  gc();
  return process.memoryUsage().heapUsed;
};

const threads = new BroadcastChannel('process-probe');
threads.unref();

if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  process.on('message', ({ probe }) => {
    if (probe === 'delay') {
      process.send({ p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 });
      delay.reset();
    }
    if (probe === 'heap') {
      const main = heap();
      threads.onmessage = ({ data: { planning } }) => planning && process.send({ main, planning });
      threads.unref();
      threads.postMessage({});
    }
  });
  process.channel?.unref();
} else {
  threads.onmessage = ({ data: { planning } }) => planning || threads.postMessage({ planning: heap() });
  threads.unref();
}
