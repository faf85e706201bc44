import type { Gateway } from '../gateways/start-gateway.js';
import type { Load } from '../load/load.js';
import type { LoadGenerator } from '../load/load-generator.js';
import { machineCpuMs } from '../process/machine-cpu.js';
import { usageOf } from '../process/usage.js';
import type { Subgraphs } from '../subgraphs/start-subgraphs.js';
import type { Figures } from './figures.js';

const SAMPLE_MS = 100;

/** What a measurement is made with. */
export interface Bench {
  readonly generator: LoadGenerator;
  readonly subgraphs: Subgraphs;
}

/** Loads a gateway and looks at it from outside. Throws when an answer failed: a gateway that drops some is no faster. */
export async function measure({ generator, subgraphs }: Bench, gateway: Gateway, load: Load): Promise<Figures> {
  const cpuMs = {
    gateway: since(() => usageOf(gateway.child.pid).cpuMs),
    subgraphs: since(() => usageOf(subgraphs.child.pid).cpuMs),
    load: since(() => usageOf(generator.child.pid).cpuMs),
    machine: since(machineCpuMs),
  };
  const askedBefore = await subgraphs.requests();
  let rssMb = 0;
  const look = () => (rssMb = Math.max(rssMb, usageOf(gateway.child.pid).rssMb));
  const sampler = setInterval(look, SAMPLE_MS);
  const { answered, failed, seconds, perSecond, p50, p99 } = await generator
    .send(load)
    .finally(() => clearInterval(sampler));
  look();
  if (failed > 0) throw new Error(`${gateway.name} must answer every request, got ${failed} failures`);
  const used = { gateway: cpuMs.gateway(), subgraphs: cpuMs.subgraphs(), load: cpuMs.load() };
  const others = cpuMs.machine() - used.gateway - used.subgraphs - used.load;
  const percentOfCore = (ms: number) => Math.max(0, ms) / seconds / 10;
  return {
    perSecond,
    p50,
    p99,
    rssMb,
    cpuMs: used.gateway / answered,
    subgraphRequests: ((await subgraphs.requests()) - askedBefore) / answered,
    subgraphCpuPercent: percentOfCore(used.subgraphs),
    loadCpuPercent: percentOfCore(used.load),
    otherCpuPercent: percentOfCore(others),
  };
}

/** How much a counter has grown from now on. */
function since(read: () => number): () => number {
  const before = read();
  return () => read() - before;
}
