/** Where a supergraph comes from, and comes from again when it changes. */
export interface SupergraphSource {
  /** Says in messages which source is meant. The same after a restart, and no other source's. */
  readonly name: string;
  /**
   * Gives the first SDL; each later one that differs from the one before goes to `onChange`. Throws `StartRefused` when there
   * is none to be had. It then goes on looking until it is stopped: who has a supergraph from elsewhere may wait for this one.
   */
  start(onChange: (sdl: string) => void): Promise<string>;
  /** Somebody says that there is another. A source that looks by itself only when it wants to does nothing. */
  refresh(): void;
  /** After this `onChange` is not called. */
  stop(): Promise<void>;
}

/** Where a source and its keeper say what an operator has to know. The gateway's log is one. */
export interface SourceLog {
  info(message: string): void;
  warn(message: string): void;
}
