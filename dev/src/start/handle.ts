/** A running part of the system. */
export interface Handle {
  /** Resolves when it has gone, asked or not, with why. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** A part of the system, as one line knows how to start it. Rejects when it cannot start, or is told not to. */
export interface Part {
  readonly name: string;
  start(told: AbortSignal): Promise<Handle>;
}
