import type { IncomingHttpHeaders } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Caller } from '@valueverse/kit/caller';
import type { Presence, RequestContext } from '../caller/request-context.js';
import { admitted, type Engine, thrown } from '../engine.js';
import { answerInParts, type Parts } from '../defer/answer-in-parts.js';
import { badRequest } from '../error/problem.js';
import { answer, start, written } from '../execute/answer.js';
import { Explaining, wantsExplanation } from '../explain/explaining.js';
import { isPlainJson, mediaTypeOf, type MediaType, shapeOf } from './media-type.js';
import { type GraphQLRequest, readBody, readQueryString } from './read-request.js';
import { traceParent } from './trace-parent.js';

/** A request as HTTP brings it. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly correlationId: string;
  /** Whether the client still listens. */
  readonly signal: Presence;
}

/** A response as HTTP takes it. */
export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  /** Whole, or piece by piece. */
  readonly body: string | Buffer | AsyncIterable<string>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers one GraphQL request over HTTP, as "GraphQL over HTTP" has it. Never throws. */
export async function answerHttp(engine: Engine, request: HttpRequest): Promise<HttpAnswer> {
  const { accept } = request.headers;
  const way = { type: mediaTypeOf(accept) ?? 'application/json', plain: isPlainJson(accept) } as const;
  try {
    const asked = readHttp(request);
    if (!('query' in asked)) return refused(engine, [asked], way);
    const { caller } = await engine.findCaller(credentialsOf(request));
    const done = await answered(engine, asked, { request, caller });
    if (typeof done === 'string' || Buffer.isBuffer(done))
      return { status: 200, contentType: `${way.type}; charset=utf-8`, body: done };
    if ('body' in done) return { status: 200, ...done, headers: UNBUFFERED };
    return refused(engine, done, way);
  } catch (error) {
    return refused(engine, thrown(error), way);
  }
}

/** A part is worth something when it arrives, not when a proxy has collected them all. */
const UNBUFFERED = { 'x-accel-buffering': 'no' };

/** Reads a request, or gives what is wrong with it: the same for every pipeline. */
export function readHttp(
  request: Pick<HttpRequest, 'method' | 'url' | 'headers' | 'body'>,
): GraphQLRequest | GraphQLError {
  try {
    const { accept } = request.headers;
    if (mediaTypeOf(accept)) return read(request);
    return badRequest(`Expected accept to allow application/json, got ${JSON.stringify(accept)}.`, 406);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function read({
  method,
  url,
  headers,
  body,
}: Pick<HttpRequest, 'method' | 'url' | 'headers' | 'body'>): GraphQLRequest {
  if (method !== 'GET') return readBody(headers['content-type'], body);
  const { 'content-type': contentType } = headers;
  if (contentType !== undefined && !/^application\/json\b/i.test(contentType)) {
    throw badRequest(`Expected content-type application/json, got ${JSON.stringify(contentType)}.`, 415);
  }
  const at = url.indexOf('?');
  return readQueryString(at === -1 ? '' : url.slice(at + 1));
}

const credentialsOf = ({ headers, correlationId }: HttpRequest) => ({
  authorization: headers.authorization,
  purposeOfUse: headers['x-purpose-of-use'],
  correlationId,
});

interface Asking {
  readonly request: HttpRequest;
  readonly caller: Caller;
}

/** The answer, whole or in parts, or why there is none. */
async function answered(
  engine: Engine,
  { query, operationName, variables }: GraphQLRequest,
  { request, caller }: Asking,
): Promise<string | Buffer | Parts | readonly GraphQLError[]> {
  const { headers, method, signal } = request;
  const deadline = engine.deadline();
  const explaining = wantsExplanation(engine, headers) ? new Explaining() : undefined;
  const found = await admitted(engine, { query, operationName, headers }, caller);
  if (!('operation' in found)) return found;
  explaining?.admitted(found, engine.planning);
  const { operation, generation } = found;
  const { kind } = operation.planned;
  if (kind === 'subscription') throw OVER_WEBSOCKET();
  if (kind === 'mutation' && method === 'GET') throw GET_MUTATION();
  const context = engine.openContext(caller, {
    traceparent: traceParent(headers.traceparent),
    signal,
    deadline,
  });
  if (explaining) {
    const started = start(generation, { operation, variables, context, trace: explaining.begin() });
    const explanation = await explaining.explain(found, started);
    return answer(generation, started, () => explanation);
  }
  // who wants an answer explained wants all of it
  const shape = operation.planned.deferLabels && shapeOf(headers.accept);
  if (shape) return answerInParts(generation, { operation, variables, context }, shape);
  const run = async (own: RequestContext) =>
    answer(generation, start(generation, { operation, variables, context: own }));
  const { shared } = engine;
  return shared && kind === 'query' ? shared.answer({ operation, variables, context }, run) : run(context);
}

/** Where subscriptions are served, for who asks for one here. */
export const OVER_WEBSOCKET = () =>
  badRequest('Subscriptions are served over WebSocket (graphql-transport-ws) at this address.');

/** For who asks for a change with what a page of somebody else can send. */
export const GET_MUTATION = () => badRequest('A mutation is sent by POST.', 405);

/** The HTTP status of a response that has errors and no data. */
export function statusFor([first]: readonly GraphQLError[], plain: boolean): number {
  const status = statusOf(first) ?? 500;
  const aboutDocument = status === 400 && first?.extensions['code'] !== 'BAD_REQUEST';
  return plain && aboutDocument ? 200 : status;
}

function refused(
  { present }: Engine,
  errors: readonly GraphQLError[],
  { type, plain }: { readonly type: MediaType; readonly plain: boolean },
): HttpAnswer {
  const status = statusFor(errors, plain);
  return {
    status,
    contentType: `${type}; charset=utf-8`,
    body: written({ errors: errors.map(present) }),
    ...(status === 405 && { headers: { allow: 'POST' } }),
  };
}

const statusOf = (error: GraphQLError | undefined): number | undefined => {
  const { code, http } = (error?.extensions ?? {}) as { code?: unknown; http?: { status?: number } };
  return http?.status ?? (code === undefined ? undefined : 200);
};
