import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import { percentile } from '../measure/median.js';

/** Requests to send. */
export interface Load {
  readonly url: string;
  /** Sent in turn, over and over. */
  readonly bodies: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  /** At this pace, whatever the answers take; as fast as answers come when absent. */
  readonly perSecond?: number;
  /** An answer that takes longer is given up and counts as failed. */
  readonly timeoutMs?: number;
  /** What every answer must measure; one that does not has failed. */
  readonly bytes?: number;
}

/** How they were answered. */
export interface Loaded {
  readonly answered: number;
  readonly failed: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** Milliseconds that the answers took; those that failed do not count. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/**
 * Sends a load: each connection has one request under way. At a given pace an answer's time counts from when its request
 * was due, so a gateway that stands still is charged for all who would have come meanwhile.
 */
export async function sendLoad(load: Load): Promise<Loaded> {
  const { url, connections, seconds, perSecond } = load;
  const pool = new Pool(new URL(url).origin, { connections, pipelining: 1 });
  const took: number[] = [];
  let [failed, next] = [0, 0];
  const start = performance.now();
  const end = start + seconds * 1000;
  const dueAt = (turn: number) => (perSecond ? start + (turn * 1000) / perSecond : performance.now());

  async function connection(): Promise<void> {
    for (let due = dueAt(next); performance.now() < end && due < end; due = dueAt(next)) {
      const body = load.bodies[next++ % load.bodies.length]!;
      const early = due - performance.now();
      if (early > 0) await pause(early);
      const from = early > 0 ? performance.now() : due; // a late timer of ours is not the gateway's fault
      if (await isAnswered(pool, load, body)) took.push(performance.now() - from);
      else failed += 1;
    }
  }
  await Promise.all(Array.from({ length: connections }, connection));
  const lasted = (performance.now() - start) / 1000;
  await pool.destroy();
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) => percentile(sorted, share);
  const answered = took.length;
  return { answered, failed, seconds: lasted, perSecond: answered / lasted, p50: at(0.5), p99: at(0.99), max: at(1) };
}

async function isAnswered(pool: Pool, { url, bytes, timeoutMs = 60_000 }: Load, body: string): Promise<boolean> {
  try {
    const { statusCode, body: answer } = await pool.request({
      path: new URL(url).pathname,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      // undici's own timeouts come in bursts, twice a second: people give up one by one
      signal: AbortSignal.timeout(timeoutMs),
    });
    const { byteLength } = await answer.arrayBuffer();
    return bytes === undefined ? statusCode < 500 : statusCode === 200 && byteLength === bytes;
  } catch {
    return false;
  }
}
