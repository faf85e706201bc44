import {
  CloseCode,
  type ConnectionInitMessage,
  type Message,
  MessageType,
  parseMessage,
  type SubscribeMessage,
} from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { FoundCaller } from '../../caller/find-caller.js';
import type { SocketDoor } from './socket-door.js';
import { INIT_TIMEOUT_MS, PING_EVERY_MS, MOST_UNREAD, FAREWELL_MS, NOTICE_SECONDS } from './bounds.js';
import { PING } from './frames.js';
import { closing, identify, renewed } from './identify.js';
import type { Origin } from './origin.js';
import { SocketOperation } from './socket-operation.js';

/**
 * One client's socket under graphql-transport-ws. Written by hand for this one door, because at thousands of clients what a
 * library keeps and does for each is most of the cost; it passes the same cases as the library's own server.
 */
export class Connection {
  readonly operations = new Map<string, SocketOperation>();
  params: Readonly<Record<string, unknown>> | undefined;
  private found: FoundCaller | undefined;
  private state: 'silent' | 'introducing' | 'known' = 'silent';
  private answered = true;
  private readonly timer: NodeJS.Timeout;
  private readonly still: () => void;
  private unwatch = () => {};
  private expireNot = () => {};

  constructor(
    readonly door: SocketDoor,
    readonly socket: WebSocket,
    readonly from: Origin,
  ) {
    this.timer = setTimeout(() => socket.close(4408, 'Connection initialisation timeout'), INIT_TIMEOUT_MS);
    this.still = door.upkeep.pulse.add(PING_EVERY_MS, this);
  }

  /** Who the socket belongs to; known as soon as there can be an operation. */
  get owner(): FoundCaller {
    return this.found!;
  }

  /** A client that asks and does not read is sent away: what it does not take would fill the memory. */
  bound(): void {
    if (this.from.wire.writableLength <= MOST_UNREAD || this.socket.readyState !== this.socket.OPEN) return;
    this.close(1013, 'SLOW_CONSUMER: read what comes, then come back.');
    setTimeout(() => this.socket.terminate(), FAREWELL_MS).unref();
  }

  hear(text: string): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    this.bound();
    let message: Message;
    try {
      message = parseMessage(text);
    } catch (error) {
      return this.close(CloseCode.BadRequest, (error as Error).message);
    }
    switch (message.type) {
      case MessageType.ConnectionInit:
        return this.introduced(message);
      case MessageType.Ping:
        return this.pinged(message.payload);
      case MessageType.Pong:
        return;
      case MessageType.Subscribe:
        return this.subscribe(message);
      case MessageType.Complete:
        return this.operations.get(message.id)?.leave();
      default:
        this.close(CloseCode.BadRequest, `Unexpected message of type ${message.type} received`);
    }
  }

  /** Nothing is sent to a socket that is closing. */
  send(message: object): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(JSON.stringify(message));
  }

  close(code: number, reason: string): void {
    this.socket.close(code, closing(reason));
  }

  pong(): void {
    this.answered = true;
  }

  beat(): void {
    if (!this.answered) return this.socket.terminate();
    this.answered = false;
    if (this.socket.readyState === this.socket.OPEN) this.from.wire.write(PING);
  }

  drained(): void {
    for (const operation of this.operations.values()) operation.drained();
  }

  /** The socket has closed. */
  ended(): void {
    this.still();
    this.unwatch();
    this.expireNot();
    clearTimeout(this.timer);
    for (const operation of this.operations.values()) operation.leave();
  }

  private introduced({ payload }: ConnectionInitMessage): void {
    if (this.state !== 'silent')
      return this.close(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests');
    this.state = 'introducing';
    this.params = payload ?? undefined;
    identify(this.door.engine, this.params).then(
      (found) => {
        if (this.socket.readyState !== this.socket.OPEN) return;
        this.state = 'known';
        this.belongsTo(found);
        this.send({ type: MessageType.ConnectionAck });
      },
      (error: Error) => this.close(CloseCode.Forbidden, error.message),
    );
  }

  /** A client may bring a new token before the one it has ends. */
  private pinged(payload: Record<string, unknown> | undefined): void {
    const { authorization, ...echoed } = payload ?? {};
    this.send({ type: MessageType.Pong, ...(Object.keys(echoed).length > 0 && { payload: echoed }) });
    if (authorization === undefined || this.state !== 'known') return;
    renewed(this.door.engine, { params: this.params, authorization, owner: this.owner }).then(
      (found) => {
        if (this.socket.readyState !== this.socket.OPEN) return;
        this.params = { ...this.params, authorization };
        this.belongsTo(found);
      },
      (error: Error) => this.close(CloseCode.Forbidden, error.message),
    );
  }

  private belongsTo(found: FoundCaller): void {
    clearTimeout(this.timer);
    this.found = found;
    this.unwatch();
    this.expireNot();
    const calledBack = () =>
      this.close(CloseCode.Forbidden, 'The token was called back: connect again with a new one.');
    this.unwatch = this.door.upkeep.revocations.watch(found.token, calledBack);
    this.awaitExpiry();
  }

  private awaitExpiry(): void {
    const { expiresAt } = this.owner;
    if (expiresAt === undefined) return;
    const ends = expiresAt * 1_000 - Date.now();
    if (ends <= 0) return this.close(CloseCode.Forbidden, 'The token has expired: connect again with a new one.');
    const early = ends > NOTICE_SECONDS * 1_000;
    this.expireNot = this.door.upkeep.expiry.add(early ? expiresAt - NOTICE_SECONDS : expiresAt, () => {
      if (early) this.send({ type: MessageType.Ping, payload: { authExpiresIn: NOTICE_SECONDS } });
      this.awaitExpiry();
    });
  }

  private subscribe({ id, payload }: SubscribeMessage): void {
    if (this.state !== 'known') return this.close(CloseCode.Unauthorized, 'Unauthorized');
    if (this.operations.has(id))
      return this.close(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id} already exists`);
    const operation = new SocketOperation(this, id);
    this.operations.set(id, operation);
    void operation.begin(payload);
  }
}
