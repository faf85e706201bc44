import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import type { FoundCaller } from '../caller/find-caller.js';
import type { Presence, RequestContext } from '../caller/request-context.js';
import { admitted, type Engine, thrown } from '../engine.js';
import { answerInParts, type Parts } from '../defer/answer-in-parts.js';
import { answer, start } from '../execute/answer.js';
import { Explaining, wantsExplanation } from '../explain/explaining.js';
import { FRAMINGS } from '../stream/framings.js';
import { LiveStream } from '../stream/live-stream.js';
import type { Streams } from '../stream/streams.js';
import { asEvents } from './as-events.js';
import { isEventStream, isPlainJson, mediaTypeOf, shapeOf, streamTypeOf } from './media-type.js';
import { readHttp } from './read-http.js';
import type { GraphQLRequest } from './read-request.js';
import { badAccept, GET_MUTATION, refused } from './refused.js';
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
  /** As Node has it: says where it comes from. */
  readonly raw: IncomingMessage;
}

/** A response as HTTP takes it. */
export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  /** Whole, or piece by piece. */
  readonly body: string | Buffer | AsyncIterable<string>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A response that goes on and on: it is given its head, then `begin` writes to it. */
export interface HttpStream {
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly begin: (response: ServerResponse) => void;
}

/** What GraphQL over HTTP is answered by. */
export interface HttpDoor {
  readonly engine: Engine;
  readonly streams: Streams;
  /** The address that a client is counted under. */
  readonly addressOf: (request: IncomingMessage) => string;
}

/** Answers one GraphQL request over HTTP, as "GraphQL over HTTP" and "GraphQL over SSE" have it. Never throws. */
export async function answerHttp(door: HttpDoor, request: HttpRequest): Promise<HttpAnswer | HttpStream> {
  const { engine } = door;
  const { accept } = request.headers;
  const type = mediaTypeOf(accept);
  const way = { type: type ?? 'application/json', plain: isPlainJson(accept), events: !type && isEventStream(accept) };
  try {
    const asked = readHttp(request);
    if (!('query' in asked)) return refused(engine, [asked], way);
    const found = await engine.findCaller(credentialsOf(request));
    const done = await answered(door, asked, { request, found });
    if (typeof done === 'string' || Buffer.isBuffer(done)) {
      if (isEventStream(accept)) return asEvents(String(done));
      return { status: 200, contentType: `${way.type}; charset=utf-8`, body: done };
    }
    if (done instanceof LiveStream) {
      const { contentType } = done.framing;
      return { contentType, headers: LASTING, begin: (response) => done.begin(response) };
    }
    if ('body' in done) return { status: 200, ...done, headers: UNBUFFERED };
    return refused(engine, done, way);
  } catch (error) {
    return refused(engine, thrown(error), way);
  }
}

/** A part is worth something when it arrives, not when a proxy has collected them all. */
const UNBUFFERED = { 'x-accel-buffering': 'no' };
const LASTING = { ...UNBUFFERED, 'cache-control': 'no-cache' };

const credentialsOf = ({ headers, correlationId }: HttpRequest) => ({
  authorization: headers.authorization,
  purposeOfUse: headers['x-purpose-of-use'],
  correlationId,
});

interface Asking {
  readonly request: HttpRequest;
  readonly found: FoundCaller;
}

/** The answer, whole or in parts, or why there is none. */
async function answered(
  door: HttpDoor,
  { query, operationName, variables, extensions }: GraphQLRequest,
  { request, found: foundCaller }: Asking,
): Promise<string | Buffer | Parts | LiveStream | readonly GraphQLError[]> {
  const { engine } = door;
  const { headers, method, signal } = request;
  const { caller } = foundCaller;
  const deadline = engine.deadline();
  const explaining = wantsExplanation(engine, headers) ? new Explaining() : undefined;
  const offered = { query, operationName, headers };
  const found = await admitted(engine, offered, caller);
  if (!('operation' in found)) return found;
  explaining?.admitted(found, engine.planning);
  const { operation, generation } = found;
  const { kind } = operation.planned;
  if (kind === 'subscription') {
    const streamType = streamTypeOf(headers.accept);
    if (!streamType) throw badAccept(headers.accept);
    const resume = extensions['resume'] ?? (streamType === 'text/event-stream' ? lastEventId(headers) : undefined);
    const opening = { framing: FRAMINGS[streamType], address: door.addressOf(request.raw), found: foundCaller };
    return door.streams.subscribe({ admitted: found, wish: { offered, variables, caller }, resume }, opening);
  }
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

const lastEventId = (headers: IncomingHttpHeaders) => headers['last-event-id'] || undefined;
