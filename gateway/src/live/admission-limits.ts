import type { Token } from '../caller/token.js';
import { problem } from '../error/problem.js';
import { Buckets, type Rate } from './buckets.js';

/** How much may be live at a time. */
export interface LiveLimits {
  /** Connections of the whole process: sockets and streams. */
  readonly connections: number;
  /** Of those, from one address. */
  readonly perAddress: number;
  /** Subscriptions of one subject of one issuer, over however many connections. */
  readonly perIdentity: number;
  /** How fast one of them, or one address without a token, may begin subscriptions. */
  readonly starts: Rate;
}

/** Counts what is live, and refuses what would be too much. */
export class AdmissionLimits {
  private connections = 0;
  private readonly byAddress = new Map<string, number>();
  private readonly byIdentity = new Map<string, number>();

  private readonly starts: Buckets;

  constructor(private readonly limits: LiveLimits) {
    this.starts = new Buckets(limits.starts);
  }

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

  /**
   * Takes the place of a subscription; throws `SUBSCRIPTION_LIMIT` when its caller has no more, or begins too many too fast.
   * Those without a token are limited by the connections of their address, and begin together.
   */
  subscribe(token: Token | undefined, address: string): () => void {
    const caller = token && `${token.issuer}\n${token.subject}`;
    this.begin(caller ?? address, caller ? 'caller' : 'address without a token');
    if (!caller) return () => {};
    const { perIdentity } = this.limits;
    const leave = take(this.byIdentity, caller, perIdentity);
    if (!leave) throw refusal(429, `One caller may hold ${perIdentity} subscriptions at a time: end some first.`);
    return once(leave);
  }

  private begin(key: string, who: string): void {
    const wait = this.starts.take(key);
    if (wait === 0) return;
    const { burst, perSecond } = this.limits.starts;
    const retryAfter = Math.ceil(wait);
    const most = `One ${who} may begin ${burst} subscriptions at once, and ${perSecond} a second`;
    throw refusal(429, `${most}: try again in ${retryAfter} s.`, { retryAfter });
  }
}

const refusal = (status: number, message: string, more: object = {}) =>
  problem('SUBSCRIPTION_LIMIT', message, { http: { status }, ...more });

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
