import { createClient, type ExecutionResult } from 'graphql-sse';

/** What is asked of a stream. */
interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/** One subscription as a stock graphql-sse client has it. When its stream is lost it asks again at once, from its last event on. */
export class HeardOverSse {
  readonly results: ExecutionResult<Record<string, unknown>, unknown>[] = [];
  /** What ended it: an error, or nothing for an ordinary end. */
  readonly ended: Promise<unknown>;
  readonly unsubscribe: () => void;

  constructor(url: () => string, asked: Asked) {
    const retry = async () => {};
    const request: Asked & { extensions?: Record<string, unknown> } = { ...asked };
    let end: (how?: unknown) => void;
    this.ended = new Promise((resolve) => (end = resolve));
    this.unsubscribe = createClient({ url, retry }).subscribe<Record<string, unknown>>(request, {
      next: (result) => {
        this.results.push(result);
        const { id } = ((result.extensions as Record<string, unknown> | undefined)?.['event'] ?? {}) as { id?: string };
        if (id) request.extensions = { resume: id };
      },
      error: (error) => end(error),
      complete: () => end(),
    });
  }

  /** The data of everything that came. */
  get data(): unknown[] {
    return this.results.map(({ data }) => data);
  }
}
