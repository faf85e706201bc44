import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';

/** Where figures were seen; without it they say nothing. */
export const machine = () => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  system: `${platform()} ${release()} ${arch()}`,
  node: process.version,
  loadAverage: loadavg().map((load) => Number(load.toFixed(2))),
});

/** The same as one line. */
export function machineLine(): string {
  const { cpu, cores, memoryGb, system, node, loadAverage } = machine();
  return `${cpu}, ${cores} cores, ${memoryGb} GB, ${system}, Node ${node}, load average ${loadAverage.join(' ')}`;
}
