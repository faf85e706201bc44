import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';

const LEVELS: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};

/** A line of a program's log for a person to read; what is not a pino log line stays as it is. */
export function readable(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const { level, msg, err } = JSON.parse(line) as { level?: number; msg?: string; err?: { message?: string } };
    const words = [LEVELS[level ?? 0], msg, err?.message === msg ? undefined : err?.message];
    return level ? words.filter(Boolean).join(': ') : line;
  } catch {
    return line;
  }
}

/** What a program says: the last lines, and from `speakUp` on each as it comes. */
export function lines(name: string, ...streams: Readable[]) {
  const last: string[] = [];
  let aloud = false;
  for (const stream of streams) {
    createInterface({ input: stream }).on('line', (line) => {
      last.push(readable(line));
      if (last.length > 12) last.shift();
      if (aloud) console.log(`[${name}] ${readable(line)}`);
    });
  }
  return { last, speakUp: () => (aloud = true) };
}
