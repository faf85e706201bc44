import type { UplinkSupergraphManager } from '@apollo/gateway';
import { StartRefused } from '../start-refused.js';
import type { SourceLog, SupergraphSource } from './supergraph-source.js';
import type { UplinkConfig } from './uplink-config.js';

/** Stands for the supergraph that Uplink did not give, so that Apollo's manager goes on asking for one. */
const NONE = '# none';

/** A supergraph published to Apollo Uplink. Apollo's own manager asks for it, as often as Uplink wants to be asked. */
export class UplinkSource implements SupergraphSource {
  readonly name: string;
  private sdl: string | undefined;
  /** When Uplink last answered before the outage that has been told. */
  private told: number | undefined;
  private cleanUp: (() => Promise<void>) | undefined;
  private stopped = false;

  constructor(
    private readonly config: UplinkConfig,
    private readonly log: SourceLog,
  ) {
    this.name = `Uplink graph ${config.graphRef}`;
  }

  async start(onChange: (sdl: string) => void): Promise<string> {
    let failure: Error | undefined;
    const manager = await this.manager((error) => (failure = error));
    const { supergraphSdl, cleanup } = await manager.initialize({
      update: (sdl) => this.take(sdl, onChange),
      healthCheck: async () => {},
      getDataSource: () => ({ process: () => Promise.reject(new Error('Only the supergraph is asked for')) }),
    });
    this.cleanUp = cleanup;
    if (failure) throw this.refused(failure.message);
    this.sdl = supergraphSdl;
    return supergraphSdl;
  }

  /** Uplink says itself when it wants to be asked again. */
  refresh(): void {}

  /** Waits for nobody: a poll under way may go on retrying for longer than stopping may take, and is not listened to. */
  async stop(): Promise<void> {
    this.stopped = true;
    void this.cleanUp?.();
  }

  private async manager(onFirstFailure: (error: Error) => void): Promise<UplinkSupergraphManager> {
    const { key: apiKey, graphRef, endpoints } = this.config;
    // heavy, and of use to those only who have a key
    const { UplinkSupergraphManager: Manager } = await import('@apollo/gateway');
    const uplinkEndpoints = [...(endpoints ?? Manager.DEFAULT_UPLINK_ENDPOINTS)];
    const quiet = () => {};
    return new Manager({
      apiKey,
      graphRef,
      uplinkEndpoints,
      // Apollo's manager waits ever longer between retries; the next poll comes by itself
      initialMaxRetries: uplinkEndpoints.length * 2 - 1,
      maxRetries: uplinkEndpoints.length - 1,
      logger: { debug: quiet, info: quiet, warn: (text) => this.warn(text), error: (text) => this.warn(text) },
      onFailureToFetchSupergraphSdlDuringInit: async ({ error }) => {
        onFirstFailure(error);
        return NONE;
      },
      onFailureToFetchSupergraphSdlAfterInit: async ({ error, mostRecentSuccessfulFetchAt: since }) => {
        const outage = since?.getTime() ?? 0;
        if (outage !== this.told) this.warn(`The ${this.name} cannot be asked, what is served stays: ${error.message}`);
        this.told = outage;
        return null;
      },
    });
  }

  private take(sdl: string, onChange: (sdl: string) => void): void {
    if (this.stopped || sdl === this.sdl) return;
    this.sdl = sdl;
    onChange(sdl);
  }

  private refused(cause: string): StartRefused {
    const { graphRef } = this.config;
    const [code] = /\b(AUTHENTICATION_FAILED|ACCESS_DENIED|UNKNOWN_REF)\b/.exec(cause) ?? [];
    const why = this.withoutKey(cause);
    if (code === 'UNKNOWN_REF') {
      return new StartRefused(
        `APOLLO_GRAPH_REF must be the graph@variant of a published graph, got ${graphRef}: ${why}`,
      );
    }
    if (code) return new StartRefused(`APOLLO_KEY must be an API key that may read ${graphRef}; Uplink says ${why}`);
    const next = 'See that this machine reaches APOLLO_UPLINK_ENDPOINTS, or name a file with --supergraph FILE';
    return new StartRefused(`The ${this.name} cannot be asked: ${why}. ${next}`);
  }

  private warn(text: unknown): void {
    if (!this.stopped) this.log.warn(this.withoutKey(String(text)));
  }

  /** One line, and no secret: what Uplink or a proxy says may repeat what it was sent. */
  private withoutKey(text: string): string {
    return text
      .replaceAll(this.config.key, '…')
      .replaceAll(/\/\/[^/\s@]*@/g, '//…@')
      .replaceAll(/\s+/g, ' ')
      .slice(0, 500);
  }
}
