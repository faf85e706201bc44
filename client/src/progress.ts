/** As much of a GraphQL result as is looked at. */
export interface Result {
  readonly errors?: readonly { readonly extensions?: Record<string, unknown> | undefined }[] | undefined;
  readonly extensions?: Record<string, unknown> | null | undefined;
}

/** What every way of resuming may be told. */
export interface ResumeOptions {
  /**
   * Events were lost for good, because the client was away for longer than the log keeps them: read your query anew. The
   * subscription goes on after `cursor`. Without a cursor, events may have been missed: the connection was cut before the
   * first event, so there is nothing to go on after. Read anew as well; each further cut before an event tells again.
   */
  readonly onResync?: ((cursor: string | undefined) => void) | undefined;
}

/** Where one subscription stands: the id of the last event that was handed on. */
export class Progress {
  private times = 0;

  constructor(
    public cursor: string | undefined,
    private readonly onResync: ResumeOptions['onResync'],
  ) {}

  /** The gateway is being asked: from now on, if there is no cursor, so that nothing tells what happened since it was last. */
  asked(): void {
    this.times += 1;
    // later: what is read anew before the request is on its way may miss an event again
    if (this.isAskedAgain && this.cursor === undefined) queueMicrotask(() => this.onResync?.(undefined));
  }

  /** Whether the gateway was asked more than once. */
  get isAskedAgain(): boolean {
    return this.times > 1;
  }

  /** Whether a result is to be handed on: one of an event that was seen already is not. */
  takes({ errors, extensions }: Result): boolean {
    const { id } = (extensions?.['event'] ?? {}) as { id?: unknown };
    const named = typeof id === 'string' ? id : undefined;
    if (errors?.some((error) => error.extensions?.['code'] === 'RESYNC_REQUIRED')) {
      this.cursor = named; // may be behind where we stood: the log was replaced
      this.onResync?.(named);
      return true;
    }
    if (named === undefined) return true;
    if (isRepeated(named, this.cursor)) return false;
    this.cursor = named;
    return true;
  }
}

/** Events are numbered without gaps per source: `robots:42`. They may be delivered more than once, always in order. */
function isRepeated(id: string, last: string | undefined): boolean {
  const [event, seen] = [read(id), read(last)];
  return event !== undefined && event.source === seen?.source && event.seq <= seen.seq;
}

function read(id = '') {
  const [, source, seq = ''] = /^(.+):(\d+)$/.exec(id) ?? [];
  return source === undefined ? undefined : { source, seq: BigInt(seq) };
}
