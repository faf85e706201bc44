import type { GraphQLDataSource } from '@apollo/gateway';
import type { FastifyBaseLogger } from 'fastify';
import { type Dispatcher, request } from 'undici';
import type { RequestContext } from '../caller/request-context.js';
import { problem } from '../error/problem.js';
import type { SubgraphAddress } from '../supergraph/build-supergraph.js';
import { withDeadline } from './deadline.js';
import { type RawAnswer, readAnswer } from './read-answer.js';

/** How subgraphs are asked. */
export interface Transport {
  readonly dispatcher: Dispatcher;
  readonly timeoutMs: number;
  readonly log: FastifyBaseLogger;
}

type Fetched = Parameters<GraphQLDataSource<RequestContext>['process']>[0];

/** A subgraph behind HTTP. An answer that is none becomes `SUBGRAPH_UNAVAILABLE`, which names the subgraph and never its address. */
export class HttpSubgraph implements GraphQLDataSource<RequestContext> {
  /** Whether the last answer was one: a subgraph that stays down is logged once. */
  private answers = true;

  constructor(
    private readonly subgraph: SubgraphAddress,
    private readonly transport: Transport,
  ) {}

  async process({ request: { query, operationName, variables }, context }: Fetched) {
    const body = JSON.stringify({ query, operationName, variables });
    const raw = await this.ask(body, context as RequestContext);
    const answer = readAnswer(raw, this.subgraph.name);
    if (!answer) throw this.unavailable('does not answer in GraphQL', { status: raw.status });
    this.answers = true;
    return answer;
  }

  private async ask(body: string, context: RequestContext): Promise<RawAnswer> {
    const headers = await headersOf(context);
    const { dispatcher, timeoutMs } = this.transport;
    try {
      return await withDeadline(timeoutMs, context.signal, async (signal) => {
        const answer = await request(this.subgraph.url, { method: 'POST', headers, body, dispatcher, signal });
        const contentType = answer.headers['content-type'];
        return { status: answer.statusCode, contentType, body: await answer.body.text() };
      });
    } catch (err) {
      throw this.unavailable('does not answer', context.signal?.aborted ? undefined : { err });
    }
  }

  private unavailable(how: string, cause: object | undefined) {
    const { name, url } = this.subgraph;
    if (this.answers && cause) this.transport.log.warn({ ...cause, subgraph: name, url }, `subgraph ${how}`);
    if (cause) this.answers = false;
    return problem('SUBGRAPH_UNAVAILABLE', `The subgraph "${name}" ${how}.`, { service: name });
  }
}

/** The whole list of what a subgraph is told; no header of the client's goes on. */
async function headersOf({ authorization, caller, traceparent }: RequestContext): Promise<Record<string, string>> {
  const signed = await authorization();
  return {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    'x-correlation-id': caller.correlationId,
    ...(signed !== undefined && { authorization: signed }),
    ...(traceparent !== undefined && { traceparent }),
  };
}
