import { once } from 'node:events';
import { type IncomingMessage, request, type RequestOptions } from 'node:http';

interface Asking extends Pick<RequestOptions, 'method'> {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object | undefined;
}

/** A response as its bytes come in. */
export class RawStream {
  /** How it ended: `end`, or an error's code. */
  ended: string | undefined;
  private readonly chunks: string[] = [];
  private wake = () => {};

  private constructor(readonly response: IncomingMessage) {
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      this.chunks.push(chunk);
      this.wake();
    });
    const end = (how: string) => {
      this.ended ??= how;
      this.wake();
    };
    response.once('end', () => end('end'));
    response.once('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
  }

  /** Asks, and has the response as soon as its head is there. A body is sent by POST. */
  static async open(url: string | URL, { headers, body, method = body ? 'POST' : 'GET' }: Asking): Promise<RawStream> {
    const asking = request(url, {
      method,
      headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
    });
    asking.end(body && JSON.stringify(body));
    const [response] = (await once(asking, 'response')) as [IncomingMessage];
    return new RawStream(response);
  }

  /** Everything that has come. */
  get text(): string {
    return this.chunks.join('');
  }

  /** Waits until it holds a text, and gives everything. Throws when it ends without. */
  async until(part: string | RegExp): Promise<string> {
    let looked = 0;
    let last = '';
    const found = () => {
      if (typeof part !== 'string') return part.test(this.text);
      // of megabytes, only what is new
      const fresh = last + this.chunks.slice(looked).join('');
      looked = this.chunks.length;
      last = fresh.slice(-part.length);
      return fresh.includes(part);
    };
    while (!found()) {
      if (this.ended) throw new Error(`It ended (${this.ended}) without ${part}: ${this.text}`);
      await this.more();
    }
    return this.text;
  }

  /** Waits for its end, and gives everything. */
  async whole(): Promise<string> {
    while (!this.ended) await this.more();
    return this.text;
  }

  /** Goes away. */
  close(): void {
    this.response.destroy();
  }

  private more(): Promise<void> {
    return new Promise((resolve) => (this.wake = resolve));
  }
}
