import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a process has used so far, all its threads together. */
export interface Usage {
  /** User and system time. */
  readonly cpuMs: number;
  readonly rssMb: number;
  /** The most since it started; only Linux tells. */
  readonly highestRssMb?: number;
}

/** Linux counts in hundredths of a second on every machine that Node runs on. */
const TICK_MS = 10;

/** Reads it from outside: `/proc` on Linux, `ps` elsewhere. */
export const usageOf = (pid: number): Usage => (process.platform === 'linux' ? fromProc(pid) : fromPs(pid));

function fromProc(pid: number): Usage {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // a name in brackets comes first and may hold anything; user and system time are the 12th and 13th after it
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024;
  return {
    cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS,
    rssMb: megabytes('VmRSS'),
    highestRssMb: megabytes('VmHWM'),
  };
}

function fromPs(pid: number): Usage {
  const [time = '', rss] = execFileSync('ps', ['-o', 'time=,rss=', '-p', String(pid)], { encoding: 'utf8' })
    .trim()
    .split(/\s+/);
  return { cpuMs: milliseconds(time), rssMb: Number(rss) / 1024 };
}

/** `[[days-]hours:]minutes:seconds`, as `ps` writes a time; macOS adds hundredths. */
export function milliseconds(time: string): number {
  const [clock = '', days = '0'] = time.split('-').toReversed();
  const seconds = clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return (Number(days) * 86_400 + seconds) * 1000;
}
