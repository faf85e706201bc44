import { cpus } from 'node:os';

/** CPU milliseconds that the whole machine has spent, on whatever. */
export function machineCpuMs(): number {
  const times = cpus().map(({ times: { user, nice, sys, irq } }) => user + nice + sys + irq);
  return times.reduce((sum, one) => sum + one, 0);
}
