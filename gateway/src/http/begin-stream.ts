import type { OutgoingHttpHeader, ServerResponse } from 'node:http';
import type { HttpStream } from './graphql-door.js';
import { closeAfterwards } from './streamed.js';

interface Beginning {
  readonly correlationId: string;
  readonly keepAlive: () => boolean;
  /** What else the head is to hold. */
  readonly headers?: Readonly<Record<string, OutgoingHttpHeader | undefined>>;
}

/** Gives a response its head and lets the stream write to it. */
export function beginStream(response: ServerResponse, stream: HttpStream, beginning: Beginning): void {
  const { correlationId, keepAlive, headers } = beginning;
  closeAfterwards(response, keepAlive);
  response.writeHead(200, {
    ...headers,
    ...stream.headers,
    'content-type': stream.contentType,
    'x-correlation-id': correlationId,
    ...(!keepAlive() && { connection: 'close' }),
  });
  stream.begin(response);
}
