import { type Client, createClient, type SubscribePayload } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { SubgraphAddress } from '../../supergraph/facts.js';

const KEEP_ALIVE_MS = 12_000;
const HANDSHAKE_MS = 10_000;
/** A socket nobody uses stays this long, for whoever comes next. */
const LINGER_MS = 3_000;
const LARGEST_EVENT = 4 << 20;

/** What may come of one subscription at a subgraph; after `refused`, `complete` or `lost` nothing more does. */
export interface UpstreamSink {
  /** The subgraph has been told. */
  stands(): void;
  next(payload: unknown): void;
  refused(errors: readonly unknown[]): void;
  complete(): void;
  lost(): void;
}

class UpstreamSocket extends WebSocket {
  constructor(url: string, protocol: string) {
    super(url, protocol, { handshakeTimeout: HANDSHAKE_MS, maxPayload: LARGEST_EVENT, perMessageDeflate: false });
  }
}

/** One socket to a subgraph, opened when first needed and shared by everyone: identity travels with each subscription. */
export class Upstream {
  /** When the subgraph was last known to be connected. */
  lastUp = -Infinity;
  private readonly client: Client;
  private pongDue: NodeJS.Timeout | undefined;

  constructor({ url }: SubgraphAddress) {
    this.client = createClient({
      url: url.replace(/^http/, 'ws'),
      webSocketImpl: UpstreamSocket,
      lazyCloseTimeout: LINGER_MS,
      retryAttempts: 0, // it would repeat a subscription under a signature that has lapsed
      keepAlive: KEEP_ALIVE_MS,
      connectionAckWaitTimeout: HANDSHAKE_MS,
      on: {
        connected: () => (this.lastUp = Infinity),
        closed: () => {
          clearTimeout(this.pongDue);
          if (this.lastUp === Infinity) this.lastUp = performance.now();
        },
        ping: (received) => {
          if (!received) this.pongDue = setTimeout(() => this.client.terminate(), KEEP_ALIVE_MS);
        },
        pong: (received) => received && clearTimeout(this.pongDue),
      },
    });
  }

  /** Subscribes once, without any retry. Gives back what ends it. */
  open(payload: SubscribePayload, sink: UpstreamSink): () => void {
    let settled = false;
    let unlistenStart = () => {};
    const settle = (how: () => void) => {
      if (settled) return;
      settled = true;
      unlisten();
      unlistenStart();
      how();
    };
    const dispose = this.client.subscribe(payload, {
      next: (result) => settled || sink.next(result),
      error: (error) => settle(() => (Array.isArray(error) ? sink.refused(error) : sink.lost())),
      complete: () => settle(() => sink.complete()),
    });
    // not left to the client: after a normal closure it would subscribe again by itself
    const unlisten = this.client.on('closed', () =>
      settle(() => {
        dispose();
        sink.lost();
      }),
    );
    const stands = () => {
      unlistenStart();
      if (!settled) sink.stands();
    };
    if (this.lastUp === Infinity) queueMicrotask(stands);
    else unlistenStart = this.client.on('connected', stands);
    return () => settle(dispose);
  }

  close(): void {
    this.client.terminate();
    Promise.resolve(this.client.dispose()).catch(() => {}); // it was connecting: that ends as well
  }
}
