import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { MessageType, type SubscribePayload } from 'graphql-ws';
import type { FoundCaller } from '../../caller/find-caller.js';
import type { Presence } from '../../caller/request-context.js';
import { admitted, thrown } from '../../engine.js';
import { problem } from '../../error/problem.js';
import { answer, start } from '../../execute/answer.js';
import type { Message, Outlet, Subscribed } from '../outlet.js';
import type { Connection } from './connection.js';
import { writeNext } from './frames.js';
import { operationCredentials } from './ws-credentials.js';

const MOST_OPERATIONS = 100;
const SLOW = 1013;

/** One operation of a socket, from `subscribe` to `complete`: takes what it brings to the client. */
export class SocketOperation implements Outlet, Presence {
  /** The client has completed it, it has ended, or its socket has. */
  aborted = false;
  private readonly before: string;
  private subscribed: Subscribed | undefined;
  private readonly whenLeft: (() => void)[] = [];

  constructor(
    private readonly connection: Connection,
    private readonly id: string,
  ) {
    this.before = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  }

  /** The same gate as over HTTP. Never throws. */
  async begin(payload: SubscribePayload): Promise<void> {
    try {
      const errors = await this.admit(payload);
      if (errors) this.refuse(errors);
    } catch (error) {
      this.refuse(thrown(error));
    }
  }

  get backlog(): number {
    return this.connection.from.wire.writableLength;
  }

  next(message: Message): void {
    const { socket, from } = this.connection;
    if (!this.aborted && socket.readyState === socket.OPEN) writeNext(from.wire, this.before, message);
  }

  end(errors?: readonly GraphQLFormattedError[]): void {
    if (this.aborted) return;
    const { connection, id } = this;
    this.leave();
    connection.send(errors ? { id, type: MessageType.Error, payload: errors } : { id, type: MessageType.Complete });
  }

  cut(code: string, message: string): void {
    // the client would take an error for the end of it; from this it comes back
    this.connection.close(SLOW, `${code}: ${message}`);
  }

  drained(): void {
    this.subscribed?.drained();
  }

  leave(): void {
    if (this.aborted) return;
    this.aborted = true;
    this.connection.operations.delete(this.id);
    for (const left of this.whenLeft) left();
    this.subscribed?.leave();
  }

  /** Ends with its own token. The socket's ends the whole socket. */
  private endWith({ token, expiresAt }: FoundCaller): void {
    const { expiry, revocations } = this.connection.door.upkeep;
    const end = (why: string) => this.refuse([problem('UNAUTHENTICATED', `${why}: subscribe again with a new one.`)]);
    if (expiresAt !== undefined) this.whenLeft.push(expiry.add(expiresAt, () => end('The token has expired')));
    const unwatch = revocations.watch(token, () => end('The token was called back'));
    if (this.aborted) unwatch();
    else this.whenLeft.push(unwatch);
  }

  private async admit(payload: SubscribePayload): Promise<readonly GraphQLError[] | undefined> {
    const { engine } = this.connection.door;
    const { query, operationName, variables: given, extensions } = payload;
    if (this.connection.operations.size > MOST_OPERATIONS) throw tooMany();
    const own = operationCredentials(extensions, this.connection.params);
    const found = own ? await engine.findCaller(own) : this.connection.owner;
    const offered = { query, operationName: operationName || undefined, headers: headersIn(extensions) };
    const ready = await admitted(engine, offered, found.caller);
    if (!('operation' in ready)) return ready;
    if (this.aborted) return undefined;
    const variables = given ?? {};
    const { caller } = found;
    if (ready.operation.planned.kind === 'subscription') {
      const wish = { offered, variables, caller };
      const { door, from } = this.connection;
      this.whenLeft.push(door.upkeep.limits.subscribe(found.token, from.address));
      if (own && bringsToken(extensions)) this.endWith(found);
      if (this.aborted) return undefined;
      this.subscribed = engine.live.subscribe({ admitted: ready, wish, resume: extensions?.['resume'] }, this);
      return undefined;
    }
    const context = engine.openContext(caller, { signal: this, deadline: engine.deadline() });
    this.whole(
      await answer(ready.generation, start(ready.generation, { operation: ready.operation, variables, context })),
    );
    return undefined;
  }

  /** The answer to what is no subscription. */
  private whole(text: string): void {
    this.next({ text, payload: Buffer.from(text), id: undefined });
    this.end();
    this.connection.bound();
  }

  private refuse(errors: readonly GraphQLError[]): void {
    this.end(errors.map(this.connection.door.engine.present));
  }
}

const headersIn = (extensions: SubscribePayload['extensions']): Record<string, unknown> => {
  const { headers } = (extensions ?? {}) as { headers?: unknown };
  return typeof headers === 'object' && headers !== null ? (headers as Record<string, unknown>) : {};
};

const bringsToken = (extensions: SubscribePayload['extensions']): boolean =>
  Object.keys(headersIn(extensions)).some((name) => name.toLowerCase() === 'authorization');

const tooMany = () =>
  problem('SUBSCRIPTION_LIMIT', `A socket carries at most ${MOST_OPERATIONS} operations at a time.`);
