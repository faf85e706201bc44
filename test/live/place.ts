import { once } from 'node:events';
import { freePort } from '../../dev/src/port.js';
import { GatewayProcess } from '../../gateway/testing/gateway-process.js';
import { ToyGraph } from '../../gateway/testing/toy-graph.js';
import { ToyIssuer } from '../../gateway/testing/toy-issuer.js';

const SECRET = 'a secret that only gateway and subgraphs know';

interface Parts {
  readonly graph: ToyGraph;
  readonly issuer: ToyIssuer;
  readonly start: () => Promise<GatewayProcess>;
}

/** A gateway at an address that stays, whatever becomes of its process, over two subgraphs with a log. */
export class Place {
  readonly graph: ToyGraph;

  private constructor(
    private readonly parts: Parts,
    private gateway: GatewayProcess,
  ) {
    this.graph = parts.graph;
  }

  static async open(): Promise<Place> {
    const graph = new ToyGraph();
    const issuer = await ToyIssuer.make();
    const [sdl, port] = [await graph.start(), await freePort()];
    const env = { AUTH_ISSUERS: issuer.setting, INTERNAL_TOKEN_SECRET: SECRET };
    const start = () => GatewayProcess.start(sdl, env, ['--port', String(port)]);
    return new Place({ graph, issuer, start }, await start());
  }

  get url(): string {
    return this.gateway.url;
  }

  /** A header as a client sends it. */
  readonly authorization = async (claims = {}): Promise<string> => `Bearer ${await this.parts.issuer.token(claims)}`;

  /** An event of the log; its price is what tests tell it by. */
  append(id: string, price: number): void {
    this.graph.log.append(id, { id, name: `Product ${id}`, price });
  }

  /** Ends the gateway in this way; nobody answers at the address. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this.gateway;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
    await this.gateway.stop();
  }

  /** Starts another in its place. */
  async return(): Promise<void> {
    this.gateway = await this.parts.start();
  }

  async close(): Promise<void> {
    await this.gateway.stop();
    await this.graph.stop();
    await this.parts.issuer.remove();
  }
}
