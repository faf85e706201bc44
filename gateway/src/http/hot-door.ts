import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { correlationId } from '../caller/correlation-id.js';
import { beginStream } from './begin-stream.js';
import { answerHttp, type HttpAnswer, type HttpDoor, type HttpStream } from './graphql-door.js';
import { presenceOf } from './presence.js';
import { streamed } from './streamed.js';

/** What the hot door may not let in. */
export interface HotDoorLimits {
  readonly largestBody: number;
  /** Whether connections stay open: not while the gateway is stopping. */
  readonly keepAlive: () => boolean;
}

/**
 * Answers `POST /graphql` beside Fastify, whose way costs as much as a small query. What it does not know, such as
 * requests of browsers from elsewhere or bodies without a length, it leaves to Fastify; the answers are the same.
 */
export const hotDoor =
  (door: () => HttpDoor | undefined, limits: HotDoorLimits) =>
  (request: IncomingMessage, response: ServerResponse): boolean => {
    const open = door();
    if (!open || request.method !== 'POST' || request.url !== '/graphql' || !isPlain(request, limits)) return false;
    const { headers } = request;
    const id = correlationId(headers['x-correlation-id']);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = chunks.length === 1 ? chunks[0]!.toString() : Buffer.concat(chunks).toString();
      const way = { correlationId: id, signal: presenceOf(response), raw: request };
      answerHttp(open, { method: 'POST', url: '/graphql', headers, body, ...way })
        .then((answer) => send(response, answer, { id, keepAlive: limits.keepAlive }))
        .catch(() => response.destroy()); // nothing is known to get here; if it does, one client hangs up and no process ends
    });
    return true;
  };

function isPlain({ headers }: IncomingMessage, { largestBody }: HotDoorLimits): boolean {
  const length = Number(headers['content-length']);
  return length <= largestBody && headers.origin === undefined && headers.expect === undefined;
}

interface Sending {
  readonly id: string;
  readonly keepAlive: () => boolean;
}

function send(response: ServerResponse, answer: HttpAnswer | HttpStream, { id, keepAlive }: Sending) {
  if ('begin' in answer) return beginStream(response, answer, { correlationId: id, keepAlive });
  const { status, contentType, body, headers } = answer;
  const head = ['content-type', contentType, 'cache-control', 'no-store', 'x-correlation-id', id];
  if (status === 401) head.push('www-authenticate', 'Bearer');
  if (!keepAlive()) head.push('connection', 'close');
  for (const name in headers) head.push(name, headers[name]!);
  if (typeof body !== 'string' && !Buffer.isBuffer(body)) {
    response.writeHead(status, head);
    // what goes wrong on the way is told already, or the client has gone
    return pipeline(streamed(body, response, keepAlive), response, () => {});
  }
  const length = Buffer.byteLength(body);
  head.push('content-length', String(length));
  response.writeHead(status, head);
  // a text without any character of more than a byte takes a shorter way out
  return response.end(body, length === body.length ? 'latin1' : 'utf8');
}
