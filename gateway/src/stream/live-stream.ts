import type { ServerResponse } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';
import type { Message, Outlet, Subscribed } from '../live/outlet.js';
import type { CutCode, Framing } from './framing.js';

/** A client that has lost its stream takes this long to notice what came last; one that ends with it may wait for ever. */
const PAUSE_MS = 20;
/** Whoever does not take the last word in this time is cut off. */
const FAREWELL_MS = 2_000;

/** One operation whose results go out over one HTTP response. What comes before there is a response waits for it. */
export class LiveStream implements Outlet {
  private response: ServerResponse | undefined;
  private readonly early: Buffer[] = [];
  private over: 'ended' | 'cut' | 'gone' | undefined;
  private subscribed: Subscribed | undefined;
  private readonly listeners: (() => void)[] = [];

  constructor(readonly framing: Framing) {}

  get backlog(): number {
    return this.response?.writableLength ?? this.early.reduce((sum, { length }) => sum + length, 0);
  }

  /** Called once when nothing more comes, whoever ends it. */
  whenOver(listener: () => void): void {
    if (this.over) listener();
    else this.listeners.push(listener);
  }

  /** The operation that this is the outlet of. */
  stands(subscribed: Subscribed): void {
    this.subscribed = subscribed;
    if (this.over && this.over !== 'ended') subscribed.leave();
  }

  /** Its response has been given its head, and takes what has come and what comes. */
  begin(response: ServerResponse): void {
    const { framing, early, over } = this;
    response.on('error', () => {}); // a client that has gone while it is written to
    if (response.destroyed) return this.finish('gone');
    this.response = response;
    response.on('drain', () => this.subscribed?.drained());
    response.once('close', () => this.finish('gone'));
    response.write(Buffer.concat([framing.opening, ...early.splice(0)]));
    if (over) this.close(response);
  }

  next(message: Message): void {
    if (!this.over) this.write(this.framing.event(message));
  }

  /** Says that there is still somebody, to whom the connection is not full of news anyway. */
  beat(): void {
    if (!this.over && this.response?.writableLength === 0) this.write(this.framing.heartbeat);
  }

  end(errors?: readonly GraphQLFormattedError[]): void {
    this.finish('ended', () => this.framing.end(errors));
  }

  cut(code: CutCode, message: string): void {
    this.finish('cut', () => this.framing.cut(code, message));
  }

  private finish(how: NonNullable<LiveStream['over']>, lastWord?: () => Buffer): void {
    if (this.over) return;
    this.over = how;
    for (const listener of this.listeners.splice(0)) listener();
    if (how !== 'ended') this.subscribed?.leave();
    if (!lastWord) return;
    this.write(lastWord());
    if (this.response) this.close(this.response);
  }

  private close(response: ServerResponse): void {
    const end = setTimeout(() => response.end(), PAUSE_MS);
    const cutOff = setTimeout(() => response.destroy(), FAREWELL_MS);
    response.once('close', () => {
      clearTimeout(end);
      clearTimeout(cutOff);
    });
  }

  private write(frame: Buffer): void {
    if (this.response) this.response.write(frame);
    else this.early.push(frame);
  }
}
