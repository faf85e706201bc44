import type { Token } from '../caller/token.js';
import { problem } from '../error/problem.js';

/** How much may be live at a time. */
export interface LiveLimits {
  /** Connections of the whole process: sockets and streams. */
  readonly connections: number;
  /** Of those, from one address. */
  readonly perAddress: number;
  /** Subscriptions of one subject of one issuer, over however many connections. */
  readonly perIdentity: number;
}

/** Counts what is live, and refuses what would be too much. */
export class AdmissionLimits {
  private connections = 0;
  private readonly byAddress = new Map<string, number>();
  private readonly byIdentity = new Map<string, number>();

  constructor(private readonly limits: LiveLimits) {}

  /** Takes a connection's place; throws `SUBSCRIPTION_LIMIT` when there is none. Gives back what frees it. */
  connect(address: string): () => void {
    const { connections: most, perAddress } = this.limits;
    if (this.connections >= most) {
      throw refusal(503, `This gateway carries no more than ${most} live connections: try another, or later.`);
    }
    const leave = take(this.byAddress, address, perAddress);
    if (!leave) throw refusal(429, `One address may hold ${perAddress} live connections at a time.`);
    this.connections += 1;
    return once(() => {
      this.connections -= 1;
      leave();
    });
  }

  /** Takes the place of a subscription; throws `SUBSCRIPTION_LIMIT` when its caller has no more. Those without a token are limited by their address. */
  subscribe(token: Token | undefined): () => void {
    if (!token) return () => {};
    const { perIdentity } = this.limits;
    const leave = take(this.byIdentity, `${token.issuer}\n${token.subject}`, perIdentity);
    if (!leave) throw refusal(429, `One caller may hold ${perIdentity} subscriptions at a time: end some first.`);
    return once(leave);
  }
}

const refusal = (status: number, message: string) => problem('SUBSCRIPTION_LIMIT', message, { http: { status } });

function take(counts: Map<string, number>, key: string, most: number): (() => void) | undefined {
  const count = counts.get(key) ?? 0;
  if (count >= most) return undefined;
  counts.set(key, count + 1);
  return () => {
    const left = counts.get(key)! - 1;
    if (left === 0) counts.delete(key);
    else counts.set(key, left);
  };
}

function once(leave: () => void): () => void {
  let left = false;
  return () => {
    if (!left) leave();
    left = true;
  };
}
