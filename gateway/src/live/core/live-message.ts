import type { GraphQLFormattedError } from 'graphql';
import type { Message } from '../outlet.js';
import { type Cursor, writeCursor } from './cursor.js';

/** What a message is, other than one event's result. */
type Turn =
  { readonly kind: 'missed' } | { readonly kind: 'ended'; readonly errors?: readonly GraphQLFormattedError[] };

/** One result, made into bytes once for everyone who gets it. */
export class LiveMessage implements Message {
  readonly size: number;
  private bytes: Buffer | undefined;

  constructor(
    readonly text: string,
    readonly cursor: Cursor | undefined,
    readonly turn?: Turn,
  ) {
    this.size = Buffer.byteLength(text);
  }

  get payload(): Buffer {
    return (this.bytes ??= Buffer.from(this.text));
  }

  get id(): string | undefined {
    return this.cursor && writeCursor(this.cursor);
  }
}
