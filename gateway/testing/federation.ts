import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse } from 'graphql';
import { type Answer, answerOf } from './answer.js';
import { composed } from './composed.js';
import { GatewayProcess } from './gateway-process.js';
import { StockExecutor } from './stock-executor.js';
import { ToySubgraph } from './toy-subgraph.js';

/** One subgraph of a small supergraph. */
export interface SubgraphSource {
  /** What it promises: composition reads this. Everything of federation is imported already. */
  readonly sdl: string;
  /** What it really serves, when it does not keep its promises. */
  readonly served?: string;
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The subgraphs of a small supergraph by name. */
export type FederationSource = Readonly<Record<string, SubgraphSource>>;

/** The variables of a request by name. */
export type Given = Readonly<Record<string, unknown>>;

const DIRECTIVES =
  '@key @requires @provides @external @shareable @override @inaccessible @interfaceObject @tag @context @fromContext';
const IMPORTS = [...DIRECTIVES.split(' '), 'ContextFieldValue'];
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(IMPORTS)})\n`;

/** A small supergraph whose subgraphs run here, with the shipped gateway and Apollo's executor in front of them. */
export class Federation {
  private readonly subgraphs: readonly ToySubgraph[];
  private gateway: GatewayProcess | undefined;
  private stock: StockExecutor | undefined;
  /** A subgraph has just failed: the gateway leaves it alone for a moment. */
  private resting = false;

  constructor(private readonly source: FederationSource) {
    this.subgraphs = Object.entries(source).map(
      ([name, { sdl, served = sdl, resolvers }]) => new ToySubgraph(name, LINK + served, resolvers),
    );
  }

  /** Starts everything; gives the supergraph. */
  async start(): Promise<string> {
    await Promise.all(this.subgraphs.map((subgraph) => subgraph.start()));
    const sdl = composed(
      this.subgraphs.map(({ name, url }) => ({ name, url, typeDefs: parse(LINK + this.source[name]!.sdl) })),
    );
    this.stock = new StockExecutor(sdl);
    // on a busy machine a late plan or answer is no wrong one
    const patient = { SUBGRAPH_TIMEOUT_MS: '60000', PLANNING_TIMEOUT_MS: '60000', REQUEST_TIMEOUT_MS: '60000' };
    this.gateway = await GatewayProcess.start(sdl, patient);
    return sdl;
  }

  async stop(): Promise<void> {
    await this.gateway?.stop();
    await Promise.all(this.subgraphs.map((subgraph) => subgraph.stop()));
  }

  /** Lets one subgraph answer otherwise while `during` runs. */
  async instead<T>(name: string, answer: Instead, during: () => Promise<T>): Promise<T> {
    const subgraph = this.subgraphs.find((each) => each.name === name)!;
    subgraph.instead = answer;
    try {
      return await during();
    } finally {
      subgraph.instead = undefined;
      this.resting = true;
    }
  }

  /** What the shipped gateway answers. */
  async ask(query: string, variables: Given = {}): Promise<Answer> {
    for (;;) {
      const response = await this.gateway!.post(JSON.stringify({ query, variables }));
      const answer = answerOf(await response.text());
      const failing = this.subgraphs.some(({ instead }) => instead);
      if (failing || !this.resting || !answer.failures.includes('SUBGRAPH_UNAVAILABLE')) {
        if (!failing) this.resting = false;
        return answer;
      }
    }
  }

  /** What Apollo's executor makes of the same plan over the same subgraphs. */
  askStock(query: string, variables: Given = {}): Promise<Answer> {
    return this.stock!.ask(query, variables);
  }
}

type Instead = (request: IncomingMessage, response: ServerResponse) => void;

/** Answers everything with one text. */
export const answering =
  (body: string, { status = 200, contentType = 'application/json' } = {}): Instead =>
  (request, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': contentType }).end(body);
  };

/** Answers nothing at all. */
export const hangingUp: Instead = (request) => request.destroy();
