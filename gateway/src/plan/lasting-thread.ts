import type { Worker } from 'node:worker_threads';
import type { Answers, Forget, Question, Reply } from './planning-messages.js';

/** The thread is gone, and with it what it was doing: it took too long, or broke down. */
export class ThreadLost extends Error {
  constructor(
    readonly tookTooLong: boolean,
    cause: unknown,
  ) {
    super(tookTooLong ? 'took too long' : `broke down: ${String(cause)}`, { cause });
  }
}

interface Asked {
  readonly settle: (reply: Reply) => void;
  readonly lose: (cause: unknown) => void;
}

/** One planning thread after the other: when it is lost, the next question starts another. Answers one question at a time. */
export class LastingThread {
  private worker: Worker | undefined;
  private asked: Asked | undefined;

  constructor(
    private readonly start: () => Worker,
    /** Called when it is lost while nobody asks. */
    private readonly onIdleLoss: (cause: unknown) => void,
  ) {}

  /** A worker is there, and has everything that was loaded into it. */
  get alive(): boolean {
    return this.worker !== undefined;
  }

  /** Asks; ends the thread when it takes longer than allowed. Rejects with `ThreadLost`, or with what the thread says. */
  ask<Q extends Question>(question: Q, budgetMs: number): Promise<Answers[Q['ask']]> {
    const worker = (this.worker ??= this.started());
    worker.ref();
    return new Promise((resolve, reject) => {
      worker.postMessage(question);
      let tookTooLong = false;
      // an answer may lie there already, unread by a busy event loop: it is read before `setImmediate`
      const timer = setTimeout(() => {
        setImmediate(() => {
          if (this.asked !== asked) return;
          tookTooLong = true;
          void worker.terminate();
        });
      }, budgetMs);
      const done = () => {
        clearTimeout(timer);
        this.asked = undefined;
        worker.unref();
      };
      const asked: Asked = {
        settle: (reply) => {
          done();
          if ('answer' in reply) resolve(reply.answer as Answers[Q['ask']]);
          else reject(new Error(reply.failure));
        },
        lose: (cause) => {
          done();
          reject(new ThreadLost(tookTooLong, cause));
        },
      };
      this.asked = asked;
    });
  }

  /** Lets a thread that is there drop a supergraph. */
  forget(generation: number): void {
    const message: Forget = { ask: 'forget', generation };
    this.worker?.postMessage(message);
  }

  /** Ends it. What is being asked is lost. */
  async end(): Promise<void> {
    await this.worker?.terminate();
  }

  private started(): Worker {
    const worker = this.start();
    let cause: unknown = 'it ended';
    worker.on('message', (reply: Reply) => this.asked?.settle(reply));
    worker.on('error', (error) => (cause = error));
    worker.on('exit', () => {
      this.worker = undefined;
      if (this.asked) this.asked.lose(cause);
      else this.onIdleLoss(cause);
    });
    worker.unref();
    return worker;
  }
}
