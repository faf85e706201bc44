import { Progress, type Result, type ResumeOptions } from './progress.js';
import { telling } from './telling.js';

interface Sink<T> {
  next(result: T): void;
  error(error: unknown): void;
  complete(): void;
}

interface Request {
  readonly extensions?: Record<string, unknown> | null | undefined;
}

/** A request whose `extensions.resume` moves on with each event: stock clients send the same object again when they reconnect. */
export function resumed<R extends Request>(request: R, { onResync }: ResumeOptions) {
  const resume = request.extensions?.['resume'];
  const progress = new Progress(typeof resume === 'string' ? resume : undefined, onResync);
  const extensions = telling(request.extensions, () => progress.asked());
  const takes = (result: Result): boolean => {
    const taken = progress.takes(result);
    if (progress.cursor !== undefined || taken) extensions['resume'] = progress.cursor;
    return taken;
  };
  return {
    request: { ...request, extensions },
    sink: <T extends object>(sink: Sink<T>): Sink<T> => ({
      next: (result) => void (takes(result) && sink.next(result)),
      error: (error) => sink.error(error),
      complete: () => sink.complete(),
    }),
    iterator: <T extends object>(results: AsyncIterableIterator<T>): AsyncIterableIterator<T> => ({
      next: async () => {
        for (;;) {
          const step = await results.next();
          if (step.done || takes(step.value)) return step;
        }
      },
      return: () => results.return!(),
      throw: (error) => results.throw!(error),
      [Symbol.asyncIterator]() {
        return this;
      },
    }),
  };
}
