import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import { bodyText, decompressed } from './body-text.js';
import { brokenConnection, type Failure, tooLarge, undecodable } from './failure.js';
import type { RawAnswer } from './read-answer.js';

/** An HTTP response, its body read. */
export interface HttpAnswer extends RawAnswer {
  readonly retryAfter: unknown;
}

/** Whoever waits for a response: one of the two is called, once, unless the exchange was ended. */
export interface ExchangeSink {
  answered(answer: HttpAnswer): void;
  failed(failure: Failure): void;
}

/** The end that nobody is told of. */
const ENDED = new Error('The exchange was ended');

/** One request and its response over a pool: collects the body, and stops where it grows too large. */
export class Exchange implements Dispatcher.DispatchHandler {
  private readonly chunks: Buffer[] = [];
  private size = 0;
  private status = 0;
  private headers: IncomingHttpHeaders = {};
  private controller: Dispatcher.DispatchController | undefined;
  private ended = false;

  constructor(
    private readonly most: number,
    private readonly sink: ExchangeSink,
  ) {}

  /** Closes the connection, for HTTP/1.1 has no other way to say that an answer is no longer wanted. */
  end(): void {
    this.ended = true;
    this.controller?.abort(ENDED);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    // it was ended while it waited for a connection
    if (this.ended) controller.abort(ENDED);
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    this.status = status;
    this.headers = headers;
    if (Number(headers['content-length']) > this.most) this.refuse();
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.size += chunk.length;
    if (this.size > this.most) this.refuse();
    else this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (this.ended) return;
    const { chunks, headers, most } = this;
    const body = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, this.size);
    const encoding = headers['content-encoding'];
    if (!encoding || encoding === 'identity') return this.answer(body);
    decompressed(body, { encoding, most }).then(
      (whole) => this.ended || this.answer(whole),
      (error: Error) => this.ended || this.sink.failed(undecodable(error)),
    );
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    if (!this.ended) this.sink.failed(brokenConnection(error));
  }

  private answer(body: Buffer): void {
    const { status, headers } = this;
    const [contentType, retryAfter] = [headers['content-type'], headers['retry-after']];
    this.sink.answered({ status, contentType, retryAfter, body: bodyText(body) });
  }

  private refuse(): void {
    if (this.ended) return;
    this.end();
    this.sink.failed(tooLarge(this.most));
  }
}
