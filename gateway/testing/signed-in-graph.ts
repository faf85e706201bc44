import type { JWTPayload } from 'jose';
import { GatewayProcess } from './gateway-process.js';
import { ToyGraph } from './toy-graph.js';
import { ToyIssuer } from './toy-issuer.js';

/** What gateway and subgraphs know and nobody else. */
export const SECRET = 'a secret that only gateway and subgraphs know';

/** The toy graph as our own subgraphs are served: callers have tokens, and what they are is signed for the subgraphs. */
export class SignedInGraph {
  readonly graph = new ToyGraph();
  private readonly gateways: GatewayProcess[] = [];
  private issuer: ToyIssuer | undefined;
  private sdl = '';

  /** Starts the graph, and the gateway in front of it. */
  async start(): Promise<GatewayProcess> {
    this.issuer = await ToyIssuer.make();
    this.sdl = await this.graph.start();
    return this.gateway();
  }

  /** One more gateway in front of the same graph. */
  async gateway(env: Readonly<Record<string, string>> = {}): Promise<GatewayProcess> {
    const signed = { AUTH_ISSUERS: this.issuer!.setting, INTERNAL_TOKEN_SECRET: SECRET };
    const gateway = await GatewayProcess.start(this.sdl, { ...signed, ...env });
    this.gateways.push(gateway);
    return gateway;
  }

  /** The header, or connection parameter, of a caller. */
  async bearer(claims?: JWTPayload): Promise<{ authorization: string }> {
    return { authorization: `Bearer ${await this.issuer!.token(claims)}` };
  }

  async stop(): Promise<void> {
    await Promise.all(this.gateways.map((gateway) => gateway.stop()));
    await this.graph.stop();
    await this.issuer?.remove();
  }
}
