/** A payload of an answer in parts, in either shape. */
export interface Payload {
  readonly data?: Data;
  readonly errors?: readonly { readonly message: string; readonly path?: Place }[];
  readonly extensions?: unknown;
  readonly hasNext?: boolean;
  readonly pending?: readonly { readonly id: string; readonly path: Place; readonly label?: string }[];
  readonly incremental?: readonly (Pick<Payload, 'errors' | 'extensions'> & {
    readonly id?: string;
    readonly path?: Place;
    readonly label?: string;
    readonly data: Data;
  })[];
  readonly completed?: readonly { readonly id: string; readonly errors?: Payload['errors'] }[];
}

type Data = Record<string, unknown> | null;
type Place = readonly (string | number)[];

/** Reads the parts of a `multipart/mixed` answer as they arrive. Throws when the body is not made as clients need it. */
export class PartReader {
  private text = '';
  private readonly body: AsyncIterator<string>;
  private begun = false;
  private ended = false;

  constructor(readonly response: Response) {
    this.body = response.body!.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]() as AsyncIterator<string>;
  }

  /** The next payload, or nothing after the last one. */
  async next(): Promise<Payload | undefined> {
    if (!this.begun) await this.until();
    this.begun = true;
    const part = await this.until();
    if (part === undefined) return undefined;
    const [, json] = /^content-type: application\/json; charset=utf-8\r\n\r\n(.*)$/s.exec(part) ?? [];
    if (json === undefined) throw new Error(`Expected the head and the body of a part, got ${JSON.stringify(part)}`);
    return JSON.parse(json) as Payload;
  }

  /** All that are still to come. */
  async rest(): Promise<Payload[]> {
    const payloads: Payload[] = [];
    for (let next = await this.next(); next; next = await this.next()) payloads.push(next);
    return payloads;
  }

  /** What comes before the next boundary; nothing after the last. */
  private async until(): Promise<string | undefined> {
    for (;;) {
      const [boundary, end] = /\r\n---(--)?\r\n/.exec(this.text) ?? [];
      if (boundary !== undefined) {
        const [part = ''] = this.text.split(boundary, 1);
        this.text = this.text.slice(part.length + boundary.length);
        this.ended ||= end !== undefined;
        return part;
      }
      const { value, done } = await this.body.next();
      if (!done) this.text += value;
      else if (this.ended && this.text === '') return undefined;
      else throw new Error(`Expected a boundary, got the end after ${JSON.stringify(this.text)}`);
    }
  }
}
